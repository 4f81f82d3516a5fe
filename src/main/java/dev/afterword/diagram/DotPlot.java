package dev.afterword.diagram;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Incidents by day and duration.
 *
 * @param what the durations are: {@code Impact time}
 * @param from the first day of the chart, {@code to} the last; what is outside is drawn at its edge
 * @param n how many incidents there are
 * @param severities their names, that of rank 1 first
 */
public record DotPlot(
    String what, LocalDate from, LocalDate to, long n, List<String> severities, List<Dot> dots) {
  public DotPlot {
    severities = List.copyOf(severities);
    dots = List.copyOf(dots);
  }

  /**
   * An incident, or several of about the same time that took about as long.
   *
   * @param day in the middle of theirs
   * @param length in the middle of theirs
   * @param rank 1 for the library's worst severity to 4 for the mildest, 0 for none that it names
   * @param count 1 for a dot; more for a mark with that number
   */
  public record Dot(LocalDate day, Duration length, int rank, long count, Lead lead) {}
}
