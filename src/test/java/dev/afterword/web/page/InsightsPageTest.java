package dev.afterword.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.insight.Behind;
import dev.afterword.insight.Period;
import dev.afterword.search.FacetField;
import dev.afterword.web.page.InsightsAsked.Against;
import dev.afterword.web.page.InsightsAsked.Range;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InsightsPageTest {
  private static final LocalDate TODAY = Invented.TODAY;

  private final PageRenderer renderer = new PageRenderer();

  private String html(String path) {
    return renderer.render(Objects.requireNonNull(InventedInsights.pages(Theme.LIGHT).get(path)));
  }

  private static InsightsAsked asked(Range range, Against against) {
    return new InsightsAsked(
        range,
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 3, 31),
        Map.of(FacetField.SERVICE, List.of("checkout", "a&b")),
        against,
        null,
        null,
        TODAY);
  }

  @Test
  void everyFigureHasItsNumberItsDefinitionAndItsData() {
    String html = html("/insights");
    assertThat(html.split("class=\"figure-of")).hasSize(17);
    assertThat(html.split("<strong>n = ")).hasSize(17);
    assertThat(html)
        .contains("n = 42 incidents, p50 21m, p90 1h 30m.")
        .contains("n = 7 incidents, too few to say.")
        .contains("Left out: 3 not recorded, 1 impossible.")
        .contains("Data<span class=\"unseen\"> of Time to detect</span>");
  }

  @Test
  void textOfDocumentsStaysText() {
    assertThat(html("/insights") + html("/insights-nothing"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "<i>xxx", "checkout <b>");
  }

  @Test
  void whatIsNotThereIsNotDrawn() {
    String html = html("/insights");
    assertThat(html).contains("id=\"aw-mitigate-w-title\"").doesNotContain("aw-acknowledge-w");
  }

  @Test
  void withoutIncidentsThePageSaysWhatToDrop() {
    assertThat(html("/insights-nothing"))
        .contains("No incident, 1 Jan 2026 to 31 Jan 2026")
        .contains("Without <a href=\"/insights?range=all&amp;service=checkout+%3Cb%3E")
        .contains("the dates</a>: 12 incidents")
        .contains("service: checkout &lt;b&gt;</a>: 12 incidents")
        .doesNotContain("figure-of");
  }

  @Test
  void aComparisonIsToldInItsWords() {
    assertThat(html("/insights-many"))
        .contains("within what chance gives (permutation test of medians)")
        .contains("2024-11-20 to 2025-11-20: n = 40, p50 21m 40s;")
        .contains("n = 9, too few to say.");
  }

  @Test
  void manyIncidentsAreMarksOfSeveralThatLeadToAllSeverities() {
    assertThat(html("/insights-many"))
        .contains("n = 98,765 incidents")
        .containsPattern(
            "<title>\\d+ incidents, \\d+ \\w+ \\d+ to [^<]*SEV2, \\d+ without severity")
        .contains("or more</td>");
  }

  @Test
  void aRangeIsThePeriodUpToTodayAndTheOneBeforeIsAsLong() {
    assertThat(InsightsAsked.of(Range.YEAR, TODAY).period())
        .isEqualTo(new Period(LocalDate.of(2025, 11, 21), TODAY));
    assertThat(InsightsAsked.of(Range.DAYS, TODAY).period())
        .isEqualTo(new Period(TODAY.minusDays(89), TODAY));
    assertThat(InsightsAsked.of(Range.ALL, TODAY).period()).isEqualTo(Period.ALL);
    assertThat(asked(Range.YEAR, Against.BEFORE).request().compared())
        .isEqualTo(new Period(LocalDate.of(2024, 11, 21), LocalDate.of(2025, 11, 20)));
    assertThat(asked(Range.OWN, Against.BEFORE).request().compared())
        .isEqualTo(new Period(LocalDate.of(2026, 1, 29), LocalDate.of(2026, 2, 28)));
    assertThat(asked(Range.ALL, Against.BEFORE).request().compared()).isNull();
    assertThat(asked(Range.ALL, Against.BEFORE).isWithoutBefore()).isTrue();
  }

  @Test
  void addressesSayNoMoreThanIsAsked() {
    assertThat(InsightUrls.insights(InsightsAsked.of(Range.YEAR, TODAY))).isEqualTo("/insights");
    assertThat(InsightUrls.insights(InsightsAsked.of(Range.DAYS, TODAY)))
        .isEqualTo("/insights?range=90d");
    assertThat(InsightUrls.insights(asked(Range.OWN, Against.BEFORE)))
        .isEqualTo(
            "/insights?from=2026-03-01&to=2026-03-31&service=checkout&service=a%26b&compare=before");
  }

  @Test
  void aMarkLeadsToTheDocumentTheSearchOrTheActionsBehindIt() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("q", List.of("impact>=10m"));
    parameters.put("kind", List.of("postmortem", "near-miss"));
    assertThat(InsightUrls.behind(new Behind.OneDocument("2026/a b")))
        .isEqualTo("/postmortems/2026/a%20b");
    assertThat(InsightUrls.behind(new Behind.Searched(parameters)))
        .isEqualTo("/search?q=impact%3E%3D10m&kind=postmortem&kind=near-miss");
    assertThat(InsightUrls.behind(new Behind.Actions(Map.of("state", List.of("open")))))
        .isEqualTo("/actions?state=open");
  }
}
