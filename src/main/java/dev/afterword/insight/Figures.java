package dev.afterword.insight;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.insight.Citations.Cited;
import dev.afterword.search.IncidentChoice;
import dev.afterword.search.IncidentReading;
import dev.afterword.search.IncidentTable;
import dev.afterword.search.LinkedMost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** Computes figures from the index. Thread-safe. */
public final class Figures {
  private static final int CITED = 15;

  private final Library library;
  private final Ledger ledger;

  public Figures(Library library, Ledger ledger) {
    this.library = library;
    this.ledger = ledger;
  }

  /** Of all incidents, as of today. */
  public Insights of() {
    return of(InsightRequest.all(ledger.today()));
  }

  public Insights of(InsightRequest request) {
    return library.index().figures(ledger.known(), reading -> computed(request, reading));
  }

  static Insights computed(InsightRequest request, IncidentReading reading) {
    return computed(request, reading, Scatter.MOST_DOTS);
  }

  static Insights computed(InsightRequest request, IncidentReading reading, int mostDots) {
    IncidentChoice choice = choice(request, request.period());
    IncidentTable table = reading.table(choice);
    Where where = Where.of(request);
    Steps steps = steps(request, table);
    List<Times> times = times(table);
    ActionTotals actions = new ActionTotals(request.today());
    reading.actions(choice, actions);
    return new Insights(
        request,
        basis(request, table),
        new Points(table, reading, where, steps).scatter(mostDots),
        times.stream().map(one -> Distributions.of(one, where)).toList(),
        CausesOverTime.of(table, steps, where),
        new ServicesByCause(table, where).of(table.size()),
        RecurrenceFigure.of(table, reading, where),
        actions.figures(where),
        Detection.of(table, where),
        citations(reading.linked(choice, CITED), where),
        comparisons(request, times, reading));
  }

  private static IncidentChoice choice(InsightRequest request, Period period) {
    return new IncidentChoice(request.filters(), period.first(), period.last());
  }

  private static List<Times> times(IncidentTable table) {
    return Arrays.stream(Timing.values()).map(timing -> Times.of(table, timing)).toList();
  }

  private static Basis basis(InsightRequest request, IncidentTable table) {
    boolean isBounded = !request.period().equals(Period.ALL);
    return new Basis(
        "Incidents asked for",
        "Postmortems and near misses of "
            + request.period().words()
            + (request.filters().isEmpty() ? "." : " with the chosen values."),
        table.size(),
        "incidents",
        List.of(new LeftOut(isBounded ? table.undated() : 0, "without a date")));
  }

  /** Rows are in the order of moments, which is not always that of local days. */
  private static Steps steps(InsightRequest request, IncidentTable table) {
    IntSummaryStatistics days =
        IntStream.range(table.undatedRows(), table.size()).map(table::day).summaryStatistics();
    return days.getCount() == 0
        ? Steps.NONE
        : Steps.of(request.period(), days.getMin(), days.getMax(), request.today());
  }

  private static Citations citations(LinkedMost linked, Where where) {
    List<Cited> most = new ArrayList<>();
    for (LinkedMost.Linked one : linked.most()) {
      DocumentSummary document = one.document();
      most.add(
          new Cited(
              document.id(),
              document.title(),
              document.kind().label(),
              one.count(),
              where.citing(document.id(), document.path())));
    }
    return new Citations(
        new Basis(
            "Citations",
            "A citation is a document that links to another that exists, in its text or its"
                + " front matter; it counts once for each document that links, by whatever name. Documents of all"
                + " kinds are asked, within the same filters.",
            linked.links(),
            "links of " + linked.documents() + " documents",
            List.of()),
        most);
  }

  private static List<Comparison> comparisons(
      InsightRequest request, List<Times> times, IncidentReading reading) {
    Period compared = request.compared();
    if (compared == null) {
      return List.of();
    }
    List<Times> others = times(reading.table(choice(request, compared)));
    boolean isBefore = compared.endsBefore(request.period());
    return isBefore
        ? new Comparisons(compared, request.period()).of(others, times)
        : new Comparisons(request.period(), compared).of(times, others);
  }
}
