package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** A name and the places of those that have it. */
  record Shared(Precedent.Name name, List<Integer> members) {}

  /**
   * Null unless at least two share a name, and these are more than half of all.
   *
   * @param shared what {@link #shared} gave, or some of it
   * @param telling incidents that tell what they did
   * @param all how many incidents there are, with those that do not tell
   */
  static @Nullable Agreement of(List<Shared> shared, List<DocumentSummary> telling, int all) {
    List<Integer> members =
        shared.stream()
            .max(Comparator.comparingInt(one -> one.members().size()))
            .map(Shared::members)
            .orElse(List.of());
    if (2 * members.size() <= all) {
      return null;
    }
    return new Agreement(
        shared.stream()
            .filter(one -> one.members().equals(members))
            .map(Shared::name)
            .limit(MOST_NAMES)
            .toList(),
        members.stream().map(telling::get).toList());
  }

  /** The names that at least two of them have, the more specific first. */
  static List<Shared> shared(List<DocumentSummary> telling) {
    Map<Precedent.Name, Shared> shared = new LinkedHashMap<>();
    for (FacetField field : FIELDS) {
      for (int i = 0; i < telling.size(); i++) {
        for (String value : values(telling.get(i), field)) {
          var key = new Precedent.Name(field, FacetField.key(value));
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
    return shared.values().stream().filter(one -> one.members().size() >= FEWEST).toList();
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
