package dev.afterword.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from which day on something is asked for. */
public final class Since {
  /** Four digits say them. */
  private static final ValueRange YEARS = ValueRange.of(1, 9999);

  private static final Pattern DAYS = Pattern.compile("([0-9]{1,5})d");

  private Since() {}

  /**
   * A date, or so many days back: {@code 14d}.
   *
   * @param name of what has the value
   * @throws IllegalArgumentException that names it, the value and what was expected
   */
  public static LocalDate of(String name, String written, LocalDate today) {
    Matcher days = DAYS.matcher(written.strip());
    if (days.matches()) {
      return today.minusDays(Integer.parseInt(days.group(1)));
    }
    try {
      return known(LocalDate.parse(written.strip()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s: \"%s\" (expected a date such as 2026-11-20, or days such as 14d)"
              .formatted(name, written),
          e);
    }
  }

  /**
   * The day itself, when it is of the years 1 to 9999.
   *
   * @throws DateTimeException when it is not
   */
  static LocalDate known(LocalDate day) {
    YEARS.checkValidValue(day.getYear(), ChronoField.YEAR);
    return day;
  }
}
