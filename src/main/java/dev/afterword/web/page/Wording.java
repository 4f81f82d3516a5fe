package dev.afterword.web.page;

import dev.afterword.search.FacetField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How durations, dates and numbers read. */
final class Wording {
  static final String NOT_RECORDED = "not recorded";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private Wording() {}

  /** At most two units: {@code 1h 42m}, {@code 38m}, {@code 2d 3h}, {@code 40s}. */
  static String of(Duration duration) {
    if (duration.toDays() > 0) {
      return units(duration.toDays(), "d", duration.toHoursPart(), "h");
    }
    if (duration.toHours() > 0) {
      return units(duration.toHours(), "h", duration.toMinutesPart(), "m");
    }
    if (duration.toMinutes() > 0) {
      return units(duration.toMinutes(), "m", duration.toSecondsPart(), "s");
    }
    return duration.toSeconds() + "s";
  }

  private static String units(long large, String largeUnit, long small, String smallUnit) {
    return small == 0 ? large + largeUnit : large + largeUnit + " " + small + smallUnit;
  }

  static String of(LocalDate date) {
    return DAY.format(date).replace("Sept", "Sep");
  }

  /** {@code today}, {@code 1 day}, {@code 12 days}; the future counts as today. */
  static String age(Instant since, LocalDate today, ZoneId zone) {
    long days = ChronoUnit.DAYS.between(since.atZone(zone).toLocalDate(), today);
    return days <= 0 ? "today" : days(days);
  }

  /** How old what was heard is: {@code just now}, {@code 5 min old}, {@code 2 h old}. */
  static String old(Duration age) {
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + " min old";
    }
    return age.toDays() < 2 ? age.toHours() + " h old" : age.toDays() + " days old";
  }

  static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  /** {@code UTC} for no offset, else {@code UTC+02:00}. */
  static String of(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
  }

  /** {@code Services}. */
  static String plural(FacetField field) {
    return capital(field.label()) + "s";
  }

  /** {@code Team}. */
  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  static String shortCommit(String id) {
    return id.substring(0, Math.min(8, id.length()));
  }

  /** Whole numbers get their thousands apart; anything else stays as written. */
  static String number(String written) {
    return written.matches("\\d{5,15}")
        ? String.format(Locale.UK, "%,d", Long.parseLong(written))
        : written;
  }

  /** A name in which nothing is hidden or turned around: {@code a<U+202E>gnp.md} is no image. */
  static String name(String untrusted) {
    return untrusted.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "\ufffd");
  }

  /** {@code slo_budget} and {@code slo-budget} read as {@code slo budget}. */
  static String key(String written) {
    return written.replaceAll("[_-]+", " ").strip();
  }
}
