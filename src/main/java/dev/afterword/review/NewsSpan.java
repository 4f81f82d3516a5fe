package dev.afterword.review;

import dev.afterword.search.DocumentChoice.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days of which it is told what was new in them, both included. */
public record NewsSpan(LocalDate first, LocalDate last) {
  private static final int WEEK = 7;

  public NewsSpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "until: \"%s\" (expected %s, the first day, or later)".formatted(last, first));
    }
  }

  /**
   * A week of ISO 8601, from Monday to Sunday: {@code 2026-W46}.
   *
   * @throws IllegalArgumentException that names the value and what was expected
   */
  public static NewsSpan ofWeek(String written) {
    try {
      LocalDate monday =
          Since.known(LocalDate.parse(written + "-1", DateTimeFormatter.ISO_WEEK_DATE));
      return new NewsSpan(monday, monday.plusDays(WEEK - 1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "week: \"%s\" (expected a week such as 2026-W46)".formatted(written), e);
    }
  }

  /** The week that has that day. */
  public static NewsSpan weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new NewsSpan(monday, monday.plusDays(WEEK - 1));
  }

  /** The same number of days, that many times later. */
  public NewsSpan later(int times) {
    long days = (last.toEpochDay() - first.toEpochDay() + 1) * times;
    return new NewsSpan(first.plusDays(days), last.plusDays(days));
  }

  /** As ISO 8601 names it; null when it is no such week. */
  public @Nullable String week() {
    return equals(weekOf(first))
        ? "%04d-W%02d"
            .formatted(
                first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        : null;
  }

  Span in(ZoneId zone) {
    return new Span(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
