package dev.afterword.web.page;

import dev.afterword.domain.Taxonomy;
import dev.afterword.insight.ActionFigures;
import dev.afterword.insight.Basis;
import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.insight.Behind;
import dev.afterword.insight.CameBack;
import dev.afterword.insight.Citations;
import dev.afterword.insight.Comparison;
import dev.afterword.insight.Counts;
import dev.afterword.insight.Distribution;
import dev.afterword.insight.HeatMap;
import dev.afterword.insight.Insights;
import dev.afterword.insight.Mark;
import dev.afterword.insight.OverTime;
import dev.afterword.insight.Period;
import dev.afterword.insight.Scatter;
import dev.afterword.insight.Timing;
import dev.afterword.search.FacetField;
import dev.afterword.search.SearchResult;
import dev.afterword.search.SearchResult.FacetCount;
import dev.afterword.web.page.InsightsAsked.Against;
import dev.afterword.web.page.InsightsAsked.Range;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Made-up figures, from which tests build the page of them. */
final class InventedInsights {
  private static final LocalDate TODAY = Invented.TODAY;
  static final Behind SEARCH =
      new Behind.Searched(Map.of("service", List.of("checkout", "a&b \"<x>\"")));

  private InventedInsights() {}

  static Map<String, Page> pages(Theme theme) {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/insights", page(theme, "/insights", asked(), full(asked(), false)));
    pages.put("/insights-many", page(theme, "/insights-many", asked(), full(asked(), true)));
    pages.put("/insights-nothing", page(theme, "/insights-nothing", narrow(), nothing(narrow())));
    return pages;
  }

  static InsightsPage page(Theme theme, String path, InsightsAsked asked, Insights insights) {
    return InsightsPage.of(
        Invented.frame(theme, path), asked, insights, facets(), _ -> 12, Taxonomy.DEFAULT);
  }

  static InsightsAsked asked() {
    return InsightsAsked.of(Range.YEAR, TODAY);
  }

  static InsightsAsked narrow() {
    return new InsightsAsked(
        Range.OWN,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 1, 31),
        Map.of(FacetField.SERVICE, List.of("checkout <b>")),
        Against.BEFORE,
        null,
        null,
        TODAY);
  }

  private static SearchResult facets() {
    return new SearchResult(
        9,
        Duration.ofMillis(3),
        "",
        List.of(),
        null,
        List.of(),
        List.of(),
        Map.of(
            FacetField.SERVICE,
            List.of(new FacetCount("checkout", 9, false), new FacetCount("ledger", 2, false)),
            FacetField.SEVERITY,
            List.of(new FacetCount("SEV1", 4, true))),
        null);
  }

  private static Basis basis(String title, int n, String unit) {
    return new Basis(
        title,
        "What it is and what not: <b>never</b> a mean of durations.",
        n,
        unit,
        List.of(new LeftOut(3, "not recorded"), new LeftOut(1, "impossible"), new LeftOut(0, "x")));
  }

  private static Insights nothing(InsightsAsked asked) {
    return insights(
        asked, 0, new Scatter(basis("Incidents", 0, "incidents"), List.of(), List.of()), List.of());
  }

  static Insights full(InsightsAsked asked, boolean many) {
    Scatter scatter =
        many
            ? new Scatter(basis("Incidents", 98_765, "incidents"), List.of(), cells())
            : new Scatter(basis("Incidents", 60, "incidents"), dots(), List.of());
    return insights(asked, many ? 98_765 : 60, scatter, many ? comparisons() : List.of());
  }

  private static List<Scatter.Dot> dots() {
    return IntStream.range(0, 60)
        .mapToObj(i ->
            new Scatter.Dot(
                "incident-" + i,
                "</title><script>alert(" + i + ")</script>",
                TODAY.minusDays(i * 6L),
                i % 9 == 0 ? Timing.RESOLVE : Timing.IMPACT,
                30L + i * i * i,
                i % 5 == 0 ? null : "SEV" + i % 5))
        .toList();
  }

  private static List<Scatter.Cell> cells() {
    return IntStream.range(0, 240)
        .mapToObj(i ->
            new Scatter.Cell(
                TODAY.minusDays(30 * (i / 20) + 29),
                TODAY.minusDays(30 * (i / 20)),
                60L << i % 10,
                i % 10 == 9 ? null : 120L << i % 10,
                i / 10 % 2 == 0 ? "SEV2" : null,
                1 + i * 7 % 400,
                SEARCH))
        .toList();
  }

  private static Insights insights(
      InsightsAsked asked, int n, Scatter scatter, List<Comparison> comparisons) {
    return new Insights(
        asked.request(),
        basis("Incidents", n, "incidents"),
        scatter,
        Arrays.stream(Timing.values()).map(InventedInsights::distribution).toList(),
        overTime(),
        services(),
        cameBack(),
        actions(),
        counts("Detection source", List.of("alert", "customer", "not recorded")),
        new Citations(
            basis("Citations", 14, "links"),
            List.of(
                new Citations.Cited("pool", "Pool saturation", "playbook", 9, SEARCH),
                new Citations.Cited("b", "<i>" + "x".repeat(120), "postmortem", 5, SEARCH))),
        comparisons);
  }

  private static Distribution distribution(Timing timing) {
    int n = timing == Timing.ACKNOWLEDGE ? 0 : timing == Timing.DETECT ? 7 : 42;
    List<Distribution.Bin> bins =
        IntStream.range(0, n == 0 ? 0 : 8)
            .mapToObj(i ->
                new Distribution.Bin(60L << i, i == 7 ? null : 120L << i, n * (i % 4) / 12, SEARCH))
            .toList();
    return new Distribution(
        basis(timing.title(), n, "incidents"),
        timing,
        bins,
        n < 10 ? null : 1_260L,
        n < 10 ? null : 5_400L);
  }

  private static OverTime overTime() {
    List<OverTime.Step> steps =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i ->
                new OverTime.Step(
                    "2026-%02d".formatted(i), LocalDate.of(2026, i, 1), LocalDate.of(2026, i, 28)))
            .toList();
    List<OverTime.Series> series =
        List.of("change", "capacity", "other").stream()
            .map(name ->
                new OverTime.Series(
                    name, 30, IntStream.range(0, 12).mapToObj(i -> mark(i * 5 % 7)).toList()))
            .toList();
    return new OverTime(basis("Causes over time", 60, "incidents"), "month", steps, series);
  }

  private static Mark mark(int count) {
    return count == 0 ? Mark.NONE : new Mark(count, SEARCH);
  }

  private static HeatMap services() {
    List<String> rows = List.of("checkout", "payments-db", "search \"x\" <y>");
    List<String> columns = List.of("change", "capacity", "dependency", "config");
    return new HeatMap(
        basis("Services and causes", 60, "incidents"),
        rows,
        columns,
        IntStream.range(0, 3)
            .mapToObj(row -> IntStream.range(0, 4).mapToObj(it -> mark(row * it)).toList())
            .toList());
  }

  private static CameBack cameBack() {
    return new CameBack(
        basis("Came back", 60, "incidents"),
        7,
        9,
        2,
        new CameBack.Factor(basis("Factor came back", 9, "pairs"), 2, 3, List.of()),
        List.of(
            new CameBack.Pattern(
                "checkout", "capacity", 4, TODAY.minusDays(300), TODAY.minusDays(9), SEARCH)),
        List.of(
            new CameBack.Chain(
                List.of(
                    new CameBack.Link("a", "Pool exhausted", TODAY.minusDays(200)),
                    new CameBack.Link("b", "Pool exhausted, again", TODAY.minusDays(20))))));
  }

  private static ActionFigures actions() {
    Behind open = new Behind.Actions(Map.of("state", List.of("open")));
    List<ActionFigures.Level> levels =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i ->
                new ActionFigures.Level(
                    "2026-%02d".formatted(i), LocalDate.of(2026, i, 28), i * 9, i * 7))
            .toList();
    return new ActionFigures(
        basis("Actions by type", 108, "actions"),
        new ActionFigures.Flow(basis("Opened and closed", 108, "actions"), "month", levels),
        new ActionFigures.Ages(
            basis("Age of open actions", 24, "actions"),
            List.of(new Counts.Row("0-30", 9, open), new Counts.Row("31-90", 15, open)),
            40,
            null),
        new ActionFigures.Overdue(basis("Overdue", 20, "actions"), 6, open),
        List.of(
            new ActionFigures.TypeRow(
                "prevent", 60, List.of(mark(9), mark(3), Mark.NONE, mark(40), new Mark(8, null)))));
  }

  private static Counts counts(String title, List<String> names) {
    return new Counts(
        basis(title, 60, "incidents"),
        names.stream().map(name -> new Counts.Row(name, 5 + name.length(), SEARCH)).toList());
  }

  private static List<Comparison> comparisons() {
    Period before = new Period(TODAY.minusYears(2), TODAY.minusYears(1));
    return List.of(
        new Comparison(
            Timing.RESOLVE,
            new Comparison.Side(before, 40, 0, 1_300L),
            new Comparison.Side(asked().period(), 9, 3, null),
            null,
            null,
            null,
            "Too few to say: under 10 in one of the two periods."),
        new Comparison(
            Timing.IMPACT,
            new Comparison.Side(before, 40, 0, 1_300L),
            new Comparison.Side(asked().period(), 42, 3, 1_260L),
            .4,
            -300L,
            200L,
            "The difference is within what chance gives (permutation test of medians)."));
  }
}
