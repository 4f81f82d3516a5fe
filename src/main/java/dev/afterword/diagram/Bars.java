package dev.afterword.diagram;

import java.util.List;

/**
 * How many there are of each of several things, whole or in parts.
 *
 * @param title what is counted: {@code Open actions by age}
 * @param parts how the parts are called; empty when there is but one
 */
public record Bars(String title, List<String> parts, List<Bar> bars) {
  public Bars {
    parts = List.copyOf(parts);
    bars = List.copyOf(bars);
  }

  /**
   * One thing.
   *
   * @param counts one for each part
   */
  public record Bar(String name, List<Count> counts) {
    public Bar {
      counts = List.copyOf(counts);
    }

    long total() {
      return counts.stream().mapToLong(Count::count).sum();
    }
  }

  /** Those of a part. */
  public record Count(long count, Lead lead) {}
}
