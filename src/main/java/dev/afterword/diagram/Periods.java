package dev.afterword.diagram;

import java.util.List;

/**
 * How many there were of each of several things, stretch of time by stretch of time.
 *
 * @param title what is counted: {@code Incidents by cause}
 * @param steps how the stretches are called: {@code 2026 Q1}
 * @param rows one for each thing
 */
public record Periods(String title, List<String> steps, List<Row> rows) {
  public Periods {
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
  }

  /**
   * One thing.
   *
   * @param counts one for each stretch
   */
  public record Row(String name, long total, List<Count> counts) {
    public Row {
      counts = List.copyOf(counts);
    }
  }

  /** Those of a stretch. */
  public record Count(long count, Lead lead) {}
}
