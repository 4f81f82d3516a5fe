package dev.afterword.web;

import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Documents;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.markdown.DocumentRenderer;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.search.Similar;
import java.util.List;

/** Documents as they are shown. */
final class ShownDocuments {
  private static final int SIMILAR = 5;

  private final Library library;

  ShownDocuments(Library library) {
    this.library = library;
  }

  /** A document and its sections as HTML. */
  record Shown(Document document, RenderedDocument rendered) {}

  /** The document as the index has it; a request is refused when it may no longer be shown. */
  Shown of(DocumentSummary summary, Documents documents) {
    LoadedDocument loaded =
        documents
            .load(summary)
            .orElseThrow(() -> RequestException.notFound("No document has the id " + summary.id()));
    return of(loaded, new LibraryLinks(documents));
  }

  /** Incidents that are like it; none when it may no longer be shown. */
  List<Similar> similar(DocumentSummary summary, Documents documents) {
    return documents
        .load(summary)
        .map(loaded -> library.index().similar(loaded.document(), SIMILAR))
        .orElse(List.of());
  }

  /** What was read, an earlier version perhaps. */
  Shown of(LoadedDocument loaded, LinkTargets links) {
    DocumentRenderer renderer =
        new DocumentRenderer(links, library.limits(), library.taxonomy().headings());
    return new Shown(
        loaded.document(), renderer.render(loaded.parsed(), loaded.document().sections()));
  }
}
