package dev.afterword.web.page;

import dev.afterword.search.FacetField;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.SearchResult;
import dev.afterword.search.SearchResult.FacetCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A facet's check boxes.
 *
 * @param name the parameter that they set
 * @param first what is seen at once; with what is chosen when not all are
 * @param more the rest, to be opened
 */
public record FacetGroup(String name, String label, List<Box> first, List<Box> more) {
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

  /** Teams come before people. */
  private static final List<LedgerField> LEDGER_ORDER =
      List.of(
          LedgerField.STATE,
          LedgerField.DUE,
          LedgerField.NEEDS,
          LedgerField.TEAM,
          LedgerField.PRIORITY,
          LedgerField.TYPE,
          LedgerField.SERVICE,
          LedgerField.CAUSE,
          LedgerField.SEVERITY,
          LedgerField.AGE,
          LedgerField.OWNER,
          LedgerField.TAG);

  public FacetGroup {
    first = List.copyOf(first);
    more = List.copyOf(more);
  }

  /** A check box, and how many it would show. */
  public record Box(String value, String text, long count, boolean selected) {}

  /** The facets that have anything to choose, and what is chosen though nothing has it. */
  static List<FacetGroup> all(SearchResult result) {
    return ORDER.stream()
        .map(field ->
            of(
                field.label(),
                result.facets().getOrDefault(field, List.of()),
                UnaryOperator.identity()))
        .filter(group -> !group.first().isEmpty())
        .toList();
  }

  /** The same of action items; people stand by name, so that none is ranked. */
  static List<FacetGroup> all(LedgerPage page) {
    return LEDGER_ORDER.stream()
        .map(field -> of(field, page))
        .filter(group -> !group.first().isEmpty())
        .toList();
  }

  private static FacetGroup of(LedgerField field, LedgerPage page) {
    List<FacetCount> counts = new ArrayList<>(page.facets().getOrDefault(field, List.of()));
    if (field == LedgerField.OWNER || field == LedgerField.TEAM) {
      counts.sort(Comparator.comparing(FacetCount::value, String.CASE_INSENSITIVE_ORDER));
    }
    return of(field.label(), counts, value -> LedgerWording.of(field, value));
  }

  private static FacetGroup of(String name, List<FacetCount> counts, UnaryOperator<String> words) {
    List<Box> boxes =
        new ArrayList<>(
            counts.stream()
                .map(it -> new Box(it.value(), words.apply(it.value()), it.count(), it.selected()))
                .toList());
    int seen = Math.min(SEEN_AT_ONCE, boxes.size());
    if (seen < boxes.size()) {
      boxes.sort(Comparator.comparing(box -> !box.selected()));
    }
    return new FacetGroup(
        name, Wording.capital(name), boxes.subList(0, seen), boxes.subList(seen, boxes.size()));
  }
}
