package dev.afterword.markdown;

import dev.afterword.domain.Moment;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes times that people wrote as ISO 8601. */
public final class IsoDates {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
  private static final Pattern ZONE =
      Pattern.compile("(?i).*(?:\\d ?Z|\\bUTC|\\bGMT|\\d ?[+-]\\d{2}:?\\d{2})\\s*");
  private static final Pattern YEAR = Pattern.compile(".*\\b(?:19|20)\\d{2}\\b.*");

  private IsoDates() {}

  /** Whether a value can be read as a time at all. */
  public static boolean isDate(String value) {
    return Moments.read(value, DayOrder.DAY_FIRST, null).isPresent();
  }

  /**
   * The same time in ISO 8601; empty when it could be read in two ways, has no year, or a time of
   * day without an offset.
   */
  public static Optional<String> certain(String value) {
    Optional<Moment> one = Moments.read(value, DayOrder.DAY_FIRST, null);
    if (one.isEmpty()
        || !one.equals(Moments.read(value, DayOrder.MONTH_FIRST, null))
        || !YEAR.matcher(value).matches()) {
      return Optional.empty();
    }
    return switch (one.get()) {
      case Moment.Day day ->
          value.indexOf(':') < 0 && Characters.count(value, ' ') <= 3
              ? Optional.of(day.iso())
              : Optional.empty();
      case Moment.Exact exact ->
          ZONE.matcher(value).matches()
              ? Optional.of((exact.at().getSecond() == 0 ? MINUTES : SECONDS).format(exact.at()))
              : Optional.empty();
    };
  }
}
