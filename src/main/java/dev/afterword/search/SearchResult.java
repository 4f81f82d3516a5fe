package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total all matching documents, not only those of this page
 * @param interpretation how the query was understood, in the query language ("pool
 *     service:checkout")
 * @param warnings what a person should know: the query did not parse and was searched as plain
 *     words, a limit was reached
 * @param didYouMean a better spelling, null when there is none
 * @param clauses the query's filters one by one, each removable
 * @param precedent what the first hits agree on, null when they do not or are not ranked
 */
public record SearchResult(
    long total,
    Duration took,
    String interpretation,
    List<String> warnings,
    @Nullable String didYouMean,
    List<Clause> clauses,
    List<Hit> hits,
    Map<FacetField, List<FacetCount>> facets,
    @Nullable Precedent precedent) {

  public SearchResult {
    warnings = List.copyOf(warnings);
    clauses = List.copyOf(clauses);
    hits = List.copyOf(hits);
    var copy = new EnumMap<FacetField, List<FacetCount>>(FacetField.class);
    facets.forEach((field, counts) -> copy.put(field, List.copyOf(counts)));
    facets = Collections.unmodifiableMap(copy);
  }

  /** A document and the stretch of it that answers best. */
  public record Hit(DocumentSummary document, Snippet snippet, double score) {}

  /**
   * A stretch of a document.
   *
   * @param section the heading that it stands under, null when it stands before the first or is no
   *     section's
   * @param anchor the anchor of that section, null as above
   */
  public record Snippet(
      @Nullable String section, @Nullable String anchor, List<Fragment> fragments) {
    public Snippet {
      fragments = List.copyOf(fragments);
    }
  }

  /** Plain text, to be escaped, and whether it is what was searched for. */
  public record Fragment(String text, boolean highlighted) {}

  /** A value of a facet and how many documents choosing it would show. */
  public record FacetCount(String value, long count, boolean selected) {}

  /**
   * A filter written in the query's text.
   *
   * @param text as written: {@code service:checkout}
   * @param without the query's text without it
   */
  public record Clause(String text, String without) {}
}
