package dev.afterword.web.page;

import dev.afterword.diagram.Chains;
import dev.afterword.diagram.ChainsChart;
import dev.afterword.diagram.Lead;
import dev.afterword.insight.Behind;
import dev.afterword.insight.CameBack;
import dev.afterword.insight.CameBack.Chain;
import dev.afterword.insight.CameBack.Link;
import dev.afterword.insight.CameBack.Pattern;
import dev.afterword.insight.InsightRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was seen again. */
final class RecurrenceFigures {
  private final InsightRequest request;
  private final CameBack cameBack;

  RecurrenceFigures(InsightRequest request, CameBack cameBack) {
    this.request = request;
    this.cameBack = cameBack;
  }

  List<FigureView> views() {
    List<FigureView> views = new ArrayList<>();
    views.add(chains());
    if (cameBack.factor().basis().n() > 0 || cameBack.factor().pairs() > 0) {
      views.add(factor());
    }
    return views;
  }

  private FigureView chains() {
    List<Chains.Chain> drawn = new ArrayList<>();
    cameBack.chains().forEach(chain -> drawn.add(drawn(chain)));
    cameBack.patterns().forEach(pattern -> drawn.add(drawn(pattern)));
    Chains chains = new Chains(cameBack.basis().title(), first(), last(), drawn);
    FigureView view =
        FigureView.whole(
            "aw-came-back",
            cameBack.basis(),
            ChainsChart.of(chains, "aw-chains").orElse(null),
            table());
    return view.with(
        "%s of %s: %s of a later and an earlier incident, %s of them named by a document itself."
            .formatted(
                FigureView.number(cameBack.incidents()),
                FigureView.number(cameBack.basis().n()),
                pairs(cameBack.pairs()),
                FigureView.number(cameBack.named())),
        null);
  }

  private static String pairs(long count) {
    return count == 1 ? "1 pair" : FigureView.number(count) + " pairs";
  }

  private FigureView factor() {
    CameBack.Factor factor = cameBack.factor();
    String incidents =
        factor.incidents() == 1
            ? "1 later incident"
            : FigureView.number(factor.incidents()) + " later incidents";
    DataTable table =
        DataTable.of(
            List.of("Later incident", "Day", "Came back from", "Day of that"),
            factor.newest().stream()
                .map(pair ->
                    List.of(
                        DataTable.link(pair.later().title(), pair.later().behind()),
                        DataTable.text(pair.later().day().toString()),
                        DataTable.link(pair.earlier().title(), pair.earlier().behind()),
                        DataTable.text(pair.earlier().day().toString())))
                .toList());
    return FigureView.whole("aw-factor", factor.basis(), null, table)
        .with(
            factor.pairs() == 0
                ? "None came back."
                : pairs(factor.pairs()) + ", of " + incidents + "; the newest are in the table.",
            null);
  }

  private static Chains.Chain drawn(Chain chain) {
    Link last = chain.links().getLast();
    return new Chains.Chain(
        new Lead(last.title(), InsightUrls.behind(last.behind())),
        chain.links().size(),
        chain.links().stream()
            .map(link ->
                new Chains.Mark(
                    link.day(),
                    new Lead(
                        Wording.of(link.day()) + ": " + link.title(),
                        InsightUrls.behind(link.behind()))))
            .toList());
  }

  /** Of a pattern the first and the last day are known; both lead to all of it. */
  private static Chains.Chain drawn(Pattern pattern) {
    String href = pattern.behind() == null ? null : InsightUrls.behind(pattern.behind());
    String name = pattern.service() + " × " + pattern.cause();
    List<Chains.Mark> ends =
        Stream.of(pattern.first(), pattern.last())
            .distinct()
            .map(day -> new Chains.Mark(day, new Lead(name + ", " + Wording.of(day), href)))
            .toList();
    return new Chains.Chain(new Lead(name, href), pattern.count(), ends);
  }

  private Stream<LocalDate> days() {
    return Stream.concat(
        cameBack.chains().stream().flatMap(chain -> chain.links().stream()).map(Link::day),
        cameBack.patterns().stream().flatMap(it -> Stream.of(it.first(), it.last())));
  }

  private LocalDate first() {
    LocalDate first = days().min(Comparator.naturalOrder()).orElse(request.today());
    LocalDate asked = request.period().first();
    return asked == null || first.isBefore(asked) ? first : asked;
  }

  private LocalDate last() {
    LocalDate last = days().max(Comparator.naturalOrder()).orElse(request.today());
    LocalDate asked = request.period().last();
    return asked == null || last.isAfter(asked) ? last : asked;
  }

  private @Nullable DataTable table() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    for (Chain chain : cameBack.chains()) {
      Link last = chain.links().getLast();
      rows.add(
          List.of(
              DataTable.link(last.title(), last.behind()),
              DataTable.text("named"),
              DataTable.text(chain.links().getFirst().day().toString()),
              DataTable.text(last.day().toString()),
              DataTable.count(chain.links().size(), null)));
    }
    for (Pattern it : cameBack.patterns()) {
      String name = it.service() + " × " + it.cause();
      Behind behind = it.behind();
      rows.add(
          List.of(
              behind == null ? DataTable.text(name) : DataTable.link(name, behind),
              DataTable.text("same service and cause"),
              DataTable.text(it.first().toString()),
              DataTable.text(it.last().toString()),
              DataTable.count(it.count(), it.behind())));
    }
    return DataTable.of(List.of("What", "How", "First", "Last", "Incidents"), rows);
  }
}
