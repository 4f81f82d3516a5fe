package dev.afterword.markdown;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a file, front matter included, and where in it something stands. Lines end with
 * {@code \n}, a byte order mark is gone; lines and columns count from 1.
 */
public final class FileText {
  private static final int[] ENOUGH = {48, 24, 12, 6};

  private final String text;
  private final Lines lines;
  private @Nullable Letters letters;

  private FileText(String text) {
    this.text = text;
    this.lines = Lines.of(text, 0);
  }

  public static FileText of(ParsedFile file) {
    return new FileText(file.text());
  }

  public String text() {
    return text;
  }

  /** How many lines there are. */
  public int count() {
    return lines.count();
  }

  /** A line without its end; empty when there is no such line. */
  public String line(int line) {
    if (line < 1 || line > lines.count()) {
      return "";
    }
    int start = lines.startOf(line);
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /** The offset in the text at which a line begins. */
  public int start(int line) {
    return lines.startOf(line);
  }

  /** Where a stretch of the text stands: on its first line only. */
  public Prose.Place place(int start, int end) {
    int line = lines.of(start);
    int lineStart = lines.startOf(line);
    int lineEnd = text.indexOf('\n', start);
    int shown = lineEnd < 0 ? end : Math.min(end, lineEnd);
    int column = 1 + text.codePointCount(lineStart, start);
    return new Prose.Place(
        line, column, column + text.codePointCount(start, Math.max(start, shown)));
  }

  /** Where the words of a line stand: without blanks at its ends. */
  public Prose.Place place(int line) {
    String words = line(line);
    if (words.isBlank()) {
      return new Prose.Place(Math.max(1, line), 1, 1);
    }
    int start = lines.startOf(line) + words.length() - words.stripLeading().length();
    return place(start, start + words.strip().length());
  }

  /** Where a text stands on a line as it is written, else the words of that line. */
  public Prose.Place place(int line, String written) {
    int at = written.isEmpty() ? -1 : line(line).indexOf(written);
    if (at < 0) {
      return place(line);
    }
    int start = lines.startOf(line) + at;
    return place(start, start + written.length());
  }

  /**
   * Where plain text stands whose markup has been taken away: found by its letters and digits, at
   * or below a line. The words of that line when it is not found.
   */
  public Prose.Place find(String plain, int line) {
    if (line < 1 || line > lines.count()) {
      return new Prose.Place(1, 1, 1);
    }
    if (letters == null) {
      letters = Letters.of(text);
    }
    String wanted = Letters.of(plain).kept;
    int from = letters.indexAt(lines.startOf(line));
    for (int length : ENOUGH) {
      String beginning = wanted.substring(0, Math.min(length, wanted.length()));
      int found = beginning.isEmpty() ? -1 : letters.kept.indexOf(beginning, from);
      if (found >= 0) {
        int whole = letters.kept.startsWith(wanted, found) ? wanted.length() : beginning.length();
        int end = letters.offsets[found + whole - 1] + 1;
        return place(
            letters.offsets[found], end + (whole == wanted.length() ? stop(plain, end) : 0));
      }
    }
    return place(line);
  }

  /** How long the mark is that ends both a text and what stands before an offset. */
  private int stop(String plain, int offset) {
    char last = plain.charAt(plain.length() - 1);
    boolean mark = offset < text.length() && text.charAt(offset) == last;
    return mark && !Character.isLetterOrDigit(last) ? 1 : 0;
  }

  /** The letters and digits of a text, and where each stands. */
  private record Letters(String kept, int[] offsets) {
    static Letters of(String text) {
      StringBuilder kept = new StringBuilder(text.length());
      int[] offsets = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          offsets[kept.length()] = i;
          kept.append(text.charAt(i));
        }
      }
      return new Letters(kept.toString(), Arrays.copyOf(offsets, kept.length()));
    }

    int indexAt(int offset) {
      int found = Arrays.binarySearch(offsets, offset);
      return found >= 0 ? found : -found - 1;
    }
  }
}
