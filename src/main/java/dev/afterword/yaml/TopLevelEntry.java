package dev.afterword.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key at the left margin with the lines that belong to it, found without understanding YAML.
 *
 * @param line from 0 within the front matter
 * @param text the entry's lines as they are
 */
record TopLevelEntry(String key, int line, String text) {
  private static final Pattern KEY =
      Pattern.compile("(?<key>[^\\s#\\-\\[\\]{}\"'!&*|>%@`,:][^:\\n]{0,100}?) *:(?=\\s|$)");

  static List<TopLevelEntry> of(String text) {
    List<TopLevelEntry> entries = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    int start = -1;
    for (int i = 0; i <= lines.length; i++) {
      if (i == lines.length || KEY.matcher(lines[i]).lookingAt()) {
        if (start >= 0) {
          entries.add(entry(lines, start, i));
        }
        start = i;
      }
    }
    return entries;
  }

  private static TopLevelEntry entry(String[] lines, int start, int end) {
    Matcher matcher = KEY.matcher(lines[start]);
    String key = matcher.lookingAt() ? matcher.group("key").strip() : "";
    return new TopLevelEntry(
        key, start, String.join("\n", Arrays.asList(lines).subList(start, end)) + "\n");
  }

  /** What stands after the colon, on one line, without the quotes around it. */
  String rawValue() {
    String value =
        text.substring(text.indexOf(':', key.length()) + 1).replaceAll("\\s+", " ").strip();
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
