package dev.afterword.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of action items.
 *
 * @param basis of all of them
 * @param flow opened and closed until the end of each step
 * @param ages of those that are not settled
 * @param overdue of those that are not settled and have a due date
 * @param types by what they do, in the usual order; those without a type last
 */
public record ActionFigures(
    Basis basis, Flow flow, Ages ages, Overdue overdue, List<TypeRow> types) {
  public ActionFigures {
    types = List.copyOf(types);
  }

  /**
   * Opened and closed, summed up.
   *
   * @param basis n counts those of which it is known when they were written
   * @param unit {@code month}, {@code quarter} or {@code year}
   */
  public record Flow(Basis basis, String unit, List<Level> levels) {
    public Flow {
      levels = List.copyOf(levels);
    }
  }

  /**
   * How many had been opened and closed by the end of a day.
   *
   * @param label of the step that ends with it
   */
  public record Level(String label, LocalDate last, int opened, int closed) {}

  /**
   * How old those are that are not settled.
   *
   * @param bins by the ages that {@code /actions} knows
   * @param p50 days, null when there are too few to say
   * @param p90 days, null when there are too few to say
   */
  public record Ages(
      Basis basis, List<Counts.Row> bins, @Nullable Integer p50, @Nullable Integer p90) {
    public Ages {
      bins = List.copyOf(bins);
    }
  }

  /** Those whose due date has passed, of all that have one and are not settled. */
  public record Overdue(Basis basis, int count, @Nullable Behind behind) {}

  /**
   * Those of one type.
   *
   * @param type {@code prevent}; {@code not recorded} for those that say none
   * @param states a count for each of the states, in their order: open, in progress, verify, done,
   *     dropped
   */
  public record TypeRow(String type, int total, List<Mark> states) {
    public TypeRow {
      states = List.copyOf(states);
    }
  }
}
