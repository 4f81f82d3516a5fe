package dev.afterword.diagram;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Figures as a library of a year has them. */
final class ExampleCharts {
  private static final LocalDate FROM = LocalDate.of(2025, 11, 23);
  private static final LocalDate TO = LocalDate.of(2026, 11, 22);

  private ExampleCharts() {}

  static Map<String, Drawings> all() {
    Map<String, Drawings> all = new TreeMap<>();
    all.put("dots", DotChart.of(dots(), "dots").orElseThrow());
    all.put("histogram", HistogramChart.of(histogram(), "histogram").orElseThrow());
    all.put("periods", PeriodsChart.of(periods(), "periods").orElseThrow());
    all.put("heat", HeatChart.of(heat(), "heat").orElseThrow());
    all.put("levels", LevelsChart.of(levels(), "levels").orElseThrow());
    all.put("bars", BarsChart.of(bars(), "bars").orElseThrow());
    all.put("chains", ChainsChart.of(chains(), "chains").orElseThrow());
    return all;
  }

  static Lead lead(String title) {
    return new Lead(title, "/search?q=" + title.length());
  }

  static DotPlot dots() {
    List<DotPlot.Dot> dots =
        IntStream.range(0, 40)
            .mapToObj(i ->
                new DotPlot.Dot(
                    FROM.plusDays(i * 9L),
                    Duration.ofMinutes(4 + (i * 37L) % 600),
                    i % 5,
                    i % 13 == 0 ? 12 : 1,
                    lead("Incident " + i)))
            .toList();
    return new DotPlot("Impact time", FROM, TO, 84, List.of("SEV1", "SEV2", "SEV3", "SEV4"), dots);
  }

  static Histogram histogram() {
    List<Integer> counts = List.of(1, 0, 3, 9, 14, 6, 2);
    List<Histogram.Bin> bins =
        IntStream.range(0, counts.size())
            .mapToObj(i ->
                new Histogram.Bin(
                    Duration.ofSeconds(60L << i),
                    Duration.ofSeconds(60L << i + 1),
                    counts.get(i),
                    lead(counts.get(i) + " incidents")))
            .toList();
    return new Histogram(
        "Time to detect", bins, Duration.ofMinutes(19), Duration.ofMinutes(55), 35);
  }

  static Periods periods() {
    List<String> steps = IntStream.rangeClosed(1, 12).mapToObj("2026-%02d"::formatted).toList();
    return new Periods(
        "Incidents by cause",
        steps,
        List.of(
            row("change", 3), row("capacity and limits of shared resources", 2), row("other", 1)));
  }

  private static Periods.Row row(String name, int factor) {
    List<Periods.Count> counts =
        IntStream.range(0, 12)
            .mapToObj(i -> new Periods.Count((i * 7L) % 5 * factor, lead(name + i)))
            .toList();
    return new Periods.Row(name, counts.stream().mapToLong(Periods.Count::count).sum(), counts);
  }

  static HeatTable heat() {
    List<String> causes =
        List.of("change", "capacity", "dependency failure", "config", "code", "load", "other");
    List<String> services = List.of("checkout", "payments-db", "search-indexer-of-the-catalogue");
    return new HeatTable(
        "Incidents by service and cause",
        services,
        causes,
        IntStream.range(0, services.size())
            .mapToObj(row ->
                IntStream.range(0, causes.size())
                    .mapToObj(it -> new HeatTable.Cell((row * 5L + it * 3L) % 7, lead("both")))
                    .toList())
            .toList());
  }

  static Levels levels() {
    List<String> steps = IntStream.rangeClosed(1, 12).mapToObj("2026-%02d"::formatted).toList();
    return new Levels(
        "Actions opened and closed",
        steps,
        List.of(
            new Levels.Line("opened", IntStream.range(0, 12).mapToObj(i -> 5L + i * 9).toList()),
            new Levels.Line("closed", IntStream.range(0, 12).mapToObj(i -> i * 8L).toList())));
  }

  static Bars bars() {
    List<String> states = List.of("open", "in progress", "verify", "done", "dropped");
    return new Bars(
        "Actions by type",
        states,
        List.of(
            bar("prevent", List.of(12L, 4L, 2L, 31L, 3L)),
            bar("detect", List.of(3L, 0L, 1L, 9L, 0L)),
            bar("mitigate", List.of(0L, 0L, 0L, 0L, 0L))));
  }

  private static Bars.Bar bar(String name, List<Long> counts) {
    return new Bars.Bar(
        name, counts.stream().map(count -> new Bars.Count(count, lead(name))).toList());
  }

  static Chains chains() {
    List<Chains.Mark> marks =
        List.of(
            new Chains.Mark(FROM.plusDays(20), lead("first")),
            new Chains.Mark(FROM.plusDays(110), lead("again")),
            new Chains.Mark(FROM.plusDays(300), lead("and again")));
    return new Chains(
        "What came back",
        FROM,
        TO,
        List.of(
            new Chains.Chain(lead("Checkout: connection pool exhausted"), 3, marks),
            new Chains.Chain(
                lead("Search: index lag after a poison message"), 2, marks.subList(1, 3))));
  }
}
