package dev.afterword.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Months, quarters or years in a row, whichever are few enough to be read.
 *
 * @param unit {@code month}, {@code quarter} or {@code year}
 */
record Steps(String unit, List<OverTime.Step> steps) {
  private static final int MOST_MONTHS = 24;
  private static final int MOST_QUARTERS = 32;

  /** Of longer times only the last are told. */
  private static final int MOST_YEARS = 60;

  /** Why an incident is in no step. */
  static final String OUTSIDE =
      "without a date, after today, or %d years before the last".formatted(MOST_YEARS);

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  /** From one day to another, both included. */
  static Steps between(LocalDate first, LocalDate last) {
    long months = YearMonth.from(first).until(YearMonth.from(last), ChronoUnit.MONTHS);
    if (months < MOST_MONTHS) {
      return of("month", 1, first, last);
    }
    return months < MOST_QUARTERS * MONTHS_OF_QUARTER
        ? of("quarter", MONTHS_OF_QUARTER, first, last)
        : of("year", MONTHS_OF_YEAR, first, last);
  }

  /**
   * Those of a period; where it has no bounds, of the days that there are, up to today.
   *
   * @param first the earliest day since 1970, of no use without one
   * @param last the latest day since 1970
   */
  static Steps of(Period period, int first, int last, LocalDate today) {
    LocalDate from = bound(period.first(), first);
    LocalDate to = bound(period.last(), (int) Math.min(last, today.toEpochDay()));
    return between(from, to.isBefore(from) ? from : to);
  }

  static final Steps NONE = new Steps("month", List.of());

  private static LocalDate bound(@Nullable LocalDate bound, int otherwise) {
    return bound == null ? LocalDate.ofEpochDay(otherwise) : bound;
  }

  private static Steps of(String unit, int months, LocalDate first, LocalDate last) {
    YearMonth begin = YearMonth.from(first);
    YearMonth month = begin.minusMonths((begin.getMonthValue() - 1) % months);
    YearMonth earliest =
        YearMonth.from(last).minusMonths((long) MOST_YEARS * MONTHS_OF_YEAR).withMonth(1);
    month = month.isBefore(earliest) ? earliest : month;
    List<OverTime.Step> steps = new ArrayList<>();
    for (; !month.isAfter(YearMonth.from(last)); month = month.plusMonths(months)) {
      steps.add(
          new OverTime.Step(
              label(month, months), month.atDay(1), month.plusMonths(months - 1L).atEndOfMonth()));
    }
    return new Steps(unit, steps);
  }

  private static String label(YearMonth month, int months) {
    return switch (months) {
      case 1 -> month.toString();
      case MONTHS_OF_QUARTER ->
          month.getYear() + " Q" + ((month.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
      default -> String.valueOf(month.getYear());
    };
  }

  /** The days since 1970 on which they begin, and the one after the last of them. */
  int[] bounds() {
    IntStream firsts = steps.stream().mapToInt(step -> (int) step.first().toEpochDay());
    return steps.isEmpty()
        ? new int[0]
        : IntStream.concat(firsts, IntStream.of((int) steps.getLast().last().toEpochDay() + 1))
            .toArray();
  }

  /** The place of the step that a day is in; negative for one outside all, and for none. */
  static int place(int[] bounds, int day) {
    int found = Arrays.binarySearch(bounds, day);
    int step = found >= 0 ? found : -found - 2;
    return step < bounds.length - 1 ? step : -1;
  }
}
