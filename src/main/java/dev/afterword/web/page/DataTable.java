package dev.afterword.web.page;

import dev.afterword.insight.Behind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure's values.
 *
 * @param head what the columns hold; as many as each row has
 */
public record DataTable(List<String> head, List<List<Cell>> rows) {
  public DataTable {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** One value, and where what is behind it is seen; null when that is nowhere. */
  public record Cell(String text, @Nullable String href, boolean number) {}

  /** A table of one value for each name; null when there is none. */
  static @Nullable DataTable of(List<String> head, List<List<Cell>> rows) {
    return rows.isEmpty() ? null : new DataTable(head, rows);
  }

  static Cell text(String text) {
    return new Cell(text, null, false);
  }

  static Cell link(String text, Behind behind) {
    return new Cell(text, InsightUrls.behind(behind), false);
  }

  static Cell count(long count, @Nullable Behind behind) {
    String href = behind == null || count == 0 ? null : InsightUrls.behind(behind);
    return new Cell(FigureView.number(count), href, true);
  }

  static Cell value(String text) {
    return new Cell(text, null, true);
  }
}
