package dev.afterword.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is written after {@code field:}: a value, several ({@code a,b} or {@code (a OR b)}), or a
 * range ({@code a..b}, {@code [a TO b]}). A value is quoted when it holds blanks.
 *
 * @param end where it ends in the text
 */
record FieldValues(List<String> values, String from, String to, int end) {
  private static final String OPEN = "*";

  static FieldValues read(String text, int start, boolean grouping) {
    char first = text.charAt(start);
    int close = first == '(' && grouping ? text.indexOf(')', start) : -1;
    if (close > 0) {
      String inner = text.substring(start + 1, close).replaceAll("\\b(OR|AND)\\b", ",");
      return new FieldValues(list(inner, " ,"), "", "", close + 1);
    }
    close = first == '[' || first == '{' ? text.indexOf(']', start) : -1;
    if (close > 0 && text.substring(start, close).contains(" TO ")) {
      String[] ends = text.substring(start + 1, close).split(" TO ", 2);
      return new FieldValues(List.of(), bound(ends[0]), bound(ends[1]), close + 1);
    }
    int end = end(text, start, grouping);
    String value = text.substring(start, end);
    int dots = value.indexOf("..");
    if (dots >= 0 && !value.startsWith("\"")) {
      return new FieldValues(
          List.of(), bound(value.substring(0, dots)), bound(value.substring(dots + 2)), end);
    }
    return new FieldValues(list(value, ","), "", "", end);
  }

  boolean isEmpty() {
    return values.isEmpty() && from.isEmpty();
  }

  String first() {
    return values.isEmpty() ? from : values.getFirst();
  }

  /** In the syntax of Lucene's parser. */
  String under(String field) {
    if (!from.isEmpty()) {
      return field + ":[" + written(from) + " TO " + written(to) + "]";
    }
    return field
        + values.stream().map(FieldValues::written).collect(Collectors.joining(" OR ", ":(", ")"));
  }

  private static String written(String value) {
    return QueryLexer.escape(value).replace("\\*", "*");
  }

  private static String bound(String text) {
    String bound = text.strip();
    return bound.isEmpty() ? OPEN : bound;
  }

  private static int end(String text, int start, boolean grouping) {
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted && text.indexOf('"', i + 1) > 0;
      } else if (!quoted && (Character.isWhitespace(c) || (c == ')' && grouping))) {
        return i;
      }
    }
    return text.length();
  }

  private static List<String> list(String text, String separators) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (char c : (text + separators.charAt(0)).toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && separators.indexOf(c) >= 0) {
        add(values, value);
      } else {
        value.append(c);
      }
    }
    add(values, value);
    return values;
  }

  private static void add(List<String> values, StringBuilder value) {
    if (!value.toString().isBlank()) {
      values.add(value.toString().strip());
    }
    value.setLength(0);
  }
}
