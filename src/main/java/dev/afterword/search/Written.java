package dev.afterword.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as they are written after {@code field:}. */
final class Written {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_/@+-]|\\.(?!\\.))*");

  private Written() {}

  /** In quotes where it would not be read as one value otherwise. */
  static String value(String value) {
    return PLAIN.matcher(value).matches() ? value : '"' + value + '"';
  }

  /** {@code service:checkout,ledger}. */
  static String clause(String field, List<String> values) {
    boolean plain = values.stream().allMatch(value -> PLAIN.matcher(value).matches());
    return values.stream()
        .map(value -> plain ? value : '"' + value + '"')
        .collect(Collectors.joining(",", field + ":", ""));
  }
}
