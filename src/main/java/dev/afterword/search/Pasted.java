package dev.afterword.search;

import java.util.regex.Pattern;

/** Texts as they are pasted. */
final class Pasted {
  /** What stands for the end of a line in a string of JSON, and would stick to the next word. */
  private static final Pattern ESCAPED_BLANK = Pattern.compile("\\\\[nrt]");

  private Pasted() {}

  /** The beginning of it that is looked at, in words. */
  static String text(String pasted) {
    String beginning = pasted.substring(0, Math.min(Similar.MAX_TEXT, pasted.length()));
    boolean isJson =
        beginning.stripLeading().startsWith("{") || beginning.stripLeading().startsWith("[");
    return isJson ? ESCAPED_BLANK.matcher(beginning).replaceAll(" ") : beginning;
  }
}
