package dev.afterword.insight;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.insight.CameBack.Factor;
import dev.afterword.search.IncidentReading;
import dev.afterword.search.IncidentTable;
import java.time.LocalDate;
import java.util.List;

/** Tells what was seen again among the incidents that were asked for. */
final class RecurrenceFigure {
  private static final int PAIRS_SHOWN = 10;
  private static final String DEFINITION =
      "A recurrence is a pair: a later incident that names an earlier one in recurrence_of, or"
          + " shares a cause category and a service with it. Both are among the incidents asked"
          + " for; of two that began at the same moment neither is the later one.";
  private static final String FACTOR =
      "A factor came back when of such a pair that shares a cause the earlier incident has an"
          + " action that was done before the later one began.";

  private RecurrenceFigure() {}

  static CameBack of(IncidentTable table, IncidentReading reading, Where where) {
    int[][] named = reading.named(table);
    Recurring recurring = new Recurring(table, named, reading.done(table));
    Recurring.Counted counted = recurring.counted();
    Chains chains = new Chains(table, where);
    return new CameBack(
        basis(counted, table),
        counted.incidents(),
        counted.pairs(),
        counted.named(),
        new Factor(
            new Basis(
                "Factors that came back",
                FACTOR,
                counted.factors().done(),
                "incidents with a done action",
                List.of()),
            counted.factors().incidents(),
            counted.factors().pairs(),
            recurring.newest(PAIRS_SHOWN).stream()
                .map(pair ->
                    new CameBack.Pair(
                        link(pair.later(), table, reading), link(pair.earlier(), table, reading)))
                .toList()),
        chains.patterns(),
        chains.named(named, reading));
  }

  private static CameBack.Link link(int row, IncidentTable table, IncidentReading reading) {
    DocumentSummary document = reading.summary(table.document(row));
    return new CameBack.Link(document.id(), document.title(), LocalDate.ofEpochDay(table.day(row)));
  }

  private static Basis basis(Recurring.Counted counted, IncidentTable table) {
    String cut =
        counted.cut() == 0
            ? ""
            : " Of %d incidents only the first %d services and causes are looked at."
                .formatted(counted.cut(), Subsets.MOST_NAMES);
    return new Basis(
        "Recurrence",
        DEFINITION + cut,
        counted.dated(),
        "incidents",
        List.of(new LeftOut(table.size() - counted.dated(), "without a date")));
  }
}
