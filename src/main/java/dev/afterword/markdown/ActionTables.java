package dev.afterword.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import java.util.ArrayList;
import java.util.List;

/** Reads action items from tables whose columns are named in any usual way. */
final class ActionTables {
  static final String TEXT = "text";
  private static final String UNKNOWN = "";

  private final ActionAttributes attributes;
  private final ActionText line;

  ActionTables(ActionAttributes attributes, ActionText line) {
    this.attributes = attributes;
    this.line = line;
  }

  void read(TableBlock table, ActionGroup group, ActionDrafts into) {
    Rows rows = Rows.of(table);
    List<String> columns = columns(rows.head());
    int text = columns.indexOf(TEXT);
    if (text < 0) {
      return;
    }
    for (Rows.Row row : rows.body()) {
      if (into.isFull()) {
        return;
      }
      if (text < row.cells().size()) {
        row(row, columns, text, group, into);
      }
    }
  }

  private void row(
      Rows.Row row, List<String> columns, int text, ActionGroup group, ActionDrafts into) {
    ActionDraft draft = into.begin(row.node());
    for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
      if (i != text) {
        cell(columns.get(i), row.cells().get(i), draft);
      }
    }
    line.read(row.cells().get(text), draft);
    draft.inherit(group);
    into.end(draft);
  }

  private void cell(String column, InlineText cell, ActionDraft draft) {
    if (column.equals("id")) {
      if (ActionText.hasLabel(cell.line() + ": x")) {
        draft.label(cell.line().strip());
      }
    } else if (column.equals("evidence")) {
      draft.evidence(WrittenEvidence.all(cell).target());
      return;
    } else {
      attributes.column(column, cell.line(), draft);
    }
    draft.links(cell);
  }

  /** What each column holds; the text is the one so named, else the first that is nothing else. */
  static List<String> columns(List<InlineText> head) {
    List<String> columns = new ArrayList<>();
    for (InlineText cell : head) {
      String name = Words.LISTS.find("column-", cell.line()).orElse(UNKNOWN);
      boolean listed = !name.equals("category") && !name.equals("cause");
      columns.add(listed && !(name.equals(TEXT) && columns.contains(TEXT)) ? name : UNKNOWN);
    }
    if (!columns.contains(TEXT)) {
      int first = columns.indexOf(UNKNOWN);
      if (first >= 0) {
        columns.set(first, TEXT);
      }
    }
    return columns;
  }
}
