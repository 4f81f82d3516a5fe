package dev.afterword.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/** Words of the library that are spelt almost like a word that it does not have. For one query. */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int SUGGESTIONS = 3;
  private static final int MAX_WORDS = 5;

  private final Map<String, String> repaired = new LinkedHashMap<>();
  private final boolean repairs;

  /**
   * @param repairs whether any word is to be repaired
   */
  Spelling(boolean repairs) {
    this.repairs = repairs;
  }

  /** Up to three words for one that no document has; the likeliest first. */
  List<String> repairs(String word, IndexReader reader) {
    boolean hopeless = word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter);
    if (!repairs || hopeless || repaired.size() >= MAX_WORDS) {
      return List.of();
    }
    try {
      SuggestWord[] found =
          checker()
              .suggestSimilar(
                  new Term(Fields.TEXT, word),
                  SUGGESTIONS,
                  reader,
                  SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      if (found.length > 0) {
        repaired.put(word, found[0].string);
      }
      return Arrays.stream(found).map(suggestion -> suggestion.string).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The query with its unknown words replaced; null when all are known. */
  @Nullable String suggestion(String text) {
    String better = text;
    for (Map.Entry<String, String> entry : repaired.entrySet()) {
      better =
          better.replaceAll(
              "(?iu)(?<![\\p{L}\\p{N}])" + entry.getKey() + "(?![\\p{L}\\p{N}])", entry.getValue());
    }
    return better.equals(text) ? null : better;
  }

  private static DirectSpellChecker checker() {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(0.6f);
    return checker;
  }
}
