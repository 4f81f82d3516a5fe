package dev.afterword.markdown;

import org.jspecify.annotations.Nullable;

/** Writes what documents say of themselves so that it cannot become markup of another text. */
public final class MarkdownWords {
  private MarkdownWords() {}

  /** As CommonMark that reads like the text. */
  public static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|!~&])", "\\\\$1")
        .replaceAll("^([-+=])", "\\\\$1")
        .replaceAll("^([0-9]+)([.)])", "$1\\\\$2")
        .replaceAll("(?i)\\b(https?):", "$1\\\\:");
  }

  /**
   * A link; just the text when there is no address.
   *
   * @param text escaped already
   */
  public static String link(String text, @Nullable String href) {
    return href == null
        ? text
        : "[" + text + "](" + href.replace("(", "%28").replace(")", "%29") + ")";
  }

  /** On one line of at most that many characters, without what hides or turns text. */
  public static String line(String text, int longest) {
    String line = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
    return line.substring(0, end).strip() + "…";
  }
}
