package dev.afterword.markdown;

/**
 * Quick looks at a text that tell whether a pattern can match at all: trying one at every place
 * costs many times more, and most texts hold nothing of what is looked for.
 */
final class Characters {
  private Characters() {}

  /** Whether the text holds one of these characters. */
  static boolean anyOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static int count(String text, char wanted) {
    int count = 0;
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
      count++;
    }
    return count;
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Whether the text holds that word or part of one, whatever its case. */
  static boolean contains(String text, String lowerCase) {
    for (int i = 0; i + lowerCase.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, lowerCase, 0, lowerCase.length())) {
        return true;
      }
    }
    return false;
  }
}
