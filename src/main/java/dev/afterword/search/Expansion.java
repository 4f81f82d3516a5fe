package dev.afterword.search;

import dev.afterword.search.QueryTree.Group;
import dev.afterword.search.QueryTree.Synonymous;
import dev.afterword.search.QueryTree.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds to the plain words of a query what documents may say instead. Quoted, required and joined
 * words ({@code "…"}, {@code +a}, {@code a AND b}) stay what was typed.
 */
final class Expansion {
  /** Of all words together; with a query's own clauses they stay below Lucene's limit. */
  private static final int MOST_ALTERNATIVES = 150;

  private final Synonyms synonyms;
  private final WordQueries words;
  private int left = MOST_ALTERNATIVES;

  Expansion(Synonyms synonyms, WordQueries words) {
    this.synonyms = synonyms;
    this.words = words;
  }

  /** The longest stretches of words that have an entry, none overlapping another. */
  QueryTree of(QueryTree tree) {
    if (!(tree instanceof Group group)) {
      return tree;
    }
    List<List<String>> stems = group.parts().stream().map(this::stems).toList();
    List<QueryTree> parts = new ArrayList<>();
    for (int at = 0; at < stems.size(); ) {
      Group stretch = longest(group.parts(), stems, at);
      List<String> alternatives =
          synonyms.of(stems(stretch, stems, at)).stream().limit(left).toList();
      left -= alternatives.size();
      parts.add(
          alternatives.isEmpty()
              ? of(stretch.parts().getFirst())
              : new Synonymous(stretch, alternatives));
      at += stretch.parts().size();
    }
    return new Group(parts);
  }

  /** One part at least, whether it has an entry or not. */
  private Group longest(List<QueryTree> parts, List<List<String>> stems, int from) {
    int end = from;
    while (end < stems.size() && end - from < synonyms.longest() && !stems.get(end).isEmpty()) {
      end++;
    }
    while (end > from + 1 && synonyms.of(joined(stems.subList(from, end))).isEmpty()) {
      end--;
    }
    return new Group(parts.subList(from, Math.max(end, from + 1)));
  }

  private static List<String> stems(Group stretch, List<List<String>> stems, int from) {
    return joined(stems.subList(from, from + stretch.parts().size()));
  }

  private static List<String> joined(List<List<String>> stems) {
    return stems.stream().flatMap(List::stream).toList();
  }

  /** None for what is no plain word: it is looked for as it is. */
  private List<String> stems(QueryTree part) {
    return part instanceof Word word ? words.stems(word.text()) : List.of();
  }
}
