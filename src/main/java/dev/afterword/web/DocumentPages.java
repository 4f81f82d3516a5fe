package dev.afterword.web;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Library;
import dev.afterword.search.FileHistory;
import dev.afterword.search.Neighbours;
import dev.afterword.web.page.DocumentPage;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** A document's page, and the way to it from its old addresses. */
final class DocumentPages {
  private static final int HISTORY = 200;

  private final Library library;
  private final Pages pages;
  private final ShownDocuments shown;

  DocumentPages(Library library, Pages pages, ShownDocuments shown) {
    this.library = library;
    this.pages = pages;
    this.shown = shown;
  }

  void show(Context context) {
    String id = context.pathParam("id");
    Optional<DocumentSummary> found = library.index().byId(id);
    if (found.isPresent()) {
      pages.show(context, page(context, found.get()));
    } else {
      redirect(context, id);
    }
  }

  /** By path, and by the path that it had before it was renamed. */
  private void redirect(Context context, String id) {
    String address =
        library
            .index()
            .byPath(id)
            .or(() -> library.index().renamedTo(id).flatMap(library.index()::byPath))
            .map(document -> Urls.document(document.id()))
            .orElseThrow(() -> RequestException.notFound("No document has the id " + id));
    context.redirect(address, HttpStatus.MOVED_PERMANENTLY);
  }

  private DocumentPage page(Context context, DocumentSummary summary) {
    ShownDocuments.Shown document = shown.of(summary);
    FileHistory history = library.index().history(summary.path(), HISTORY);
    Neighbours neighbours = library.index().neighbours(summary);
    return DocumentPage.of(
        pages.frame(context),
        new DocumentPage.Content(
            document.document(),
            document.rendered(),
            summary.uncommitted(),
            history.newest(),
            neighbours.previous(),
            neighbours.next()),
        library.taxonomy(),
        pages.links(),
        pages.today());
  }
}
