package dev.afterword.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever a library holds, its charts are well-formed, bounded, and their texts legible. */
class AnyFiguresAreDrawnProperties {
  @Provide
  Arbitrary<String> texts() {
    return AnyDocument.texts();
  }

  @Provide
  Arbitrary<List<String>> names() {
    return AnyDocument.texts().list().ofMaxSize(14);
  }

  @Provide
  Arbitrary<List<Long>> counts() {
    Arbitrary<Long> any =
        Arbitraries.oneOf(
            Arbitraries.just(0L),
            Arbitraries.longs().between(0, 30),
            Arbitraries.longs().between(0, 2_000_000));
    return any.list().ofMinSize(1).ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<DotPlot.Dot>> dots() {
    return Combinators.combine(
            days(), durations(), Arbitraries.integers().between(-1, 9), AnyDocument.texts())
        .as((day, length, rank, text) -> new DotPlot.Dot(day, length, rank, 1, lead(text)))
        .list()
        .ofMaxSize(60);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(20_000, 20_400),
            Arbitraries.longs().between(-300_000_000_000L, 300_000_000_000L))
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<Duration> durations() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(0, 100_000), Arbitraries.longs().between(0, 1L << 45))
        .map(Duration::ofSeconds);
  }

  private static Lead lead(String text) {
    return new Lead(text, "/search?q=\"><script>" + text.length());
  }

  private static long at(List<Long> counts, int i) {
    return counts.get(i % counts.size());
  }

  private static void assertLegible(Optional<Drawings> chart) {
    chart.ifPresent(drawn -> {
      Geometry.assertLegible(drawn.wide());
      Geometry.assertLegible(drawn.narrow());
      assertThat(drawn.wide().toString()).hasSizeLessThan(600_000);
    });
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void any_dots(@ForAll("dots") List<DotPlot.Dot> dots, @ForAll("texts") String text) {
    List<LocalDate> days = dots.stream().map(DotPlot.Dot::day).sorted().toList();
    if (!days.isEmpty()) {
      List<String> severities = List.of(text, "SEV2", text, "SEV4", text);
      assertLegible(
          DotChart.of(
              new DotPlot(text, days.getFirst(), days.getLast(), 9, severities, dots), "d"));
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void any_distribution(@ForAll("counts") List<Long> counts, @ForAll("texts") String text) {
    List<Histogram.Bin> bins =
        IntStream.range(0, counts.size())
            .mapToObj(i ->
                new Histogram.Bin(
                    Duration.ofSeconds(1L << i),
                    Duration.ofSeconds(2L << i),
                    counts.get(i),
                    lead(text)))
            .toList();
    Duration middle = Duration.ofSeconds(1L << counts.size() / 2);
    Duration last = Duration.ofSeconds(1L << counts.size());
    assertLegible(HistogramChart.of(new Histogram(text, bins, middle, last, 123_456), "h"));
    assertLegible(HistogramChart.of(new Histogram(text, bins, null, null, 3), "h"));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void any_counts_over_time(
      @ForAll("names") List<String> names, @ForAll("counts") List<Long> counts) {
    List<Periods.Row> rows =
        names.stream()
            .map(name ->
                new Periods.Row(
                    name,
                    counts.stream().mapToLong(Long::longValue).sum(),
                    counts.stream().map(count -> new Periods.Count(count, lead(name))).toList()))
            .toList();
    List<String> steps = counts.stream().map(Object::toString).toList();
    assertLegible(PeriodsChart.of(new Periods("Causes", steps, rows), "p"));
    assertLegible(PeriodsChart.of(new Periods("Causes", names, rows), "p"));
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void any_pairs(
      @ForAll("names") List<String> rows,
      @ForAll("names") List<String> columns,
      @ForAll("counts") List<Long> counts) {
    List<List<HeatTable.Cell>> cells =
        IntStream.range(0, rows.size())
            .mapToObj(row ->
                IntStream.range(0, columns.size())
                    .mapToObj(i -> new HeatTable.Cell(at(counts, row * 7 + i), lead(rows.get(row))))
                    .toList())
            .toList();
    assertLegible(HeatChart.of(new HeatTable("Pairs", rows, columns, cells), "p"));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void any_levels(@ForAll("names") List<String> names, @ForAll("counts") List<Long> counts) {
    List<Levels.Line> lines =
        names.stream().limit(4).map(name -> new Levels.Line(name, counts)).toList();
    assertLegible(LevelsChart.of(new Levels("Actions", names, lines), "l"));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void any_bars(@ForAll("names") List<String> names, @ForAll("counts") List<Long> counts) {
    List<Bars.Bar> bars =
        names.stream()
            .map(name ->
                new Bars.Bar(
                    name,
                    counts.stream()
                        .limit(7)
                        .map(count -> new Bars.Count(count, lead(name)))
                        .toList()))
            .toList();
    assertLegible(BarsChart.of(new Bars("Types", names, bars), "b"));
    assertLegible(BarsChart.of(new Bars("Types", List.of(), bars), "b"));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void any_chains(@ForAll("dots") List<DotPlot.Dot> dots, @ForAll("names") List<String> names) {
    List<LocalDate> days = dots.stream().map(DotPlot.Dot::day).sorted().toList();
    if (!days.isEmpty()) {
      List<Chains.Mark> marks =
          dots.stream().map(dot -> new Chains.Mark(dot.day(), dot.lead())).toList();
      List<Chains.Chain> chains =
          names.stream().map(name -> new Chains.Chain(lead(name), 99_999, marks)).toList();
      assertLegible(
          ChainsChart.of(new Chains("Chains", days.getFirst(), days.getLast(), chains), "c"));
    }
  }
}
