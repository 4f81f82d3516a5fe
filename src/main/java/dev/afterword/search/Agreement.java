package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What incidents have in common: the name that most of them share.
 *
 * @param names one, or several that just the same incidents share; the more specific first
 * @param members those that share it
 */
record Agreement(List<Precedent.Name> names, List<DocumentSummary> members) {
  /** A service says more than a tag, a tag more than one of a dozen causes. */
  private static final List<FacetField> FIELDS =
      List.of(FacetField.SERVICE, FacetField.TAG, FacetField.CAUSE);

  private static final int FEWEST = 2;
  private static final int MOST_NAMES = 3;

  private record Shared(Precedent.Name name, List<Integer> members) {}

  /**
   * Null unless at least two of those that tell share a name, and these are more than half of all.
   *
   * @param telling incidents that tell what they did
   * @param all how many incidents there are, with those that do not tell
   */
  static @Nullable Agreement among(List<DocumentSummary> telling, int all) {
    List<Shared> shared = shared(telling);
    int most = shared.stream().mapToInt(one -> one.members().size()).max().orElse(0);
    if (most < FEWEST || 2 * most <= all) {
      return null;
    }
    List<Integer> members =
        shared.stream()
            .max(Comparator.comparingInt(one -> one.members().size()))
            .orElseThrow()
            .members();
    return new Agreement(
        shared.stream()
            .filter(one -> one.members().equals(members))
            .map(Shared::name)
            .limit(MOST_NAMES)
            .toList(),
        members.stream().map(telling::get).toList());
  }

  private static List<Shared> shared(List<DocumentSummary> telling) {
    Map<Precedent.Name, Shared> shared = new LinkedHashMap<>();
    for (FacetField field : FIELDS) {
      for (int i = 0; i < telling.size(); i++) {
        for (String value : values(telling.get(i), field)) {
          var key = new Precedent.Name(field, value.toLowerCase(Locale.ROOT));
          List<Integer> members =
              shared
                  .computeIfAbsent(
                      key, _ -> new Shared(new Precedent.Name(field, value), new ArrayList<>()))
                  .members();
          if (members.isEmpty() || members.getLast() != i) {
            members.add(i);
          }
        }
      }
    }
    return List.copyOf(shared.values());
  }

  private static List<String> values(DocumentSummary document, FacetField field) {
    return switch (field) {
      case SERVICE -> document.services();
      case TEAM -> document.teams();
      case TAG -> document.tags();
      case CAUSE -> document.causes();
      case KIND, SEVERITY, STATUS, YEAR -> List.of();
    };
  }
}
