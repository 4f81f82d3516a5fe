package dev.afterword.web.page;

import dev.afterword.search.FacetField;
import dev.afterword.search.SearchResult;
import dev.afterword.search.SearchResult.FacetCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A facet's check boxes.
 *
 * @param name the parameter that they set
 * @param first what is seen at once: what is chosen, and the most frequent
 * @param more the rest, to be opened
 */
public record FacetGroup(String name, String label, List<FacetCount> first, List<FacetCount> more) {
  private static final int SEEN_AT_ONCE = 7;

  private static final List<FacetField> ORDER =
      List.of(
          FacetField.SEVERITY,
          FacetField.SERVICE,
          FacetField.CAUSE,
          FacetField.TEAM,
          FacetField.YEAR,
          FacetField.KIND,
          FacetField.STATUS,
          FacetField.TAG);

  public FacetGroup {
    first = List.copyOf(first);
    more = List.copyOf(more);
  }

  /** The facets that have anything to choose, and what is chosen though nothing has it. */
  static List<FacetGroup> all(SearchResult result) {
    return ORDER.stream()
        .map(field -> of(field, result.facets().getOrDefault(field, List.of())))
        .filter(group -> !group.first().isEmpty())
        .toList();
  }

  private static FacetGroup of(FacetField field, List<FacetCount> counts) {
    List<FacetCount> sorted = new ArrayList<>(counts);
    sorted.sort(Comparator.comparing(count -> !count.selected()));
    int seen = Math.min(SEEN_AT_ONCE, sorted.size());
    return new FacetGroup(
        field.label(),
        field.label().substring(0, 1).toUpperCase(Locale.ROOT) + field.label().substring(1),
        sorted.subList(0, seen),
        sorted.subList(seen, sorted.size()));
  }
}
