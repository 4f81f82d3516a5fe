package dev.afterword.web;

import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.Person;
import dev.afterword.git.hosted.ProposalMerger.Mode;
import dev.afterword.git.hosted.Written;
import dev.afterword.proposal.Proposal;
import dev.afterword.proposal.Proposals;
import dev.afterword.proposal.Reviewing;
import dev.afterword.web.page.ProposalView;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What reviewers do with a proposal. */
final class ProposalActions {
  private final Proposals proposals;
  private final Optional<Hosting> hosting;

  ProposalActions(Proposals proposals, Optional<Hosting> hosting) {
    this.proposals = proposals;
    this.hosting = hosting;
  }

  /** Does what the button {@code do} says. */
  void act(Context context) throws LibraryException {
    Hosting host =
        hosting.orElseThrow(() ->
            new RequestException(
                403, "This library is read-only for the page (expected one hosted here)."));
    Proposal proposal = proposal(context);
    Person who = person(context);
    WriteForm.remember(context, who.name(), who.email());
    switch (text(context, "do")) {
      case "comment" -> comment(context, host.reviewing(), proposal, who);
      case "approve" -> {
        host.reviewing().approve(proposal.id(), commit(context, proposal), who);
        back(context, proposal, "#aw-review");
      }
      case "merge" -> merge(context, host, proposal, Mode.MERGE, who);
      case "squash" -> merge(context, host, proposal, Mode.SQUASH, who);
      default ->
          throw new RequestException(
              400,
              "do: \"" + text(context, "do") + "\" (expected comment, approve, merge or squash)");
    }
  }

  private Proposal proposal(Context context) {
    String id = context.pathParam("id");
    return proposals
        .find(id)
        .orElseThrow(() -> RequestException.notFound("No proposal has the id " + id + "."));
  }

  private static String text(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  private static Person person(Context context) {
    try {
      return new Person(text(context, "name"), text(context, "email"));
    } catch (IllegalArgumentException e) {
      throw new RequestException(400, String.valueOf(e.getMessage()));
    }
  }

  /** What was looked at: a decision on it holds for that and nothing later. */
  private static String commit(Context context, Proposal proposal) {
    String seen = text(context, "commit");
    if (!seen.equals(proposal.branch().tip().commit())) {
      throw new RequestException(
          HttpStatus.CONFLICT.getCode(),
          "The proposal has changed since you looked at it: look again, and decide then.");
    }
    return seen;
  }

  private static void comment(Context context, Reviewing reviewing, Proposal proposal, Person who)
      throws LibraryException {
    String said = text(context, "text");
    String path = text(context, "document");
    if (said.isBlank() || said.length() > Reviewing.LONGEST) {
      throw new RequestException(
          400, "text: " + said.length() + " characters (expected 1 to " + Reviewing.LONGEST + ")");
    }
    if (!path.isEmpty() && proposal.document(path).isEmpty()) {
      throw new RequestException(400, "document: \"" + path + "\" (expected one of the proposal)");
    }
    // What is said of an earlier state is kept with the newest one: it shows that it is of earlier.
    String tip = proposal.branch().tip().commit();
    reviewing.comment(proposal.id(), tip, path, text(context, "quote"), said, who);
    context.redirect(
        path.isEmpty()
            ? Urls.proposal(proposal.id())
            : Urls.proposal(proposal.id(), ProposalView.DISCUSSION, path),
        HttpStatus.SEE_OTHER);
  }

  private static void merge(Context context, Hosting host, Proposal proposal, Mode mode, Person who)
      throws LibraryException {
    String title = text(context, "title");
    Written written =
        host.reviewing()
            .merge(
                proposal.id(),
                commit(context, proposal),
                mode,
                title.isBlank() ? proposal.title() : title,
                who);
    switch (written) {
      case Written.Done _ -> {
        host.written();
        context.redirect(merged(proposal), HttpStatus.SEE_OTHER);
      }
      case Written.Moved _ ->
          throw new RequestException(
              HttpStatus.CONFLICT.getCode(),
              "The proposal has changed since you looked at it: look again, and decide then.");
      case Written.Conflicts conflicts ->
          throw new RequestException(
              HttpStatus.CONFLICT.getCode(),
              "It conflicts with the library in " + String.join(", ", conflicts.paths()) + ".");
      case Written.Refused refused ->
          throw new RequestException(
              HttpStatus.UNPROCESSABLE_CONTENT.getCode(),
              "These errors are to be mended first: " + String.join("; ", refused.reasons()));
    }
  }

  /** The document that is in the library now; the list when there are several or none. */
  private static String merged(Proposal proposal) {
    List<String> there =
        proposal.documents().stream()
            .filter(document -> !document.change().isRemoval())
            .map(document -> Urls.document(document.id()))
            .toList();
    return there.size() == 1 ? there.getFirst() : Urls.proposals();
  }

  private static void back(Context context, Proposal proposal, String anchor) {
    context.redirect(Urls.proposal(proposal.id()) + anchor, HttpStatus.SEE_OTHER);
  }
}
