package dev.afterword.markdown;

import dev.afterword.domain.MetadataValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes reader inputs of texts; its front matter is one {@code key: value} per line. */
final class Inputs {
  private static final Pattern FRONT =
      Pattern.compile("\\A(---|\\+\\+\\+)\\R(.*?\\R)\\1[ \\t]*(\\R|\\z)", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("([\\w ]+?)\\s*[:=]\\s*(.*)");

  private Inputs() {}

  static ReadInput of(String path, String text) {
    Matcher front = FRONT.matcher(text);
    boolean there = front.find();
    String body = there ? text.substring(front.end()) : text;
    Map<String, MetadataValue> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    int offset = 0;
    if (there) {
      offset = (int) text.substring(0, front.end()).lines().count();
      String[] written = front.group(2).split("\\R", -1);
      for (int i = 0; i < written.length; i++) {
        Matcher key = KEY.matcher(written[i]);
        if (key.matches() && !key.group(2).isBlank()) {
          values.put(key.group(1), new MetadataValue.Text(unquoted(key.group(2).strip())));
          lines.put(key.group(1), i + 2);
        }
      }
    }
    return new ReadInput(path, values, lines, body, offset, Flexmark.PARSER.parse(body), null);
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.endsWith(value.substring(0, 1));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
