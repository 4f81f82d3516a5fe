package dev.afterword.search;

import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Takes text apart at everything but letters, digits and the characters that hold identifiers
 * together; {@link IdentifierFilter} trims and splits the rest.
 */
final class WordTokenizer extends CharTokenizer {

  static boolean isJoiner(int c) {
    return c == '-' || c == '_' || c == '.' || c == '@' || isApostrophe(c);
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  /** Whether the text holds anything that can be found. */
  static boolean hasWord(CharSequence text) {
    return text.codePoints().anyMatch(WordTokenizer::isWordChar);
  }

  static boolean isWordChar(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  @Override
  protected boolean isTokenChar(int c) {
    return isWordChar(c) || isJoiner(c);
  }
}
