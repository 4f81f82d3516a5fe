package dev.afterword.cli;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Improvement;
import dev.afterword.search.LedgerAction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Action items for a terminal: whose, when and how it stands in columns, then the text. */
final class ActionText {
  private ActionText() {}

  /** A line for each, and one below for what it leads to. */
  static List<String> lines(List<LedgerAction> actions, LocalDate today) {
    List<List<String>> rows = actions.stream().map(one -> cells(one, today)).toList();
    int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
    int[] widths =
        IntStream.range(0, columns)
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      LedgerAction one = actions.get(i);
      lines.add(
          padded(rows.get(i), widths)
              + Printing.bold(one.action().text())
              + "  "
              + Printing.plain(one.id()));
      String more = more(one);
      if (!more.isEmpty()) {
        lines.add("    " + more);
      }
    }
    return lines;
  }

  private static List<String> cells(LedgerAction one, LocalDate today) {
    ActionItem action = one.action();
    LocalDate due = action.due();
    return List.of(
        Printing.plain(String.join(", ", one.teams())),
        due == null ? "" : due.toString(),
        due != null && one.overdue() ? ChronoUnit.DAYS.between(due, today) + "d late" : "",
        one.standing().state().label(),
        action.priority() == null ? "" : Printing.plain(action.priority()),
        action.owner() == null ? "" : Printing.plain(action.owner()));
  }

  /** A column in which nothing stands takes no room. */
  private static String padded(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        line.append(cells.get(i)).repeat(" ", widths[i] - cells.get(i).length() + 2);
      }
    }
    return line.toString();
  }

  private static String more(LedgerAction one) {
    List<String> parts = new ArrayList<>();
    if (!one.improvements().isEmpty()) {
      parts.add(
          "→ "
              + one.improvements().stream()
                  .map(ActionText::improvement)
                  .collect(Collectors.joining(", ")));
    }
    if (one.standing().conflict() != null) {
      parts.add("! " + one.standing().conflict());
    }
    return String.join("  ", parts);
  }

  private static String improvement(Improvement it) {
    return Printing.plain(it.id()) + (it.progress() == null ? "" : " " + it.progress().label());
  }
}
