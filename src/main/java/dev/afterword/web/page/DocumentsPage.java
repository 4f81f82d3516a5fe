package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Taxonomy;
import java.util.List;

/** All documents by path. */
public record DocumentsPage(Frame frame, List<DocumentRow> documents, long total, Paging paging)
    implements Page {
  public DocumentsPage {
    documents = List.copyOf(documents);
  }

  /** That page, from 1, of a list of {@code total} documents. */
  public static DocumentsPage of(
      Frame frame,
      List<DocumentSummary> documents,
      int page,
      int size,
      long total,
      Taxonomy taxonomy) {
    return new DocumentsPage(
        frame,
        DocumentRow.all(documents, taxonomy),
        total,
        Paging.of(page, size, total, Urls::documents));
  }

  @Override
  public String title() {
    return "Documents";
  }
}
