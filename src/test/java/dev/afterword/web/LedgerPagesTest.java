package dev.afterword.web;

import static dev.afterword.web.ServedLibrary.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of action items and improvements, and the files with the same. */
class LedgerPagesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
  private static final String FORMULA = "=HYPERLINK(\"https://evil.example.org\",\"a, b\")";
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path temporary) throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("library"));
    write(
        folder,
        "postmortems/pool.md",
        """
        ---
        title: Pool exhausted
        severity: SEV1
        started: 2026-10-03T14:02Z
        mitigated: 2026-10-03T14:40Z
        services: [checkout]
        teams: [payments]
        ---
        ## Action items
        - [x] A1: Deploy check compares workers with the limit — @zoe, P1, due 2026-11-01, [canary](../improvements/canary.md)
        - [ ] A2: Alert on saturation — @amir, P2, due 2026-12-01, acme/pool#12
        - [ ] A3: %s — due 2026-11-10
        - [-] A4: Move the pool
        """
            .formatted(FORMULA));
    write(
        folder,
        "postmortems/lag.md",
        """
        ---
        title: Search lag
        severity: SEV3
        started: 2026-09-01
        ---
        ## Action items
        - [ ] A1: Canary for search — @search, [canary](../improvements/canary.md)
        """);
    write(
        folder,
        "improvements/canary.md",
        "---\nkind: improvement\ntitle: Every change meets a canary\nstatus: in-progress\n---\n");
    served = new ServedLibrary(folder, temporary.resolve("cache"), CLOCK).update();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String page(String address) throws Exception {
    var answer = served.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  /** The anchors of the action items of a page, in its order. */
  private static List<String> actions(String address) throws Exception {
    return Pattern.compile("class=\"action-text\"><a href=\"/postmortems/([^\"]+)#aw-action-(\\w+)")
        .matcher(page(address))
        .results()
        .map(found -> found.group(1).replaceFirst(".*/", "") + "/" + found.group(2))
        .toList();
  }

  @Test
  void overdueOnesComeFirstAndWhatIsSettledLast() throws Exception {
    assertThat(actions("/actions"))
        .containsExactly("pool/A1", "pool/A3", "pool/A2", "lag/A1", "pool/A4");
    assertThat(page("/actions")).contains("19 days overdue", "SEV1", "Pool exhausted");
  }

  @Test
  void aTickedBoxWhoseImprovementIsNotOverIsShownAsAContradiction() throws Exception {
    String row = page("/actions?q=deploy+check");
    assertThat(row)
        .contains("ticked here, open in the tracker", "href=\"/improvements/improvements/canary\"");
    assertThat(page("/postmortems/postmortems/pool")).contains("ticked here, open in the tracker");
    assertThat(page("/api/v1/documents/postmortems/pool"))
        .contains("\"state\":\"in progress\"", "\"written\":\"done\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/actions?overdue=true, pool/A1 pool/A3",
    "/actions?state=dropped, pool/A4",
    "/actions?state=in-progress&state=dropped, pool/A1 lag/A1 pool/A4",
    "/actions?severity=SEV3, lag/A1",
    "/actions?needs=owner, pool/A3",
    "/actions?q=saturation, pool/A2",
    "/actions?q=zanzibar, ''",
    "/actions?improvement=acme/pool%2312, pool/A2",
    "/actions?document=postmortems/lag, lag/A1",
    "/actions?size=2&page=2, pool/A2 lag/A1"
  })
  void whatIsAskedForIsShown(String address, String expected) throws Exception {
    assertThat(actions(address))
        .containsExactlyElementsOf(
            expected.isEmpty() ? List.of() : Arrays.asList(expected.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=finished", "group=colour", "view=pie", "overdue=yes", "size=0"})
  void whatCannotBeAskedForIsRefusedWithWhatCan(String parameter) throws Exception {
    var answer = served.get("/actions?" + parameter);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("(expected ");
  }

  @Test
  void tabsCountWhatTheyLeadToWhicheverIsChosen() throws Exception {
    for (String address : List.of("/actions", "/actions?state=dropped", "/actions?overdue=true")) {
      assertThat(page(address).replaceAll("\\s+", " "))
          .contains(
              "All <span class=\"count\">5<",
              "Open <span class=\"count\">4<",
              "Overdue <span class=\"count\">2<",
              "Dropped <span class=\"count\">1<");
    }
    assertThat(page("/actions?overdue=true"))
        .containsPattern("href=\"/actions\\?due=overdue\" aria-current=\"page\"");
  }

  @Test
  void peopleStandByNameAndNeverByNumber() throws Exception {
    assertThat(page("/actions?view=board&group=owner"))
        .containsSubsequence(">Amir <", ">Search <", ">Zoe <", ">No owner <");
    assertThat(page("/actions"))
        .containsSubsequence(
            "name=\"owner\" value=\"amir\"",
            "name=\"owner\" value=\"search\"",
            "name=\"owner\" value=\"zoe\"");
  }

  @Test
  void groupsLeadToAllOfThemselves() throws Exception {
    assertThat(page("/actions?group=priority&size=1&q=pool"))
        .contains("rowgroup", "and 1 more")
        .doesNotContain("href=\"/actions?q=pool&amp;priority=\"");
    assertThat(page("/actions?group=state&size=1")).contains("href=\"/actions?state=in+progress\"");
  }

  @Test
  void filesKeepWhatNarrowsThePage() throws Exception {
    assertThat(page("/actions?team=payments&q=pool&view=board"))
        .contains(
            "href=\"/actions.csv?q=pool&amp;team=payments\"",
            "href=\"/actions.atom?q=pool&amp;team=payments\"",
            "href=\"/actions.ics?q=pool&amp;team=payments\"",
            "href=\"/api/v1/actions?q=pool&amp;team=payments\"");
  }

  @Test
  void aLibraryWithoutActionsSaysHowToWriteOne(@TempDir Path temporary) throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("library"));
    try (ServedLibrary empty = new ServedLibrary(folder, temporary.resolve("cache")).update()) {
      assertThat(empty.get("/actions").body()).contains("No action is recorded", "- [ ] A1:");
      assertThat(empty.get("/improvements").body()).contains("No action item leads to one yet");
      assertThat(empty.get("/actions.csv").body().lines()).hasSize(1);
    }
  }

  @Test
  void theMostWantedImprovementStandsFirstWithWhatItWouldHaveAddressed() throws Exception {
    assertThat(page("/improvements"))
        .containsSubsequence(
            "Every change meets a canary",
            "This one change would have addressed 2 incidents, 38m of impact (recorded by 1 of them).",
            "acme/pool#12",
            "1 incident leads to it, 38m of impact.");
    assertThat(page("/improvements?state=in-progress")).doesNotContain("acme/pool#12");
  }

  @Test
  void anImprovementHasAPageWithAllThatLeadsToIt() throws Exception {
    assertThat(page("/improvements/improvements/canary"))
        .contains("in progress", "href=\"/postmortems/improvements/canary\"")
        .containsSubsequence("Open", "Deploy check", "Canary for search", "Incidents")
        .containsSubsequence("Pool exhausted", "38m impact", "Search lag");
    assertThat(page("/improvements/acme/pool%2312")).contains("Alert on saturation");
    assertThat(page("/postmortems/improvements/canary"))
        .contains("href=\"/improvements/improvements/canary\"");
  }

  @Test
  void anUnknownImprovementIsMissingWithHelp() throws Exception {
    var answer = served.get("/improvements/PAY-%3Cb%3E");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("PAY-&lt;b&gt;", "href=\"/improvements\"");
  }

  @Test
  void aSpreadsheetComputesNoCell() throws Exception {
    String csv = page("/actions.csv?document=postmortems/pool");
    assertThat(csv)
        .startsWith("document,document_title,id,text,")
        .contains("A3,\"'=HYPERLINK(\"\"https://evil.example.org\"\",\"\"a, b\"\")\",")
        .endsWith("\r\n");
    assertThat(csv.split("\r\n")).hasSize(5);
  }

  @Test
  void aCalendarHasWhatIsDue() throws Exception {
    String calendar = page("/actions.ics");
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20261101\r\n", "DTSTART;VALUE=DATE:20261201\r\n")
        .contains("SUMMARY:P2 Alert on saturation\r\n", "TRANSP:TRANSPARENT");
    assertThat(calendar.lines())
        .allSatisfy(line -> assertThat(line.getBytes("UTF-8")).hasSizeLessThanOrEqualTo(75));
    assertThat(calendar.replace("\r\n ", ""))
        .contains("SUMMARY:=HYPERLINK(\"https://evil.example.org\"\\,\"a\\, b\")")
        .contains("/postmortems/postmortems/pool#aw-action-A2\r\n");
    assertThat(uids(calendar))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .isEqualTo(uids(page("/actions.ics")));
    assertThat(uids(page("/actions.ics?state=dropped"))).isEmpty();
  }

  private static List<String> uids(String calendar) {
    return calendar.lines().filter(line -> line.startsWith("UID:")).toList();
  }

  @Test
  void aFeedTellsWhatBecameOverdue() throws Exception {
    assertThat(page("/actions.atom"))
        .containsSubsequence(
            "<title>Overdue: =HYPERLINK",
            "<updated>2026-11-11T00:00:00Z</updated>",
            "<title>Overdue: Deploy check compares",
            "<updated>2026-11-02T00:00:00Z</updated>");
    assertThat(page("/actions.atom?state=dropped")).doesNotContain("Overdue: ");
  }
}
