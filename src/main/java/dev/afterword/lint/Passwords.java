package dev.afterword.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that the name before them calls a secret: {@code DB_PASSWORD=…}, {@code //user:…@host}.
 */
final class Passwords {
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          ".*(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key"
              + "|private[_-]?key|auth[_-]?key|credential)s?");

  private static final Pattern VALUE =
      Pattern.compile(
          "[=>]?[ \\t]{0,2}[\"'`*]{0,3}[ \\t]?[\"'`]?([^\\s\"'`,;<>{}()|\\[\\]]{6,200})");

  private static final Pattern IN_ADDRESS =
      Pattern.compile("://[^\\s:/@\"'<>]{1,80}:([^\\s:/@\"'<>]{3,200})@[\\w.-]+");

  /** What stands for a secret in examples and masked logs. */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "(?i).*(?:\\*{3}|x{4}|\\.{3}|…|example|changeme|change-me|redacted|removed|hidden|masked"
              + "|secret|passw|your|dummy|placeholder|sample|todo|null|none|true|false|undefined|env\\."
              + "|\\$|%|://).*");

  /** Versions, times, names with a number: no secret looks like this. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z]{1,12}[-_.]?\\d{1,4}|v?\\d+(?:\\.\\d+)+.*|[\\d:TZ.+-]+|.*/.*|#.*|\\d+[A-Za-z]{1,3}");

  private static final int LONGEST_NAME = 60;
  private static final int MOST_BETWEEN = 5;

  private Passwords() {}

  static List<Private> in(String text, String rule) {
    List<Private> found = new ArrayList<>();
    if (text.indexOf('@') >= 0 && text.contains("://")) {
      Matcher address = IN_ADDRESS.matcher(text);
      while (address.find()) {
        if (!STAND_IN.matcher(address.group(1)).matches()) {
          found.add(new Private(rule, address.start(1), address.group(1), "…"));
        }
      }
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '=') {
        named(text, i, rule, found);
      }
    }
    return found;
  }

  private static void named(String text, int sign, String rule, List<Private> found) {
    String name = nameBefore(text, sign);
    if (name.length() < 3 || !SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return;
    }
    Matcher written = VALUE.matcher(text).region(sign + 1, text.length());
    if (written.lookingAt()) {
      String value = written.group(1).replaceFirst("[.:!?\\\\]+$", "");
      if (isSecret(value)) {
        found.add(new Private(rule, written.start(1), value, name + "=…"));
      }
    }
  }

  /** The word that a colon or an equals sign follows, also in quotes or bold. */
  private static String nameBefore(String text, int sign) {
    int end = sign;
    while (end > 0 && sign - end < MOST_BETWEEN && " \"'`*".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  /** Words of a sentence and names of things have no digits among their letters. */
  private static boolean isSecret(String value) {
    return value.length() >= 6
        && value.chars().anyMatch(c -> c >= '0' && c <= '9')
        && value.chars().anyMatch(Character::isLetter)
        && !STAND_IN.matcher(value).matches()
        && !PLAIN.matcher(value).matches();
  }
}
