package dev.afterword.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for.
 *
 * @param filters values of one facet mean or, facets mean and
 * @param first day of the incident, null for no bound
 * @param last day, included; null for no bound
 */
public record IncidentChoice(
    Map<FacetField, List<String>> filters, @Nullable LocalDate first, @Nullable LocalDate last) {
  public IncidentChoice {
    var copy = new EnumMap<FacetField, List<String>>(FacetField.class);
    filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    filters = Collections.unmodifiableMap(copy);
  }

  /** Whether all days are meant, and so also what has none. */
  boolean isUnbounded() {
    return first == null && last == null;
  }

  /** Days since 1970. */
  int firstDay() {
    return first == null ? IncidentColumns.NONE + 1 : IncidentColumns.whole(first.toEpochDay());
  }

  int lastDay() {
    return last == null ? Integer.MAX_VALUE : IncidentColumns.whole(last.toEpochDay());
  }
}
