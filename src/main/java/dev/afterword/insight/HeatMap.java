package dev.afterword.insight;

import java.util.List;

/**
 * How many there are of each pair.
 *
 * @param rows names, those of most first
 * @param columns names, those of most first
 * @param cells by row, then by column
 */
public record HeatMap(
    Basis basis, List<String> rows, List<String> columns, List<List<Mark>> cells) {
  public HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
  }
}
