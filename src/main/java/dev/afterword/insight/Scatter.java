package dev.afterword.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dot for each incident: when it happened and how long it took. Too many to be told apart are
 * counted in cells instead.
 *
 * @param dots by day; empty when there are cells
 * @param cells empty when there are dots
 */
public record Scatter(Basis basis, List<Dot> dots, List<Cell> cells) {
  /** More dots than this are cells. */
  public static final int MOST_DOTS = 1_000;

  public Scatter {
    dots = List.copyOf(dots);
    cells = List.copyOf(cells);
  }

  /**
   * An incident.
   *
   * @param timing what its seconds are: {@link Timing#IMPACT}, or {@link Timing#RESOLVE} where that
   *     is not recorded
   * @param severity null when it has none
   */
  public record Dot(
      String id,
      String title,
      LocalDate day,
      Timing timing,
      long seconds,
      @Nullable String severity) {
    public Behind behind() {
      return new Behind.OneDocument(id);
    }
  }

  /**
   * Incidents of about the same time that took about as long.
   *
   * @param last day, included
   * @param fromSeconds included
   * @param toSeconds not included, null for no bound
   * @param severity null for those that have none
   */
  public record Cell(
      LocalDate first,
      LocalDate last,
      long fromSeconds,
      @Nullable Long toSeconds,
      @Nullable String severity,
      int count,
      Behind behind) {}
}
