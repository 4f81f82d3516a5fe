package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.afterword.author.NewDocument;
import dev.afterword.config.ConfigurationException;
import dev.afterword.domain.Link;
import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.FileEdit;
import dev.afterword.improvement.ActionChange;
import dev.afterword.improvement.ActionWriting;
import dev.afterword.improvement.ActionWritten;
import dev.afterword.improvement.IssueOpener;
import dev.afterword.improvement.IssueOpener.Issue;
import dev.afterword.improvement.IssueOpener.Place;
import dev.afterword.improvement.NewImprovement;
import dev.afterword.ingest.Library;
import dev.afterword.markdown.ActionEdit;
import dev.afterword.search.LedgerAction;
import dev.afterword.web.page.ActionPage.Preview;
import dev.afterword.web.page.WritePage.Choice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes an action item a tracked improvement: a document of the library, or an issue. */
final class Tracking {
  static final String DOCUMENT = "document";

  private static final int LONGEST_TITLE = 200;

  private final Library library;
  private final ActionWriting writing;
  private final IssueOpener issues;

  /** By action items. */
  private final Cache<String, Issue> opened =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofDays(1)).build();

  Tracking(Library library, ActionWriting writing, IssueOpener issues) {
    this.library = library;
    this.writing = writing;
    this.issues = issues;
  }

  /** Where one can be made; that which was chosen is marked. */
  List<Choice> places(Map<String, String> sent) {
    String chosen = sent.getOrDefault("place", DOCUMENT);
    List<Choice> places = new ArrayList<>();
    places.add(new Choice(DOCUMENT, "a document of this library", chosen.equals(DOCUMENT)));
    if (writing.isWritable()) {
      issues
          .places()
          .forEach(place ->
              places.add(
                  new Choice(
                      value(place),
                      "an issue in " + place.project() + " (" + place.tracker() + ")",
                      chosen.equals(value(place)))));
    }
    return places;
  }

  private static String value(Place place) {
    return place.tracker() + " " + place.project();
  }

  /** What would be written; nothing is. */
  Preview preview(LedgerAction one, ActionForm form, LocalDate today) {
    NewImprovement improvement = improvement(one, form);
    String place = form.text("place").isEmpty() ? DOCUMENT : form.text("place");
    String due = improvement.due() == null ? "" : improvement.due().toString();
    String owner = Objects.requireNonNullElse(improvement.owner(), "");
    if (!place.equals(DOCUMENT)) {
      place(form);
      return new Preview(place, improvement.title(), owner, due, null, improvement.issueBody());
    }
    NewDocument document = document(improvement, today);
    return new Preview(place, improvement.title(), owner, due, document.path(), document.text());
  }

  private static NewImprovement improvement(LedgerAction one, ActionForm form) {
    String title = form.text("title");
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw new RequestException(
          ActionForm.UNUSABLE,
          "title: %d characters (expected 1 to %d)".formatted(title.length(), LONGEST_TITLE));
    }
    return new NewImprovement(one, title, form.owner(), form.due());
  }

  private NewDocument document(NewImprovement improvement, LocalDate today) {
    try {
      return improvement.document(
          new ServedPlace(library.git()), library.taxonomy(), library.limits(), today);
    } catch (ConfigurationException e) {
      throw new RequestException(ActionForm.UNUSABLE, String.valueOf(e.getMessage()));
    }
  }

  /** The new document and the link to it, in one commit. */
  ActionChange change(LedgerAction one, ActionForm form, LocalDate today) {
    NewDocument document = document(improvement(one, form), today);
    String target = NewImprovement.between(one.document().path(), document.path());
    return new ActionChange(
        one.document().id(),
        one.action().id(),
        form.seen(),
        List.of(new ActionEdit.Improvement(new Link(document.id(), target))),
        List.of(FileEdit.put(document.path(), document.text().getBytes(UTF_8))),
        form.person(),
        "Track as an improvement: " + one.action().text());
  }

  private Place place(ActionForm form) {
    return issues.places().stream()
        .filter(place -> value(place).equals(form.text("place")))
        .findFirst()
        .orElseThrow(() ->
            new RequestException(
                ActionForm.UNUSABLE,
                "place: \"" + form.text("place") + "\" (expected one that is offered)"));
  }

  /** What stands against a link before any issue is opened. */
  Optional<ActionWritten> objection(LedgerAction one, ActionForm form) throws LibraryException {
    improvement(one, form);
    place(form);
    return writing.objection(link(one, form, new Issue("XX-1", "https://localhost/browse/XX-1")));
  }

  private static ActionChange link(LedgerAction one, ActionForm form, Issue issue) {
    Link link =
        issue.url().isBlank() ? new Link("", issue.key()) : new Link(issue.key(), issue.url());
    return new ActionChange(
        one.document().id(),
        one.action().id(),
        form.seen(),
        List.of(new ActionEdit.Improvement(link)),
        List.of(),
        form.person(),
        "Linked to " + issue.key() + ": " + one.action().text());
  }

  /**
   * An issue that was opened.
   *
   * @param why the link to it could not be written, empty when it was
   */
  record Opened(Issue issue, ActionWritten written, String why) {}

  /**
   * Opens an issue, then writes the link to it. One that was opened for the same item of late is
   * linked instead: a second click opens no second issue, though the first link is still a
   * proposal.
   */
  synchronized Opened open(LedgerAction one, ActionForm form) throws LibraryException {
    NewImprovement improvement = improvement(one, form);
    Issue issue = opened.getIfPresent(one.id());
    if (issue == null) {
      issue = issues.open(place(form), improvement.title(), improvement.issueBody());
      opened.put(one.id(), issue);
    }
    ActionWritten written;
    try {
      written = writing.write(link(one, form, issue));
    } catch (LibraryException e) {
      written = new ActionWritten.Refused(List.of(String.valueOf(e.getMessage())));
    }
    return new Opened(issue, written, why(written));
  }

  private static String why(ActionWritten written) {
    return switch (written) {
      case ActionWritten.Refused refused -> String.join("; ", refused.reasons());
      case ActionWritten.Overtaken _ -> "somebody else changed it meanwhile.";
      case ActionWritten.Gone _ -> "it is not in the library any more.";
      case ActionWritten.Done _, ActionWritten.Same _, ActionWritten.Patch _ -> "";
    };
  }
}
