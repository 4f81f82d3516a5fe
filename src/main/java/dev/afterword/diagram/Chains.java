package dev.afterword.diagram;

import java.time.LocalDate;
import java.util.List;

/**
 * Incidents that came back, a row for each chain of them.
 *
 * @param from the first day of the chart, {@code to} the last
 */
public record Chains(String title, LocalDate from, LocalDate to, List<Chain> chains) {
  public Chains {
    chains = List.copyOf(chains);
  }

  /**
   * One chain.
   *
   * @param incidents how many it has; there may be fewer marks
   */
  public record Chain(Lead name, long incidents, List<Mark> marks) {
    public Chain {
      marks = List.copyOf(marks);
    }
  }

  /** One of its incidents. */
  public record Mark(LocalDate day, Lead lead) {}
}
