package dev.afterword.search;

import dev.afterword.domain.Kind;
import dev.afterword.search.FacetValues.Value;
import java.util.List;
import java.util.Map;

/** Tells documents that have the chosen facet values from others, by the numbers of the values. */
final class ChosenRows {
  private final byte[] facetOf;
  private final boolean[] chosen;
  private final boolean[] incident;
  private final int required;

  /**
   * @param values of all segments that will be looked at
   */
  ChosenRows(Map<FacetField, List<String>> filters, List<Value<FacetField>> values) {
    this.facetOf = new byte[values.size()];
    this.chosen = new boolean[values.size()];
    this.incident = new boolean[values.size()];
    int mask = 0;
    for (Map.Entry<FacetField, List<String>> one : filters.entrySet()) {
      mask |= one.getValue().isEmpty() ? 0 : 1 << one.getKey().ordinal();
    }
    this.required = mask;
    for (int i = 0; i < facetOf.length; i++) {
      Value<FacetField> value = values.get(i);
      facetOf[i] = (byte) value.facet().ordinal();
      incident[i] =
          value.facet() == FacetField.KIND
              && Kind.of(value.text()).filter(Kind::isIncident).isPresent();
      chosen[i] =
          filters.getOrDefault(value.facet(), List.of()).stream()
              .anyMatch(wanted -> isSame(value, wanted));
    }
  }

  private static boolean isSame(Value<FacetField> value, String wanted) {
    QueryField asked = QueryField.valueOf(value.facet().name());
    return FacetField.key(value.text()).equals(QueryPlanner.indexed(asked, wanted));
  }

  /** Whether it has a chosen value of every facet of which any was chosen. */
  boolean has(SegmentFacets segment, int doc) {
    if (required == 0) {
      return true;
    }
    int found = 0;
    for (int i = segment.starts()[doc]; i < segment.starts()[doc + 1]; i++) {
      int value = segment.values()[i];
      found |= chosen[value] ? 1 << facetOf[value] : 0;
    }
    return (required & ~found) == 0;
  }

  boolean isIncident(SegmentFacets segment, int doc) {
    for (int i = segment.starts()[doc]; i < segment.starts()[doc + 1]; i++) {
      if (incident[segment.values()[i]]) {
        return true;
      }
    }
    return false;
  }
}
