package dev.afterword.diagram;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Prepares a document's text to be drawn on lines of its own: one blank between words, nothing that
 * XML 1.0 forbids, no control that would turn the direction of what follows, no towers of marks.
 */
final class DrawnText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Embeddings, overrides and isolates; the harmless marks U+200E and U+200F stay. */
  private static final Pattern DIRECTIONS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  private static final Pattern MARK_TOWER = Pattern.compile("(\\p{M}{4})\\p{M}+");

  /** No drawn text is longer, whatever is in the document. */
  private static final int LONGEST = 2_000;

  private DrawnText() {}

  static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    String plain = BLANKS.matcher(legal(cut(text, LONGEST))).replaceAll(" ");
    plain = DIRECTIONS.matcher(plain).replaceAll("");
    return MARK_TOWER.matcher(plain).replaceAll("$1").strip();
  }

  /** Most text is: ASCII with single blanks between words. */
  private static boolean isPlain(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7e || c == ' ' && blank) {
        return false;
      }
      blank = c == ' ';
    }
    return text.length() <= LONGEST && (text.isEmpty() || !blank);
  }

  /** At most so many chars, not ended within a grapheme. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    String window = text.substring(0, longest);
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(window);
    int end = graphemes.preceding(longest);
    return window.substring(0, end > longest / 2 ? end : longest) + "…";
  }

  /** Characters that XML 1.0 forbids and lone surrogates become U+FFFD. */
  static String legal(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : 0xfffd));
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c > 0xffff;
  }
}
