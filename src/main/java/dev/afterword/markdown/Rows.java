package dev.afterword.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** A table as text. */
record Rows(List<InlineText> head, List<Row> body) {
  Rows {
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /** A row below the head. */
  record Row(Node node, List<InlineText> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    /** The text of a cell on one line, empty when the row is shorter. */
    String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column).line() : "";
    }
  }

  static Rows of(TableBlock table) {
    List<InlineText> head = new ArrayList<>();
    List<Row> body = new ArrayList<>();
    for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
      for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
        if (section instanceof TableHead && head.isEmpty()) {
          head = cells(row);
        } else if (section instanceof TableHead || section instanceof TableBody) {
          body.add(new Row(row, cells(row)));
        }
      }
    }
    return new Rows(head, body);
  }

  private static List<InlineText> cells(Node row) {
    List<InlineText> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(InlineText.of(cell));
      }
    }
    return cells;
  }
}
