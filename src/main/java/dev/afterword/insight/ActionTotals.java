package dev.afterword.insight;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.insight.ActionFigures.Ages;
import dev.afterword.insight.ActionFigures.Flow;
import dev.afterword.insight.ActionFigures.Level;
import dev.afterword.insight.ActionFigures.Overdue;
import dev.afterword.insight.ActionFigures.TypeRow;
import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.search.ActionVisitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums up action items, told one after another. */
final class ActionTotals implements ActionVisitor {
  private static final ActionState[] STATES = ActionState.values();
  private static final ActionType[] TYPES = ActionType.values();

  /** The ages that {@code /actions} knows, with the last day of each. */
  private static final List<String> AGES = List.of("0-30", "31-90", "91-365", "366+");

  private static final int[] AGE_ENDS = {30, 90, 365, Integer.MAX_VALUE};

  private final int today;
  private final int[][] byType = new int[TYPES.length + 1][STATES.length];
  private final Ints opened = new Ints();
  private final Ints closed = new Ints();
  private final Ints ages = new Ints();
  private int all;
  private int unsettled;
  private int due;
  private int overdue;
  private int endUnknown;

  ActionTotals(LocalDate today) {
    this.today = (int) today.toEpochDay();
  }

  @Override
  public void action(int state, int type, int dueDay, int added, int over) {
    all++;
    byType[type == NONE ? TYPES.length : type][state]++;
    if (added != NONE) {
      opened.add(added);
    }
    if (STATES[state].isSettled()) {
      settled(added, over);
    } else {
      unsettled(dueDay, added);
    }
  }

  private void settled(int added, int over) {
    if (added != NONE && over == NONE) {
      endUnknown++;
    } else if (added != NONE) {
      closed.add(Math.max(added, over));
    }
  }

  private void unsettled(int dueDay, int added) {
    unsettled++;
    if (added != NONE) {
      ages.add(Math.max(0, today - added));
    }
    if (dueDay != NONE) {
      due++;
      overdue += dueDay < today ? 1 : 0;
    }
  }

  ActionFigures figures(Where where) {
    return new ActionFigures(
        new Basis(
            "Action items",
            "Those of all documents with the chosen values, by their own team, and the day of their"
                + " incident. A tracker's state wins over the box.",
            all,
            "action items",
            List.of()),
        flow(),
        ages(where),
        new Overdue(
            new Basis(
                "Overdue",
                "Due date before today in the library's time zone, state neither done nor dropped.",
                due,
                "action items",
                List.of(new LeftOut(unsettled - due, "without a due date"))),
            overdue,
            where.actions(Map.of("due", List.of("overdue")))),
        types(where));
  }

  private Flow flow() {
    int[] open = opened.sorted();
    int[] end = closed.sorted();
    LocalDate now = LocalDate.ofEpochDay(today);
    Steps steps = open.length == 0 ? Steps.NONE : Steps.of(Period.ALL, open[0], today, now);
    List<Level> levels = new ArrayList<>();
    for (OverTime.Step step : steps.steps()) {
      int last = (int) step.last().toEpochDay();
      levels.add(new Level(step.label(), step.last(), until(open, last), until(end, last)));
    }
    return new Flow(
        new Basis(
            "Opened and closed",
            "Opened: the commit that added the action item. Closed: its tracker's date, else the"
                + " commit in which it was ticked or dropped. Summed up to the end of each step.",
            open.length,
            "action items",
            List.of(
                new LeftOut(all - open.length, "not known when they were written"),
                new LeftOut(endUnknown, "settled, but not known when: counted as opened only"))),
        steps.unit(),
        levels);
  }

  private static int until(int[] sorted, int day) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Ages ages(Where where) {
    int[] days = ages.sorted();
    List<Counts.Row> bins = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < AGE_ENDS.length; i++) {
      int until = until(days, AGE_ENDS[i]);
      Map<String, List<String>> narrowed = new LinkedHashMap<>();
      narrowed.put("state", Where.UNSETTLED);
      narrowed.put("age", List.of(AGES.get(i)));
      bins.add(new Counts.Row(AGES.get(i) + " days", until - before, where.actions(narrowed)));
      before = until;
    }
    Basis basis =
        new Basis(
            "Age of what is not settled",
            "Days from the commit that added the action item until today.",
            days.length,
            "action items",
            List.of(new LeftOut(unsettled - days.length, "not known when they were written")));
    return new Ages(
        basis,
        bins,
        basis.isEnough() ? (int) Math.round(Statistics.quantile(days, 0.5)) : null,
        basis.isEnough() ? (int) Math.round(Statistics.quantile(days, 0.9)) : null);
  }

  private List<TypeRow> types(Where where) {
    List<TypeRow> rows = new ArrayList<>();
    for (int type = 0; type < byType.length; type++) {
      int total = 0;
      List<Mark> marks = new ArrayList<>();
      for (int state = 0; state < STATES.length; state++) {
        total += byType[type][state];
        marks.add(mark(type, state, where));
      }
      String label = type < TYPES.length ? TYPES[type].label() : "not recorded";
      rows.add(new TypeRow(label, total, marks));
    }
    return rows;
  }

  private Mark mark(int type, int state, Where where) {
    int count = byType[type][state];
    if (count == 0 || type == TYPES.length) {
      return new Mark(count, null);
    }
    Map<String, List<String>> narrowed = new LinkedHashMap<>();
    narrowed.put("type", List.of(TYPES[type].label()));
    narrowed.put("state", List.of(STATES[state].label()));
    return new Mark(count, where.actions(narrowed));
  }
}
