package dev.afterword.markdown;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Measures, before parsing and in one pass, what makes flexmark slow or deep: block markers at the
 * start of a line, and delimiters that a paragraph leaves open.
 */
final class Nesting {
  /** Delimiters of one kind in one paragraph: flexmark's time grows with their square. */
  private static final int MOST_DELIMITERS = 2_000;

  /** Of a paragraph's lines, its lines that are a lone pipe, and its backticks in all. */
  private static final int MOST_LINES = 5_000;

  private static final int MOST_LONE_PIPES = 200;
  private static final int MOST_BACKTICKS = 8_000;

  /** Of a paragraph: each may begin a link, which is looked for in quadratic time. */
  private static final int MOST_ADDRESSES = 1_000;

  private static final Pattern ADDRESS = Pattern.compile("www\\.");

  /** Of one line: short rows of a table are filled up to its widest. */
  private static final int MOST_CELLS = 500;

  /** Of the whole text: {@code [name]: address}. Looking them up takes quadratic time. */
  private static final int MOST_REFERENCES = 1_000;

  /** Columns that a list may be indented for each level. */
  private static final int WIDEST_INDENT = 4;

  /** List items, lines of quotes and definitions of terms, of the whole text. */
  private static final int MOST_MARKERS = 20_000;

  private static final Pattern CONTAINER =
      Pattern.compile("[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))");

  private static final Pattern DEFINITION = Pattern.compile(" {0,3}[:~][ \\t].*");

  private static final Pattern FENCE = Pattern.compile(" {0,3}(?<marks>`{3,}|~{3,})(?<rest>.*)");

  private final int deepest;
  private @Nullable String fence;
  private int lines;
  private int lonePipes;
  private int backticks;
  private int addresses;
  private int references;
  private int markers;
  private final int[] delimiters = new int[128];

  private Nesting(int deepest) {
    this.deepest = deepest;
  }

  /** Why the text must not be parsed, null when it may. */
  static @Nullable String tooDeep(String text, int deepest) {
    return new Nesting(deepest).measure(text);
  }

  private @Nullable String measure(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String why = line(text.substring(start, end));
      if (why != null) {
        return why;
      }
      start = end + 1;
    }
    return null;
  }

  private @Nullable String line(String line) {
    if (isCode(line) || line.isBlank()) {
      Arrays.fill(delimiters, 0);
      lines = 0;
      lonePipes = 0;
      backticks = 0;
      addresses = 0;
      return null;
    }
    String why = paragraph(line);
    return why == null ? containers(line) : why;
  }

  private @Nullable String paragraph(String line) {
    backticks += Characters.count(line, '`');
    if (backticks > MOST_BACKTICKS) {
      return "more than " + MOST_BACKTICKS + " backticks in one paragraph";
    }
    addresses += (int) ADDRESS.matcher(line).results().count();
    if (addresses > MOST_ADDRESSES) {
      return "more than " + MOST_ADDRESSES + " \"www.\" in one paragraph";
    }
    if (Characters.count(line, '|') > MOST_CELLS) {
      return "more than " + MOST_CELLS + " cells in one row";
    }
    if (line.contains("]:")
        && line.stripLeading().startsWith("[")
        && ++references > MOST_REFERENCES) {
      return "more than " + MOST_REFERENCES + " reference definitions";
    }
    if (line.strip().equals("|") && ++lonePipes > MOST_LONE_PIPES) {
      return "more than " + MOST_LONE_PIPES + " lines of a lone pipe in one paragraph";
    }
    return null;
  }

  private @Nullable String containers(String line) {
    Matcher container = CONTAINER.matcher(line);
    int at = 0;
    int depth = 0;
    while (container.region(at, line.length()).lookingAt()) {
      at = container.end();
      boolean isIndented = depth == 0 && container.end() > WIDEST_INDENT * deepest;
      if (++depth > deepest || isIndented) {
        return "blocks nested more than " + deepest + " deep";
      }
    }
    markers += depth + (DEFINITION.matcher(line).matches() ? 1 : 0);
    if (markers > MOST_MARKERS) {
      return "more than " + MOST_MARKERS + " list items, lines of quotes and definitions";
    }
    if (depth > 0 || line.startsWith("|")) {
      Arrays.fill(delimiters, 0);
      lines = 0;
    }
    if (++lines > MOST_LINES) {
      return "more than " + MOST_LINES + " lines in one paragraph";
    }
    return inlines(line, at);
  }

  /** Whether the line is in a fence or opens or closes one: logs may hold any characters. */
  private boolean isCode(String line) {
    Matcher matcher = FENCE.matcher(line);
    String open = fence;
    if (!matcher.matches()) {
      return open != null;
    }
    String marks = matcher.group("marks");
    if (open == null) {
      boolean opens = marks.startsWith("~") || matcher.group("rest").indexOf('`') < 0;
      fence = opens ? marks : null;
      return opens;
    }
    if (marks.startsWith(open) && matcher.group("rest").isBlank()) {
      fence = null;
    }
    return true;
  }

  private @Nullable String inlines(String line, int from) {
    int brackets = 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '[' -> {
          if (++brackets > deepest) {
            return "brackets nested more than " + deepest + " deep";
          }
        }
        case ']' -> brackets = Math.max(0, brackets - 1);
        case '*', '_', '~', '<', '`', '\\' -> {
          boolean runs = c != '\\' && i > from && line.charAt(i - 1) == c;
          if (!runs && ++delimiters[c] > MOST_DELIMITERS) {
            return "more than " + MOST_DELIMITERS + " \"" + c + "\" in one paragraph";
          }
        }
        default -> {}
      }
    }
    return null;
  }
}
