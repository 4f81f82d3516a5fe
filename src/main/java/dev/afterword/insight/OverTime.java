package dev.afterword.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * How many there were of each of several things, step by step.
 *
 * @param unit {@code month}, {@code quarter} or {@code year}
 * @param series the greatest first
 */
public record OverTime(Basis basis, String unit, List<Step> steps, List<Series> series) {
  public OverTime {
    steps = List.copyOf(steps);
    series = List.copyOf(series);
  }

  /**
   * A stretch of time.
   *
   * @param label {@code 2026-03}, {@code 2026 Q1}, {@code 2026}
   * @param last day, included
   */
  public record Step(String label, LocalDate first, LocalDate last) {}

  /**
   * One thing's counts.
   *
   * @param marks one for each step, also where there are none
   */
  public record Series(String name, int total, List<Mark> marks) {
    public Series {
      marks = List.copyOf(marks);
    }
  }
}
