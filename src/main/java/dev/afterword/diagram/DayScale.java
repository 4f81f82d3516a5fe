package dev.afterword.diagram;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A linear scale of days, from the beginning of one to the end of another. */
record DayScale(LocalDate from, LocalDate to, double left, double right) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  /** What the widest label needs, with a gap. */
  private static final double APART = 66;

  double x(LocalDate day) {
    double days = Math.clamp((double) day.toEpochDay() - from.toEpochDay(), 0, length());
    return left + (right - left) * (days + 0.5) / (length() + 1);
  }

  private double length() {
    return Math.max(0, (double) to.toEpochDay() - from.toEpochDay());
  }

  /** Round days with room for their labels: Mondays, first days of months or of years. */
  List<Step> steps() {
    double days = APART * (length() + 1) / (right - left);
    if (days <= 1) {
      return steps(from, day -> day.plusDays(1), DAY);
    }
    if (days <= 14) {
      LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      return steps(monday, day -> day.plusWeeks(days <= 7 ? 1 : 2), DAY);
    }
    for (int months : List.of(1, 2, 3, 6)) {
      if (days <= months * 30.0) {
        return steps(first(months), day -> day.plusMonths(months), MONTH);
      }
    }
    return years(days / 365);
  }

  /** First days of round years. */
  private List<Step> years(double atLeast) {
    long step = 1;
    while (step < atLeast) {
      step = Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
    }
    List<Step> steps = new ArrayList<>();
    for (long year = Math.ceilDiv(from.getYear(), step) * step;
        year <= to.getYear();
        year += step) {
      LocalDate first = LocalDate.ofYearDay((int) year, 1);
      if (!first.isBefore(from)) {
        steps.add(new Step(x(first), Long.toString(year)));
      }
    }
    return steps;
  }

  private LocalDate first(int months) {
    LocalDate month = from.withDayOfMonth(1);
    while (month.isBefore(from) || (month.getMonthValue() - 1) % months != 0) {
      month = month.plusMonths(1);
    }
    return month;
  }

  private List<Step> steps(LocalDate start, UnaryOperator<LocalDate> next, DateTimeFormatter form) {
    List<Step> steps = new ArrayList<>();
    for (LocalDate day = start; !day.isAfter(to); day = next.apply(day)) {
      steps.add(new Step(x(day), form.format(day)));
    }
    return steps;
  }
}
