package dev.afterword.diagram;

import java.util.List;

/**
 * How many there are of each pair.
 *
 * @param title what is counted: {@code Incidents by service and cause}
 * @param cells by row, then by column
 */
public record HeatTable(
    String title, List<String> rows, List<String> columns, List<List<Cell>> cells) {
  public HeatTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (cells.size() != rows.size() || cells.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException(
          "cells: %d rows (expected %d rows of %d)".formatted(cells.size(), rows.size(), width));
    }
  }

  /** Those of one pair. */
  public record Cell(long count, Lead lead) {}
}
