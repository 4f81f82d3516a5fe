package dev.afterword.insight;

import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.search.FacetField;
import dev.afterword.search.IncidentTable;
import dev.afterword.search.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts pairs of a service and a cause. */
final class ServicesByCause {
  private static final int SERVICES = 20;
  private static final int CAUSES = 12;
  private static final String DEFINITION =
      "Incidents by service and cause category; one with several of either counts for each pair.";

  private final Labels services;
  private final Labels causes;
  private final Where where;

  ServicesByCause(IncidentTable table, Where where) {
    this.services = table.services();
    this.causes = table.causes();
    this.where = where;
  }

  HeatMap of(int rows) {
    int[] byService = new int[services.names().size()];
    int[] byCause = new int[causes.names().size()];
    int n = 0;
    for (int row = 0; row < rows; row++) {
      boolean has = services.count(row) > 0 && causes.count(row) > 0;
      n += has ? 1 : 0;
      for (int i = 0; has && i < services.count(row); i++) {
        byService[services.number(row, i)]++;
      }
      for (int j = 0; has && j < causes.count(row); j++) {
        byCause[causes.number(row, j)]++;
      }
    }
    List<Integer> down = Names.greatestFirst(services.names(), byService);
    List<Integer> across = Names.greatestFirst(causes.names(), byCause);
    return map(n, rows, down, across);
  }

  /** By the places of services and causes in these orders; of those that are not in them none. */
  private int[][] pairs(int rows, List<Integer> down, List<Integer> across) {
    int[] placeOfService = places(services.names().size(), down);
    int[] placeOfCause = places(causes.names().size(), across);
    int[][] pairs = new int[down.size() + 1][across.size() + 1];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < services.count(row); i++) {
        for (int j = 0; j < causes.count(row); j++) {
          pairs[placeOfService[services.number(row, i)]][placeOfCause[causes.number(row, j)]]++;
        }
      }
    }
    return pairs;
  }

  /** The place in the order by number; the one after the last for what is not in it. */
  private static int[] places(int names, List<Integer> order) {
    int[] places = new int[names];
    Arrays.fill(places, order.size());
    for (int i = 0; i < order.size(); i++) {
      places[order.get(i)] = i;
    }
    return places;
  }

  private HeatMap map(int n, int incidents, List<Integer> down, List<Integer> across) {
    List<Integer> rows = down.subList(0, Math.min(SERVICES, down.size()));
    List<Integer> columns = across.subList(0, Math.min(CAUSES, across.size()));
    int[][] pairs = pairs(incidents, rows, columns);
    List<List<Mark>> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Mark> line = new ArrayList<>();
      for (int j = 0; j < columns.size(); j++) {
        Where there =
            where
                .with(FacetField.SERVICE, services.names().get(rows.get(i)))
                .with(FacetField.CAUSE, causes.names().get(columns.get(j)));
        line.add(Mark.of(pairs[i][j], there));
      }
      cells.add(line);
    }
    return new HeatMap(
        new Basis(
            "Services and causes",
            DEFINITION
                + cut("services", rows.size(), down.size())
                + cut("causes", columns.size(), across.size()),
            n,
            "incidents",
            List.of(new LeftOut(incidents - n, "no service or no cause recorded"))),
        rows.stream().map(services.names()::get).toList(),
        columns.stream().map(causes.names()::get).toList(),
        cells);
  }

  private static String cut(String what, int shown, int all) {
    return shown == all
        ? ""
        : " Of %d %s the %d with most incidents are shown.".formatted(all, what, shown);
  }
}
