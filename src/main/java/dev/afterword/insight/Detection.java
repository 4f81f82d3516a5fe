package dev.afterword.insight;

import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.search.IncidentTable;
import dev.afterword.search.Labels;
import java.util.ArrayList;
import java.util.List;

/** Counts what noticed incidents first. */
final class Detection {
  private static final int SHOWN = 12;
  private static final String DEFINITION = "Incidents by what they say in detected_by.";

  private Detection() {}

  static Counts of(IncidentTable table, Where where) {
    Labels sources = table.detectedBy();
    int[] counts = new int[sources.names().size()];
    int n = 0;
    for (int row = 0; row < table.size(); row++) {
      if (sources.count(row) > 0) {
        counts[sources.number(row, 0)]++;
        n++;
      }
    }
    List<Counts.Row> rows = new ArrayList<>();
    List<Integer> order = Names.greatestFirst(sources.names(), counts);
    for (int source : order.subList(0, Math.min(SHOWN, order.size()))) {
      String name = sources.names().get(source);
      Mark mark = Mark.of(counts[source], where.with("detected_by", name));
      rows.add(new Counts.Row(name, mark.count(), mark.behind()));
    }
    if (order.size() > SHOWN) {
      List<Integer> others = order.subList(SHOWN, order.size());
      rows.add(
          new Counts.Row(
              "%d others".formatted(others.size()),
              others.stream().mapToInt(source -> counts[source]).sum(),
              null));
    }
    return new Counts(
        new Basis(
            "Detection",
            DEFINITION,
            n,
            "incidents",
            List.of(new LeftOut(table.size() - n, "not recorded"))),
        rows);
  }
}
