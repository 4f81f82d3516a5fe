package dev.afterword.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts causes into the categories of a library by key words: {@code causes.txt} beside this class,
 * a category's own name and the longer words of its meaning.
 */
final class CauseCategories {
  private static final Words BUILT_IN = new Words("causes.txt");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{5,}");
  private static final int FROM_BUILT_IN = 2;
  private static final int FROM_MEANING = 1;

  /** Words that the meanings of categories share with any text. */
  private static final Set<String> COMMON =
      Set.of(
          "which", "would", "there", "their", "other", "could", "about", "where", "wrong", "failed",
          "found");

  private final Map<String, List<Keyword>> categories = new LinkedHashMap<>();

  /** A pattern and how much a hit of it counts. */
  private record Keyword(Pattern pattern, int weight) {}

  CauseCategories(Map<String, String> causes) {
    causes.forEach((name, meaning) -> categories.put(name, keywords(name, meaning)));
  }

  private static List<Keyword> keywords(String name, String meaning) {
    List<Keyword> keywords = new ArrayList<>();
    String lower = name.toLowerCase(Locale.ROOT);
    keywords.add(new Keyword(any(Set.of(lower.replace('-', ' '))), FROM_BUILT_IN));
    Set<String> builtIn = BUILT_IN.words(lower);
    if (!builtIn.isEmpty()) {
      keywords.add(new Keyword(any(builtIn), FROM_BUILT_IN));
    } else {
      Matcher words = WORD.matcher(meaning.toLowerCase(Locale.ROOT));
      Set<String> found = new LinkedHashSet<>();
      while (words.find()) {
        found.add(words.group());
      }
      found.removeAll(COMMON);
      if (!found.isEmpty()) {
        keywords.add(new Keyword(any(found), FROM_MEANING));
      }
    }
    return keywords;
  }

  /** A word that ends in {@code *} is a stem. */
  private static Pattern any(Set<String> words) {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      boolean stem = word.endsWith("*");
      String bare = stem ? word.substring(0, word.length() - 1) : word;
      parts.add(Pattern.quote(bare).replace(" ", "\\E[ -]\\Q") + (stem ? "\\p{L}*" : ""));
    }
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + String.join("|", parts) + ")(?![\\p{L}\\p{N}])");
  }

  /** The category with the most hits; of two equal ones the one whose word stands first. */
  Optional<String> of(String cause) {
    String lower = cause.toLowerCase(Locale.ROOT);
    String best = null;
    int most = 0;
    int first = Integer.MAX_VALUE;
    for (Map.Entry<String, List<Keyword>> category : categories.entrySet()) {
      int hits = 0;
      int at = Integer.MAX_VALUE;
      for (Keyword keyword : category.getValue()) {
        Matcher found = keyword.pattern().matcher(lower);
        while (found.find()) {
          hits += keyword.weight();
          at = Math.min(at, found.start());
        }
      }
      if (hits > most || (hits == most && hits > 0 && at < first)) {
        best = category.getKey();
        most = hits;
        first = at;
      }
    }
    return Optional.ofNullable(best);
  }
}
