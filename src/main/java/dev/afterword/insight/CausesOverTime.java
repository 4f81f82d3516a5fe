package dev.afterword.insight;

import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.insight.OverTime.Series;
import dev.afterword.search.FacetField;
import dev.afterword.search.IncidentTable;
import dev.afterword.search.Labels;
import java.util.ArrayList;
import java.util.List;

/** Counts causes step by step. */
final class CausesOverTime {
  private static final int SHOWN = 10;
  private static final String DEFINITION =
      "Incidents by their day and cause category; one with several causes counts for each.";

  private CausesOverTime() {}

  static OverTime of(IncidentTable table, Steps steps, Where where) {
    Labels causes = table.causes();
    int[] bounds = steps.bounds();
    int[][] counts = new int[causes.names().size()][steps.steps().size()];
    int[] totals = new int[causes.names().size()];
    int n = 0;
    int undated = 0;
    int without = 0;
    for (int row = 0; row < table.size(); row++) {
      int step = Steps.place(bounds, table.day(row));
      if (step < 0) {
        undated++;
        continue;
      }
      for (int i = 0; i < causes.count(row); i++) {
        int cause = causes.number(row, i);
        counts[cause][step]++;
        totals[cause]++;
      }
      n += causes.count(row) > 0 ? 1 : 0;
      without += causes.count(row) > 0 ? 0 : 1;
    }
    return new OverTime(
        new Basis(
            "Causes over time",
            DEFINITION,
            n,
            "incidents",
            List.of(
                new LeftOut(without, "no cause recorded"), new LeftOut(undated, Steps.OUTSIDE))),
        steps.unit(),
        steps.steps(),
        series(causes.names(), totals, counts, steps, where));
  }

  private static List<Series> series(
      List<String> names, int[] totals, int[][] counts, Steps steps, Where where) {
    List<Series> series = new ArrayList<>();
    List<Integer> order = Names.greatestFirst(names, totals);
    for (int cause : order.subList(0, Math.min(SHOWN, order.size()))) {
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < steps.steps().size(); i++) {
        Where there = where.within(steps.steps().get(i)).with(FacetField.CAUSE, names.get(cause));
        marks.add(Mark.of(counts[cause][i], there));
      }
      series.add(new Series(names.get(cause), totals[cause], marks));
    }
    if (order.size() > SHOWN) {
      series.add(others(order.subList(SHOWN, order.size()), totals, counts, steps));
    }
    return series;
  }

  private static Series others(List<Integer> causes, int[] totals, int[][] counts, Steps steps) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < steps.steps().size(); i++) {
      int step = i;
      marks.add(new Mark(causes.stream().mapToInt(cause -> counts[cause][step]).sum(), null));
    }
    return new Series(
        causes.size() == 1 ? "1 other cause" : "%d other causes".formatted(causes.size()),
        causes.stream().mapToInt(cause -> totals[cause]).sum(),
        marks);
  }
}
