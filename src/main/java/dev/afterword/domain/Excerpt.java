package dev.afterword.domain;

/** The beginning of a text. */
final class Excerpt {
  private Excerpt() {}

  /** At most that many characters, with {@code …} where there was more. */
  static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? 1 : 0;
    return text.substring(0, longest - end).stripTrailing() + "…";
  }
}
