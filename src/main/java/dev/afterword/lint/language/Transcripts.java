package dev.afterword.lint.language;

import java.util.regex.Pattern;

/** Knows lines that were copied from a chat: who said it, then the time. */
final class Transcripts {
  private static final int LONGEST = 60;
  private static final int FURTHEST = 4_000;
  private static final Pattern LINE =
      Pattern.compile(
          "[>*\\s-]*[@\\w.-]+(?: [\\w.-]+)? (?:[\\[(]\\d{1,2}:\\d{2}(?: ?[AP]M)?[\\])]|\\d{1,2}:\\d{2} ?[AP]M\\b)");

  private Transcripts() {}

  /**
   * Whether the line that holds the offset is one: {@code Ana [5:17 PM] I forgot why} is a
   * quotation, {@code [16:44] Ana finds it} is not.
   */
  static boolean holds(String text, int offset) {
    int start = offset;
    while (start > 0 && offset - start < FURTHEST && text.charAt(start - 1) != '\n') {
      start--;
    }
    int end = Math.min(text.length(), start + LONGEST);
    return LINE.matcher(text).region(Math.min(start, offset), end).lookingAt();
  }
}
