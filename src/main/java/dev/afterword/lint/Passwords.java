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
  private static final String NAMES =
      "password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key|auth[_-]?key|credential";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?<![\\w-])((?:[\\w-]{1,40}[_.-])?(?:"
              + NAMES
              + ")s?)[\"'`*]{0,3}\\s{0,2}(?:=>|:=|[:=])\\s{0,2}[\"'`*]{0,3}"
              + "([^\\s\"'`,;<>{}()|\\[\\]]{6,200})");

  private static final Pattern IN_ADDRESS =
      Pattern.compile("://[^\\s:/@\"'<>]{1,80}:([^\\s:/@\"'<>]{3,200})@[\\w.-]+");

  /** What stands for a secret in examples and masked logs. */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "(?i).*(?:\\*{3}|x{4}|\\.{3}|…|example|changeme|change-me|redacted|removed|hidden|masked|secret|passw|your|dummy|placeholder|sample|todo|null|none|true|false|undefined|env\\.|\\$|%|://).*");

  private Passwords() {}

  static List<Private> in(String text, String rule) {
    List<Private> found = new ArrayList<>();
    if (text.indexOf('@') >= 0) {
      Matcher address = IN_ADDRESS.matcher(text);
      while (address.find()) {
        if (!STAND_IN.matcher(address.group(1)).matches()) {
          found.add(new Private(rule, address.start(1), address.group(1), "…"));
        }
      }
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("pass")
        || lower.contains("pwd")
        || lower.contains("secret")
        || lower.contains("token")
        || lower.contains("key")
        || lower.contains("credential")) {
      named(text, rule, found);
    }
    return found;
  }

  private static void named(String text, String rule, List<Private> found) {
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      String value = named.group(2).replaceFirst("[.:!?\\\\]+$", "");
      if (isSecret(value)) {
        found.add(new Private(rule, named.start(2), value, named.group(1) + "=…"));
      }
    }
  }

  /** Words of a sentence and names of things have no digits among their letters. */
  private static boolean isSecret(String value) {
    boolean digit = value.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean letter = value.chars().anyMatch(Character::isLetter);
    return value.length() >= 6
        && digit
        && letter
        && !STAND_IN.matcher(value).matches()
        && !value.matches(
            "[A-Za-z]{1,12}[-_.]?\\d{1,4}|v?\\d+(?:\\.\\d+)+.*|[\\d:TZ.+-]+|.*/.*|#.*|\\d+[A-Za-z]{1,3}");
  }
}
