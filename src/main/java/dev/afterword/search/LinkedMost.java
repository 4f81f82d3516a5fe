package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.util.List;

/**
 * What documents link to.
 *
 * @param links from one document to another that exists, each pair once
 * @param documents how many have any
 * @param most those that most others link to, the most first, then by path
 */
public record LinkedMost(int links, int documents, List<Linked> most) {
  public LinkedMost {
    most = List.copyOf(most);
  }

  /** A document and how many others link to it. */
  public record Linked(DocumentSummary document, int count) {}
}
