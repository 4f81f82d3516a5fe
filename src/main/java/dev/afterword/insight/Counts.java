package dev.afterword.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many there are of each of several things.
 *
 * @param rows the greatest first
 */
public record Counts(Basis basis, List<Row> rows) {
  public Counts {
    rows = List.copyOf(rows);
  }

  /** One thing. */
  public record Row(String name, int count, @Nullable Behind behind) {}
}
