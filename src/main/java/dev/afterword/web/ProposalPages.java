package dev.afterword.web;

import dev.afterword.git.LibraryException;
import dev.afterword.git.MergeForecast.Outlook;
import dev.afterword.git.ProposedBranch;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.markdown.FieldDifference;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.markdown.RenderedDifference;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.markdown.SourceDifference;
import dev.afterword.proposal.Proposal;
import dev.afterword.proposal.Proposals;
import dev.afterword.proposal.ProposedDocument;
import dev.afterword.proposal.ReviewNotes;
import dev.afterword.proposal.Versions;
import dev.afterword.web.page.DifferencePage;
import dev.afterword.web.page.DocumentPage;
import dev.afterword.web.page.Frame;
import dev.afterword.web.page.ProposalPage;
import dev.afterword.web.page.ProposalPage.Content;
import dev.afterword.web.page.ProposalView;
import dev.afterword.web.page.ProposalsPage;
import dev.afterword.web.page.ReviewView;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is proposed, and each proposal. */
final class ProposalPages {
  private static final RenderedDocument NOTHING = new RenderedDocument(List.of());

  private final Library library;
  private final Pages pages;
  private final ShownDocuments shown;
  private final Proposals proposals;
  private final Optional<Hosting> hosting;
  private final ReviewNotes notes;

  ProposalPages(
      Library library,
      Pages pages,
      ShownDocuments shown,
      Proposals proposals,
      Optional<Hosting> hosting) {
    this.library = library;
    this.pages = pages;
    this.shown = shown;
    this.proposals = proposals;
    this.hosting = hosting;
    this.notes = new ReviewNotes(library.git());
  }

  void list(Context context) {
    pages.show(
        context,
        ProposalsPage.of(
            pages.frame(context), proposals.list(), pages.today(), library.taxonomy().zone()));
  }

  /** One of its documents, as {@code document} and {@code view} choose. */
  void show(Context context) throws LibraryException {
    String id = context.pathParam("id");
    Proposal proposal =
        proposals
            .find(id)
            .orElseThrow(() -> RequestException.notFound("No proposal has the id " + id + "."));
    ProposalView view = view(context);
    ProposedDocument document = document(context, proposal);
    Frame frame = pages.frame(context);
    Content content = document == null ? Content.NONE : content(frame, proposal, document, view);
    pages.show(
        context,
        ProposalPage.of(
            frame,
            proposal,
            document,
            view,
            content,
            review(context, proposal, document, view),
            library.taxonomy(),
            pages.today()));
  }

  private static ProposalView view(Context context) {
    String label = context.queryParam("view");
    return label == null || label.isEmpty()
        ? ProposalView.PREVIEW
        : ProposalView.of(label)
            .orElseThrow(() ->
                new RequestException(
                    HttpStatus.BAD_REQUEST.getCode(),
                    "view: \""
                        + label
                        + "\" (expected preview, difference, side-by-side, source, findings or"
                        + " discussion)"));
  }

  private static @Nullable ProposedDocument document(Context context, Proposal proposal) {
    String path = context.queryParam("document");
    if (path == null || path.isEmpty()) {
      return proposal.documents().isEmpty() ? null : proposal.documents().getFirst();
    }
    return proposal
        .document(path)
        .orElseThrow(() ->
            RequestException.notFound(
                "The proposal " + proposal.id() + " changes no document at " + path + "."));
  }

  private Content content(
      Frame frame, Proposal proposal, ProposedDocument document, ProposalView view) {
    Versions versions =
        proposals
            .versions(document)
            .orElseThrow(
                () -> RequestException.notFound(document.path() + " is not visible to everyone."));
    return switch (view) {
      case PREVIEW ->
          new Content(preview(frame, proposal, versions), null, null, proposals.similar(document));
      case DIFFERENCE, SIDE_BY_SIDE ->
          new Content(null, difference(proposal, versions), null, List.of());
      case SOURCE -> new Content(null, null, source(versions), List.of());
      case FINDINGS, DISCUSSION -> Content.NONE;
    };
  }

  private ReviewView review(
      Context context, Proposal proposal, @Nullable ProposedDocument document, ProposalView view)
      throws LibraryException {
    boolean writable = hosting.isPresent();
    ProposedBranch branch = proposal.branch();
    return ReviewView.of(
        new ReviewView.Reader(writable, WriteForm.name(context), WriteForm.email(context)),
        branch.tip().commit(),
        writable && branch.isBranch() && branch.forecast().outlook() != Outlook.CONFLICTS,
        notes.approvals(proposal.id()),
        notes.comments(proposal.id()),
        document == null ? "" : document.path(),
        document == null || view != ProposalView.DISCUSSION ? null : rendered(proposal, document));
  }

  private @Nullable RenderedDocument rendered(Proposal proposal, ProposedDocument document) {
    return proposals
        .versions(document)
        .map(versions -> versions.after() == null ? versions.before() : versions.after())
        .map(loaded -> shown.of(loaded, links(proposal)).rendered())
        .orElse(null);
  }

  private LinkTargets links(Proposal proposal) {
    return new ProposalLinks(proposal, new ProposedFiles(library), pages.links());
  }

  private @Nullable DocumentPage preview(Frame frame, Proposal proposal, Versions versions) {
    LoadedDocument loaded = versions.after() == null ? versions.before() : versions.after();
    if (loaded == null) {
      return null;
    }
    LinkTargets links = links(proposal);
    ShownDocuments.Shown document = shown.of(loaded, links);
    return DocumentPage.of(
        frame,
        new DocumentPage.Content(
            document.document(), document.rendered(), false, List.of(), List.of(), null, null),
        library.taxonomy(),
        links,
        pages.today());
  }

  private ProposalPage.Difference difference(Proposal proposal, Versions versions) {
    LinkTargets links = links(proposal);
    LoadedDocument before = versions.before();
    LoadedDocument after = versions.after();
    RenderedDifference difference =
        RenderedDifference.of(
            before == null ? NOTHING : shown.of(before, links).rendered(),
            after == null ? NOTHING : shown.of(after, links).rendered(),
            library.limits().parsing());
    return new ProposalPage.Difference(
        FieldDifference.between(
            before == null ? Map.of() : before.document().frontMatter(),
            after == null ? Map.of() : after.document().frontMatter()),
        DifferencePage.parts(difference));
  }

  private SourceDifference source(Versions versions) {
    return SourceDifference.of(
        versions.bytesBefore(), versions.bytesAfter(), library.limits().parsing());
  }
}
