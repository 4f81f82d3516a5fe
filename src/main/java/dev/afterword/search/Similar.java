package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.util.List;

/**
 * A document that is like another one.
 *
 * @param score tells the order among the documents found for one text, and nothing else
 * @param reasons why it was found, for people: {@code same service: checkout}; at least one
 */
public record Similar(DocumentSummary document, double score, List<String> reasons) {
  /** So many characters of a text are looked at. */
  public static final int MAX_TEXT = 64 << 10;

  public Similar {
    reasons = List.copyOf(reasons);
  }
}
