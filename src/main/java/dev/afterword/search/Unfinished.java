package dev.afterword.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query at which one types.
 *
 * @param before what stands before the word, to be kept as it is: {@code pool service:check,}
 * @param field whose value is being typed, null when it is a plain word
 * @param word as far as it is typed; blank when nothing of it is yet
 */
record Unfinished(String before, @Nullable QueryField field, String word) {
  private static final Pattern FIELD = Pattern.compile("[-+]?([A-Za-z_]+)(?::[<>]=?|:|[<>]=?)");

  static Unfinished of(String text) {
    int start = start(text);
    Matcher matcher = FIELD.matcher(text).region(start, text.length());
    QueryField field = matcher.lookingAt() ? QueryField.of(matcher.group(1)).orElse(null) : null;
    int word = field == null ? plain(text, start) : value(text, matcher.end());
    int quote = word < text.length() && text.charAt(word) == '"' ? 1 : 0;
    return new Unfinished(text.substring(0, word), field, text.substring(word + quote));
  }

  /** The text with that in place of the word. */
  String with(String completed) {
    return before + completed;
  }

  /** After the last blank or bracket outside of quotes. */
  private static int start(String text) {
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (Character.isWhitespace(c) || (c == '(' && isAfterBlank(text, i)))) {
        start = i + 1;
      }
    }
    return start;
  }

  private static boolean isAfterBlank(String text, int at) {
    return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
  }

  private static int plain(String text, int start) {
    boolean signed =
        start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+');
    return signed ? start + 1 : start;
  }

  /** After the last of several values, or the first bound of a range; quotes hold both. */
  private static int value(String text, int start) {
    int value = start;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.charAt(i) == ',') {
        value = i + 1;
      } else if (!quoted && text.startsWith("..", i)) {
        value = i + 2;
      }
    }
    return value;
  }
}
