package dev.afterword.search;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words by which an action item is told from others: without those that any of them may have,
 * and with endings cut further than for searching ({@code saturation} and {@code saturated} are
 * one). Kept in the index as numbers, four bytes each.
 */
final class Wording {
  /** So many words of an item count: more is a story. */
  private static final int MOST_WORDS = 32;

  private static final int SHORTEST = 2;

  /** What says that something is to be done, not what. */
  private static final Set<String> COMMON =
      Set.of(
          "about",
          "add",
          "after",
          "all",
          "also",
          "any",
          "are",
          "before",
          "better",
          "can",
          "could",
          "create",
          "do",
          "down",
          "each",
          "ensure",
          "every",
          "from",
          "give",
          "has",
          "have",
          "how",
          "implement",
          "improve",
          "introduce",
          "its",
          "make",
          "may",
          "might",
          "more",
          "must",
          "need",
          "new",
          "other",
          "our",
          "out",
          "over",
          "per",
          "put",
          "set",
          "setup",
          "should",
          "so",
          "than",
          "up",
          "us",
          "via",
          "we",
          "what",
          "when",
          "where",
          "which",
          "while",
          "would",
          "write");

  private static final Analyzer WORDS = new TextAnalyzer();

  private Wording() {}

  /** At least one word: a text without any that tells something counts as one. */
  static BytesRef of(String text) {
    Set<Integer> numbers = new TreeSet<>();
    EnglishStemmer stemmer = new EnglishStemmer();
    for (Tokens.Position word : Tokens.of(WORDS, Fields.TEXT, text).positions()) {
      if (tells(word.written()) && tells(word.stem()) && numbers.size() < MOST_WORDS) {
        stemmer.setCurrent(word.stem());
        stemmer.stem();
        numbers.add(number(stemmer.getCurrent()));
      }
    }
    if (numbers.isEmpty()) {
      numbers.add(number(text));
    }
    ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Integer.BYTES);
    numbers.forEach(bytes::putInt);
    return new BytesRef(bytes.array());
  }

  private static int number(String word) {
    return StringHelper.murmurhash3_x86_32(new BytesRef(word), 0);
  }

  private static boolean tells(String word) {
    return word.length() >= SHORTEST
        && !COMMON.contains(word)
        && !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
  }

  /** The number at that place of what {@link #of} gave. */
  static int number(BytesRef wording, int place) {
    int at = wording.offset + place * Integer.BYTES;
    byte[] bytes = wording.bytes;
    return bytes[at] << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }
}
