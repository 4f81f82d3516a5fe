package dev.afterword.config;

import dev.afterword.domain.MetadataValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code searches: [{name: Capacity this year, q: cause:capacity started>=2026}]}.
 *
 * @param problems what could not be used, a line each
 */
record SearchesReader(List<SharedSearch> searches, List<String> problems) {
  private static final String EXPECTED =
      " (expected the like of {name: Capacity this year, q: \"cause:capacity started>=2026\"})";
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_QUERY = 1_000;

  static SearchesReader read(@Nullable MetadataValue value) {
    List<SharedSearch> searches = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<MetadataValue> all =
        switch (value) {
          case null -> List.of();
          case MetadataValue.Items items -> items.values();
          case MetadataValue.Entries _, MetadataValue.Text _ -> List.of(value);
        };
    for (MetadataValue one : all) {
      if (one instanceof MetadataValue.Entries entries && isUsable(entries.values())) {
        searches.add(new SharedSearch(text(entries.values(), "name"), text(entries.values(), "q")));
      } else {
        problems.add("searches: \"" + one.asText() + "\"" + EXPECTED);
      }
    }
    if (searches.size() > MOST) {
      problems.add("searches: " + searches.size() + " (expected " + MOST + " at most)");
    }
    return new SearchesReader(searches.stream().limit(MOST).toList(), problems);
  }

  private static boolean isUsable(Map<String, MetadataValue> one) {
    String name = text(one, "name");
    String query = text(one, "q");
    return one.keySet().equals(Set.of("name", "q"))
        && !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && !query.isEmpty()
        && query.length() <= LONGEST_QUERY;
  }

  private static String text(Map<String, MetadataValue> one, String key) {
    MetadataValue value = one.get(key);
    return value == null ? "" : value.asText().strip();
  }
}
