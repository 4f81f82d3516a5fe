package dev.afterword.web.api;

import dev.afterword.insight.Scatter;
import dev.afterword.web.api.InsightsJson.BasisJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Incidents by day and duration.
 *
 * @param dots one each; none when they are too many, and counted in cells
 */
public record ScatterJson(BasisJson basis, List<DotJson> dots, List<CellJson> cells) {
  static ScatterJson of(Scatter scatter) {
    return new ScatterJson(
        BasisJson.of(scatter.basis()),
        scatter.dots().stream().map(DotJson::of).toList(),
        scatter.cells().stream().map(CellJson::of).toList());
  }

  /**
   * An incident.
   *
   * @param timing what its seconds are: {@code impact} or {@code resolve}
   */
  public record DotJson(
      String id, String title, String day, String timing, long seconds, @Nullable String severity) {
    static DotJson of(Scatter.Dot dot) {
      return new DotJson(
          dot.id(),
          dot.title(),
          dot.day().toString(),
          dot.timing().label(),
          dot.seconds(),
          dot.severity());
    }
  }

  /**
   * Incidents of about the same time and duration.
   *
   * @param atLeast seconds
   * @param below seconds, null for no bound
   */
  public record CellJson(
      String from,
      String to,
      long atLeast,
      @Nullable Long below,
      @Nullable String severity,
      int count,
      @Nullable BehindJson behind) {
    static CellJson of(Scatter.Cell cell) {
      return new CellJson(
          cell.first().toString(),
          cell.last().toString(),
          cell.fromSeconds(),
          cell.toSeconds(),
          cell.severity(),
          cell.count(),
          BehindJson.of(cell.behind()));
    }
  }
}
