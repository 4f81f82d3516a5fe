package dev.afterword.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static Stream<Svg> all() {
    return ExampleCharts.all().values().stream()
        .flatMap(chart -> Stream.of(chart.wide(), chart.narrow()));
  }

  private static ReadSvg wide(String name) {
    Drawings chart = ExampleCharts.all().get(name);
    return new ReadSvg(java.util.Objects.requireNonNull(chart).wide());
  }

  private static List<String> texts(ReadSvg svg) {
    return svg.texts().stream().map(ReadSvg.Text::line).toList();
  }

  @Test
  void a_chart_has_a_title_and_a_description_and_fits_its_window() {
    assertThat(all())
        .allSatisfy(chart -> {
          ReadSvg svg = new ReadSvg(chart);
          String[] ids = svg.root().getAttribute("aria-labelledby").split(" ");
          assertThat(svg.elements("title").getFirst().getAttribute("id")).isEqualTo(ids[0]);
          assertThat(svg.elements("desc").getFirst().getAttribute("id")).isEqualTo(ids[1]);
          assertThat(svg.description()).endsWith(".").doesNotContain("null");
          assertThat(svg.viewBox().width()).isIn(960.0, 464.0, 288.0);
        });
  }

  @Test
  void the_two_forms_of_a_chart_share_no_id() {
    assertThat(ExampleCharts.all().values())
        .allSatisfy(chart ->
            assertThat(new ReadSvg(chart.wide()).root().getAttribute("aria-labelledby"))
                .isNotEqualTo(new ReadSvg(chart.narrow()).root().getAttribute("aria-labelledby")));
  }

  @Test
  void every_mark_leads_to_what_is_behind_it_and_says_what_that_is() {
    ReadSvg dots = wide("dots");
    assertThat(dots.elements("a"))
        .hasSize(40)
        .allSatisfy(link -> {
          assertThat(link.getAttribute("href")).startsWith("/search?q=");
          assertThat(link.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        });
    assertThat(dots.root().getAttribute("role")).isEqualTo("group");
    assertThat(wide("levels").root().getAttribute("role")).isEqualTo("img");
  }

  @Test
  void a_mark_leads_nowhere_but_within_the_site() {
    for (String href : List.of("javascript:alert(1)", "https://example.org", "//example.org", "")) {
      assertThatThrownBy(() -> new Lead("a mark", href))
          .hasMessage("href: \"" + href + "\" (expected a path of this site)");
    }
  }

  @Test
  void severities_differ_in_shape() {
    Stream<String> shapes =
        Stream.of(0, 1, 2, 3, 4)
            .map(rank -> {
              Markup markup = new Markup();
              SeverityShape.draw(markup, rank, 10, 10, 5);
              return markup.toString();
            });
    assertThat(shapes.distinct()).hasSize(5);
  }

  @Test
  void dots_stand_by_day_and_by_the_logarithm_of_their_duration() {
    DurationScale lengths =
        DurationScale.of(Duration.ofSeconds(1), Duration.ofSeconds(3_600), 400, 0);
    double second = lengths.at(Duration.ofSeconds(1));
    double minute = lengths.at(Duration.ofSeconds(60));
    double hour = lengths.at(Duration.ofSeconds(3_600));
    assertThat(second).isEqualTo(400);
    assertThat(second - minute)
        .isCloseTo(minute - hour, org.assertj.core.api.Assertions.within(.001));
    DayScale days = new DayScale(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 11), 0, 110);
    assertThat(days.x(LocalDate.of(2026, 1, 1))).isEqualTo(5);
    assertThat(days.x(LocalDate.of(2026, 1, 6))).isEqualTo(55);
  }

  @Test
  void the_scale_of_durations_marks_round_ones_and_more_of_them_where_few_are() {
    assertThat(labels(Duration.ofSeconds(40), Duration.ofDays(3)))
        .containsExactly("1 min", "10 min", "1 h", "6 h", "1 d", "7 d");
    assertThat(labels(Duration.ofSeconds(70), Duration.ofMinutes(9)))
        .containsExactly("1 min", "2 min", "5 min", "10 min");
    assertThat(labels(Duration.ZERO, Duration.ZERO)).containsExactly("1 s", "2 s");
    assertThat(labels(Duration.ofDays(400), Duration.ofDays(3000)))
        .containsExactly("1 y", "2 y", "5 y", "10 y");
  }

  private static List<String> labels(Duration shortest, Duration longest) {
    return DurationScale.of(shortest, longest, 0, 900).steps(44).stream().map(Step::label).toList();
  }

  @Test
  void the_scale_of_days_marks_round_ones() {
    LocalDate first = LocalDate.of(2026, 1, 15);
    assertThat(labels(first, first.plusDays(5))).startsWith("15 Jan", "16 Jan");
    assertThat(labels(first, first.plusDays(89))).startsWith("19 Jan", "26 Jan");
    assertThat(labels(first, first.plusYears(1))).startsWith("Feb 2026", "Mar 2026");
    assertThat(labels(first, first.plusYears(4))).startsWith("Jul 2026", "Jan 2027");
    assertThat(labels(first, first.plusYears(25))).startsWith("2028", "2030");
    assertThat(labels(first, first)).containsExactly("15 Jan");
  }

  private static List<String> labels(LocalDate from, LocalDate to) {
    return new DayScale(from, to, 0, 900).steps().stream().map(Step::label).toList();
  }

  @Test
  void a_distribution_tells_n_and_percentiles() {
    assertThat(texts(wide("histogram"))).contains("p50 19 min", "p90 55 min", "n = 35");
  }

  @Test
  void of_too_few_durations_no_percentile_is_told() {
    Histogram few =
        new Histogram("Time to detect", ExampleCharts.histogram().bins(), null, null, 9);
    ReadSvg svg = new ReadSvg(HistogramChart.of(few, "few").orElseThrow().wide());
    assertThat(texts(svg)).contains("too few to say", "n = 9").noneMatch(it -> it.startsWith("p"));
    assertThat(svg.description()).startsWith("n = 9, too few to say.");
  }

  @Test
  void a_cell_bears_its_number_and_an_empty_one_does_not() {
    ReadSvg svg = wide("heat");
    assertThat(svg.elements("a")).hasSize(18);
    assertThat(texts(svg)).contains("6", "checkout").doesNotContain("0");
  }

  @Test
  void a_wide_table_says_what_is_not_drawn() {
    List<String> names = Collections.nCopies(30, "service");
    HeatTable.Cell cell = new HeatTable.Cell(1234, ExampleCharts.lead("both"));
    HeatTable many =
        new HeatTable(
            "Pairs", names, names, Collections.nCopies(30, Collections.nCopies(30, cell)));
    Drawings chart = HeatChart.of(many, "many").orElseThrow();
    assertThat(texts(new ReadSvg(chart.wide())))
        .contains("20 more columns and 5 more rows in the table");
    assertThat(new ReadSvg(chart.narrow()).description()).contains("also those of 26 more columns");
  }

  @Test
  void lines_differ_without_colours_and_are_named_at_their_end() {
    ReadSvg svg = wide("levels");
    assertThat(texts(svg)).contains("opened 104", "closed 88");
    assertThat(svg.elements("path").stream().map(it -> it.getAttribute("stroke-dasharray")))
        .containsExactly("", "6 4");
  }

  @Test
  void bars_end_with_their_total_and_their_parts_are_told() {
    assertThat(texts(wide("bars"))).contains("52", "31", "in progress", "dropped", "mitigate");
  }

  @Test
  void nothing_to_draw_gives_no_chart() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    Lead lead = ExampleCharts.lead("none");
    assertThat(DotChart.of(new DotPlot("Impact", day, day, 0, List.of(), List.of()), "a"))
        .isEmpty();
    assertThat(HistogramChart.of(new Histogram("Impact", List.of(), null, null, 0), "a")).isEmpty();
    assertThat(PeriodsChart.of(new Periods("Causes", List.of(), List.of()), "a")).isEmpty();
    assertThat(HeatChart.of(new HeatTable("Pairs", List.of(), List.of(), List.of()), "a"))
        .isEmpty();
    assertThat(LevelsChart.of(new Levels("Actions", List.of(), List.of()), "a")).isEmpty();
    List<Bars.Bar> none = List.of(new Bars.Bar("zero", List.of(new Bars.Count(0, lead))));
    assertThat(BarsChart.of(new Bars("Ages", List.of(), none), "a")).isEmpty();
    assertThat(ChainsChart.of(new Chains("Chains", day, day, List.of()), "a")).isEmpty();
  }
}
