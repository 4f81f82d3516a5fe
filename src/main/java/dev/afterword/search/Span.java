package dev.afterword.search;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long {@code 90s}, {@code 15m}, {@code 1h30m}, {@code 2d} or {@code PT2H} is. */
record Span(long seconds) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,6}d)?((?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,9}s)?)");

  static Optional<Span> parse(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(new Span(Duration.parse(iso(written)).toSeconds()));
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static String iso(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return written;
    }
    String days = parts.group(1) == null ? "" : parts.group(1);
    return "p" + days + (parts.group(2).isEmpty() ? "" : "t" + parts.group(2));
  }
}
