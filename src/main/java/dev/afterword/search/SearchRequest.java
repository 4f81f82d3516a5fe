package dev.afterword.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search as a person asks for it.
 *
 * @param text the query language's text; blank finds everything
 * @param filters facet → values; values of one facet mean OR, facets mean AND
 * @param from the first day of the incident's date, null for no bound
 * @param to the last day, null for no bound
 * @param page from 1
 * @param size hits a page, 1 to {@value #MAX_SIZE}
 */
public record SearchRequest(
    String text,
    Map<FacetField, List<String>> filters,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Sort sort,
    int page,
    int size) {

  public static final int MAX_SIZE = 100;
  public static final int MAX_LENGTH = 1_000;

  /** In which order hits come. Without any words to rank by, relevance is the newest first. */
  public enum Sort {
    RELEVANCE,
    DATE
  }

  public SearchRequest {
    if (page < 1) {
      throw new IllegalArgumentException("page: " + page + " (expected 1 or more)");
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size: " + size + " (expected 1 to " + MAX_SIZE + ")");
    }
    var copy = new EnumMap<FacetField, List<String>>(FacetField.class);
    filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    filters = Collections.unmodifiableMap(copy);
  }

  public static SearchRequest of(String text) {
    return new SearchRequest(text, Map.of(), null, null, Sort.RELEVANCE, 1, 10);
  }
}
