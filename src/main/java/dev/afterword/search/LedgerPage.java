package dev.afterword.search;

import dev.afterword.search.SearchResult.FacetCount;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Action items that were asked for.
 *
 * @param total how many there are in all
 * @param actions a page of them; none when groups were asked for
 * @param groups in the order of the field's values, none when a list was asked for
 * @param facets every field's values; what is chosen of a field does not narrow its own counts
 * @param warnings what of the text could not be used
 */
public record LedgerPage(
    long total,
    List<LedgerAction> actions,
    List<Group> groups,
    Map<LedgerField, List<FacetCount>> facets,
    List<String> warnings,
    Duration took) {
  public LedgerPage {
    actions = List.copyOf(actions);
    groups = List.copyOf(groups);
    facets = Map.copyOf(facets);
    warnings = List.copyOf(warnings);
  }

  /** How many a value of a field has. */
  public long count(LedgerField field, String value) {
    return facets.getOrDefault(field, List.of()).stream()
        .filter(one -> one.value().equals(value))
        .mapToLong(FacetCount::count)
        .sum();
  }

  /**
   * Those with one value of a field.
   *
   * @param value empty for those that have none
   * @param first of them
   */
  public record Group(String value, long total, List<LedgerAction> first) {
    public Group {
      first = List.copyOf(first);
    }
  }
}
