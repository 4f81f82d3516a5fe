package dev.afterword.diagram;

import java.util.List;

/**
 * Counts that sum up over time, such as opened and closed.
 *
 * @param title what is counted: {@code Actions opened and closed}
 * @param steps how the stretches of time are called
 * @param lines each with what there was by the end of each stretch; at most four
 */
public record Levels(String title, List<String> steps, List<Line> lines) {
  public Levels {
    steps = List.copyOf(steps);
    lines = List.copyOf(lines);
  }

  /** One count over time. */
  public record Line(String name, List<Long> levels) {
    public Line {
      levels = List.copyOf(levels);
    }
  }
}
