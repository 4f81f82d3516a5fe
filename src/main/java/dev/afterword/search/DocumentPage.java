package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.util.List;

/** A page of documents, by path, and how many there are in all. */
public record DocumentPage(long total, List<DocumentSummary> documents) {
  public DocumentPage {
    documents = List.copyOf(documents);
  }
}
