package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.util.List;

/**
 * What documents link to.
 *
 * @param links how many links there are, each name once for a document that uses it
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
