package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.config.LibrarySettings;
import dev.afterword.git.Head;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.lint.Linter;
import dev.afterword.markdown.RenderedDifference;
import dev.afterword.proposal.ProposedLibrary;
import dev.afterword.web.page.DifferencePage;
import dev.afterword.web.page.DocumentPage;
import dev.afterword.web.page.FindingView;
import dev.afterword.web.page.Frame;
import dev.afterword.web.page.WritePage.Clash;
import dev.afterword.web.page.WritePage.Editor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that is being written, as it will be, and what would make it better. */
final class DraftView {
  private final Library library;
  private final Pages pages;
  private final ShownDocuments shown;

  DraftView(Library library, Pages pages, ShownDocuments shown) {
    this.library = library;
    this.pages = pages;
    this.shown = shown;
  }

  Editor editor(Frame frame, WriteForm form, @Nullable Clash clash, @Nullable String patch) {
    Optional<LoadedDocument> read = read(form.path(), form.text());
    return new Editor(
        form.branch(),
        form.base(),
        form.path(),
        form.isNew(),
        form.text(),
        form.summary(),
        form.name(),
        form.email(),
        read.map(loaded -> preview(frame, loaded)).orElse(null),
        findings(form),
        clash,
        patch);
  }

  private Optional<LoadedDocument> read(String path, String text) {
    return text.isBlank() || !library.git().isDocument(path)
        ? Optional.empty()
        : Optional.of(library.documents().draft(path, text.getBytes(UTF_8)));
  }

  private DocumentPage preview(Frame frame, LoadedDocument loaded) {
    ShownDocuments.Shown document = shown.of(loaded, pages.links());
    return DocumentPage.of(
        frame,
        new DocumentPage.Content(
            document.document(), document.rendered(), false, List.of(), List.of(), null, null),
        library.taxonomy(),
        pages.links(),
        pages.today());
  }

  private List<FindingView> findings(WriteForm form) {
    if (form.text().isBlank()) {
      return List.of();
    }
    LibrarySettings settings = library.settings();
    Linter linter = new Linter(settings.taxonomy(), library.limits(), settings.lint());
    String text = form.text().replace("\r\n", "\n");
    return FindingView.ofDraft(
        linter.lint(form.path(), text.getBytes(UTF_8), new ProposedLibrary(library, commit(form))),
        text.lines().toList());
  }

  private @Nullable Head commit(WriteForm form) {
    String commit = form.base() == null ? library.status().indexedRevision() : form.base();
    return commit == null ? null : new Head(commit);
  }

  /** What another wrote against what both texts became. */
  Clash clash(String path, String theirs, String merged, boolean conflicts) {
    Optional<LoadedDocument> before = read(path, theirs);
    Optional<LoadedDocument> after = read(path, merged);
    if (before.isEmpty() || after.isEmpty()) {
      return new Clash(conflicts, List.of());
    }
    RenderedDifference difference =
        RenderedDifference.of(
            shown.of(before.get(), pages.links()).rendered(),
            shown.of(after.get(), pages.links()).rendered(),
            library.limits().parsing());
    return new Clash(conflicts, DifferencePage.parts(difference));
  }
}
