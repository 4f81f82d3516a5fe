package dev.afterword.markdown;

/**
 * A stretch of a document's running text without its markup: a paragraph, the text of a list item,
 * a table's cell. It knows where in the file each of its characters stands.
 */
public final class Prose {
  private final String text;
  private final Use use;
  private final int[] offsets;
  private final String body;
  private final Lines lines;

  /**
   * @param offsets of each character of the text in the body
   */
  Prose(String text, Use use, int[] offsets, String body, Lines lines) {
    this.text = text;
    this.use = use;
    this.offsets = offsets;
    this.body = body;
    this.lines = lines;
  }

  /** What a text is for. */
  public enum Use {
    RUNNING,
    /** It says what shall be done. */
    ACTION,
    /** It stands under "what could have gone better". */
    COULD_BE_BETTER
  }

  /**
   * A place in the file. Lines and columns count from 1; a column is a character as Unicode counts
   * them, a tab is one.
   *
   * @param endColumn behind the last character; the end of the line when the text goes on below
   */
  public record Place(int line, int column, int endColumn) {}

  /** What is read; a code span is a word of {@code x}, as long as it is, between back-quotes. */
  public String text() {
    return text;
  }

  public Use use() {
    return use;
  }

  /** A part of the text as it stands in the file, on one line. */
  public String source(int start, int end) {
    return body.substring(offsets[start], offsets[end - 1] + 1).replaceAll("\\s+", " ");
  }

  /**
   * Where a part of the text stands.
   *
   * @param start its first character in the text, from 0
   * @param end behind its last one
   */
  public Place place(int start, int end) {
    int from = offsets[start];
    int behind = offsets[end - 1] + 1;
    int lineStart = lines.start(from);
    int lineEnd = body.indexOf('\n', from);
    int shown = lineEnd < 0 ? behind : Math.min(behind, lineEnd);
    int column = 1 + body.codePointCount(lineStart, from);
    return new Place(lines.of(from), column, column + body.codePointCount(from, shown));
  }
}
