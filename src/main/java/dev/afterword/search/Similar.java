package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Remedy;
import java.util.List;

/**
 * An incident that is like a document or a text.
 *
 * @param score tells the order among the documents found for one text, and nothing else
 * @param reasons why it was found, for people: {@code same service: checkout}; at least one
 * @param steps what was done to mitigate it, in its document's words
 * @param playbooks those that were used for that
 */
public record Similar(
    DocumentSummary document,
    double score,
    List<String> reasons,
    List<Remedy.Step> steps,
    List<Mention> playbooks) {
  /** So many characters of a text are looked at. */
  public static final int MAX_TEXT = 64 << 10;

  public Similar {
    reasons = List.copyOf(reasons);
    steps = List.copyOf(steps);
    playbooks = List.copyOf(playbooks);
  }
}
