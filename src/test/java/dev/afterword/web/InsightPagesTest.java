package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SetClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightPagesTest {
  private static final Pattern MARK =
      Pattern.compile("href=\"(/[^\"]*)\"><title>(\\d+) incidents?\\b");
  private static final Pattern TOTAL = Pattern.compile("\\{\"total\":(\\d+)");

  @TempDir private Path folder;
  private final SetClock clock = new SetClock(Instant.parse("2026-10-01T12:00:00Z"));
  private ServedLibrary served;

  @BeforeEach
  void aLibraryOfTwoYears() throws Exception {
    for (int i = 0; i < 24; i++) {
      incident(i, "checkout", i % 2 == 0 ? "capacity" : "change");
    }
    incident(24, "ledger", "expiry");
    served = new ServedLibrary(folder.resolve("library"), folder.resolve("cache"), clock).update();
  }

  @AfterEach
  void stop() {
    served.close();
  }

  /** A month before the one of the next lower number, a minute longer. */
  private void incident(int number, String service, String cause) throws Exception {
    Instant start = Instant.parse("2026-09-20T10:00:00Z").minus(Duration.ofDays(30L * number));
    ServedLibrary.write(
        folder.resolve("library"),
        "postmortems/incident-%02d.md".formatted(number),
        """
        ---
        title: "Incident %d <b>& more"
        severity: SEV%d
        started: %s
        detected: %s
        mitigated: %s
        services: [%s]
        teams: [payments]
        causes: [%s]
        ---

        ## Action items

        - [ ] A1: Mend it, due 2026-09-30
        """
            .formatted(
                number,
                number % 4 + 1,
                start,
                start.plus(Duration.ofMinutes(number + 1)),
                start.plus(Duration.ofMinutes(2L * number + 5)),
                service,
                cause));
  }

  private String page(String address) throws Exception {
    HttpResponse<String> answer = served.get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void withoutARangeTheLastTwelveMonthsAreShown() throws Exception {
    assertThat(page("/insights"))
        .contains("<strong>12 incidents</strong>, 2 Oct 2025 to 1 Oct 2026")
        .contains("aria-current=\"page\">12 months</a>")
        .contains("p50 6m 30s, p90 10m 54s.");
    assertThat(page("/insights?range=all")).contains("<strong>25 incidents</strong>, all days");
    assertThat(page("/insights?range=90d")).contains("<strong>3 incidents</strong>");
    assertThat(page("/insights?from=2026-09&to=2026-09")).contains("<strong>1 incident</strong>");
  }

  @Test
  void aFilterNarrowsAllFiguresAndCanBeTakenAway() throws Exception {
    assertThat(page("/insights?range=all&service=ledger"))
        .contains("<strong>1 incident</strong>")
        .contains("too few to say")
        .contains("href=\"/insights?range=all\">service: ledger<svg");
    assertThat(page("/insights?range=all&severity=SEV1&cause=capacity&team=payments"))
        .contains("<strong>6 incidents</strong>");
  }

  @Test
  void everyMarkLeadsToAsManyDocumentsAsItSays() throws Exception {
    Matcher marks = MARK.matcher(page("/insights?range=all&severity=SEV1&severity=SEV2"));
    int checked = 0;
    while (marks.find()) {
      String address = marks.group(1).replace("&amp;", "&");
      Matcher total = TOTAL.matcher(page(address.replace("/search?", "/api/v1/search?")));
      assertThat(total.find()).as(address).isTrue();
      assertThat(total.group(1)).as(address).isEqualTo(marks.group(2));
      checked++;
    }
    assertThat(checked).isGreaterThan(40);
  }

  @Test
  void aPeriodIsComparedInWordsAndTheMethodIsNamed() throws Exception {
    assertThat(page("/insights?compare=before"))
        .contains("compared with 2024-10-02 to 2025-10-01")
        .contains("permutation test");
    assertThat(page("/insights?compare-from=2024&compare-to=2024"))
        .contains("compared with 2024-01-01 to 2024-12-31");
    assertThat(page("/insights?range=all&compare=before"))
        .contains("no period before them to compare with")
        .doesNotContain("permutation test");
  }

  @Test
  void inAnEmptyRangeThePageSaysWhatToDrop() throws Exception {
    assertThat(page("/insights?from=2020-01-01&to=2020-12-31&service=ledger"))
        .contains("No incident, 1 Jan 2020 to 31 Dec 2020")
        .contains("the dates</a>: 1 incident<")
        .doesNotContain("service: ledger</a>:");
  }

  @Test
  void noTabChipOrWideningLeadsToDaysComparedWithThemselves() throws Exception {
    String compared = page("/insights?compare-from=2024&compare-to=2024");
    assertThat(compared)
        .contains("href=\"/insights?range=all\">All</a>")
        .contains(
            "href=\"/insights?range=90d&amp;compare-from=2024-01-01&amp;compare-to=2024-12-31\"");
    String chosen = page("/insights?from=2024&to=2024&compare-from=2026&compare-to=2026");
    String empty = page("/insights?from=1990&to=1990&compare-from=1989&compare-to=1989");
    assertThat(empty).contains("No incident").contains("the dates</a>: 25 incidents<");
    for (String from : List.of(compared, chosen, empty)) {
      Matcher links = Pattern.compile("href=\"(/insights[^\"]*)\"").matcher(from);
      while (links.find()) {
        page(links.group(1).replace("&amp;", "&"));
      }
    }
  }

  @Test
  void anEmptyLibraryIsToldSo() throws Exception {
    try (ServedLibrary empty =
        new ServedLibrary(
            java.nio.file.Files.createDirectories(folder.resolve("empty")),
            folder.resolve("cache-of-empty"),
            clock)) {
      assertThat(empty.update().get("/insights").body()).contains("this library is empty");
    }
  }

  @Test
  void whatCannotBeAskedIsRefusedWithAReason() throws Exception {
    for (String query :
        List.of(
            "range=week",
            "compare=after",
            "from=yesterday",
            "from=2026-02-01&to=2026-01-01",
            "kind=playbook",
            "compare-from=2026-02-01&compare-to=2026-01-01",
            "compare-from=2025-12-01")) {
      HttpResponse<String> answer = served.get("/insights?" + query);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(answer.body()).as(query).contains("expected");
    }
  }

  @Test
  void thePageThatWasSeenIsNewOnTheNextDayAndAfterAPush() throws Exception {
    assertThat(page("/insights"))
        .contains("<strong>12 incidents</strong>")
        .contains("to 1 Oct 2026");
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    assertThat(page("/insights")).contains("to 2 Oct 2026");
    incident(1, "ledger", "expiry");
    incident(30, "ledger", "expiry");
    served.update();
    assertThat(page("/insights?range=all")).contains("<strong>26 incidents</strong>");
  }

  @Test
  void whoHasThePageIsToldSo() throws Exception {
    String tag = served.get("/insights").headers().firstValue("ETag").orElseThrow();
    assertThat(served.get("/insights", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void theHomePageLeadsToItsFigures() throws Exception {
    assertThat(page("/")).contains("href=\"/insights?range=90d\"", "href=\"/insights\"");
  }
}
