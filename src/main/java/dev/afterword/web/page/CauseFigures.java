package dev.afterword.web.page;

import dev.afterword.diagram.HeatChart;
import dev.afterword.diagram.HeatTable;
import dev.afterword.diagram.Lead;
import dev.afterword.diagram.Periods;
import dev.afterword.diagram.PeriodsChart;
import dev.afterword.insight.HeatMap;
import dev.afterword.insight.Mark;
import dev.afterword.insight.OverTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What contributed, over time and by service. */
final class CauseFigures {
  private CauseFigures() {}

  static FigureView of(OverTime causes) {
    List<String> steps = causes.steps().stream().map(OverTime.Step::label).toList();
    Periods periods =
        new Periods(
            causes.basis().title(),
            steps,
            causes.series().stream().map(series -> row(series, steps)).toList());
    return FigureView.whole(
        "aw-causes",
        causes.basis(),
        PeriodsChart.of(periods, "aw-causes").orElse(null),
        table(causes, steps));
  }

  private static Periods.Row row(OverTime.Series series, List<String> steps) {
    return new Periods.Row(
        series.name(),
        series.total(),
        IntStream.range(0, steps.size())
            .mapToObj(i -> {
              Mark mark = series.marks().get(i);
              return new Periods.Count(
                  mark.count(), lead(mark, series.name() + ", " + steps.get(i)));
            })
            .toList());
  }

  /** {@code 3 incidents: change, 2026-03}. */
  static Lead lead(Mark mark, String what) {
    String count =
        mark.count() == 1 ? "1 incident" : FigureView.number(mark.count()) + " incidents";
    return new Lead(
        count + ": " + what, mark.behind() == null ? null : InsightUrls.behind(mark.behind()));
  }

  private static @Nullable DataTable table(OverTime causes, List<String> steps) {
    List<String> head = new ArrayList<>(List.of("Cause"));
    head.addAll(steps);
    head.add("Total");
    return DataTable.of(
        head,
        causes.series().stream()
            .map(series -> {
              List<DataTable.Cell> cells = new ArrayList<>(List.of(DataTable.text(series.name())));
              series.marks().forEach(it -> cells.add(DataTable.count(it.count(), it.behind())));
              cells.add(DataTable.count(series.total(), null));
              return cells;
            })
            .toList());
  }

  static FigureView of(HeatMap map) {
    List<List<HeatTable.Cell>> cells =
        IntStream.range(0, map.rows().size())
            .mapToObj(row ->
                IntStream.range(0, map.columns().size())
                    .mapToObj(column -> cell(map, row, column))
                    .toList())
            .toList();
    HeatTable drawn = new HeatTable(map.basis().title(), map.rows(), map.columns(), cells);
    return FigureView.whole(
        "aw-services", map.basis(), HeatChart.of(drawn, "aw-services").orElse(null), table(map));
  }

  private static HeatTable.Cell cell(HeatMap map, int row, int column) {
    Mark mark = map.cells().get(row).get(column);
    return new HeatTable.Cell(
        mark.count(), lead(mark, map.rows().get(row) + ", " + map.columns().get(column)));
  }

  private static @Nullable DataTable table(HeatMap map) {
    List<String> head = new ArrayList<>(List.of("Service"));
    head.addAll(map.columns());
    return DataTable.of(
        head,
        IntStream.range(0, map.rows().size())
            .mapToObj(row -> {
              List<DataTable.Cell> cells =
                  new ArrayList<>(List.of(DataTable.text(map.rows().get(row))));
              map.cells()
                  .get(row)
                  .forEach(it -> cells.add(DataTable.count(it.count(), it.behind())));
              return cells;
            })
            .toList());
  }
}
