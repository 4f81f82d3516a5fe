package dev.afterword.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lengths of time that {@code 90s}, {@code 5m}, {@code 1h30m} or {@code 2d} mean, in seconds,
 * both ends included: {@code 5m} is all from five minutes to a second below six.
 */
record Lengths(long first, long last) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?=\\d)(?:(\\d{1,5})d)?(?:(\\d{1,6})h)?(?:(\\d{1,8})m)?(?:(\\d{1,9})s)?");
  private static final long[] SECONDS = {86_400, 3_600, 60, 1};

  static Optional<Lengths> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long first = 0;
    long step = 1;
    for (int i = 0; i < SECONDS.length; i++) {
      if (matcher.group(i + 1) != null) {
        first += Long.parseLong(matcher.group(i + 1)) * SECONDS[i];
        step = SECONDS[i];
      }
    }
    return Optional.of(new Lengths(first, first + step - 1));
  }
}
