package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.improvement.SmallLibrary;
import dev.afterword.testing.SetClock;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what there is to talk about to an agenda that can be sent, over a real server. */
final class ReviewPagesTest {
  private static final String AGENDA =
      "title=Review%2C+all+teams&date=2026-11-20&begins=14%3A30&facilitator=platform"
          + "&item=20+document+pool&item=5+document+gone&item=10+actions"
          + "&item=5+topic+What+surprised+us";

  private static ServedLibrary served;

  @BeforeAll
  static void start(@TempDir Path temporary) throws Exception {
    SetClock clock = new SetClock(Instant.parse("2026-11-20T09:00:00Z"));
    Path folder;
    try (SmallLibrary small = new SmallLibrary(temporary.resolve("small"), clock)) {
      folder =
          small
              .commit(
                  "2026-11-01", ".afterword/settings.yml", "title: Ours\ntimezone: Europe/Berlin\n")
              .commit(
                  "2026-11-18",
                  "postmortems/pool.md",
                  """
                  ---
                  id: pool
                  title: Pool <b>exhausted</b>; users waited, and the name of this incident is a long one
                  severity: SEV1
                  status: draft
                  started: 2026-11-18T09:00Z
                  teams: [payments]
                  ---
                  ## Action items
                  - [ ] A1: Alert on saturation — @payments, due 2026-11-19
                  """)
              .commit(
                  "2026-11-18",
                  "postmortems/secret.md",
                  "---\nid: secret\ntitle: Nobody may see this\nvisibility: security\n---\n# S\n")
              .commit("2026-11-06", "reviews/2026-11-06.md", "# Review of 6 November\n")
              .folder();
    }
    served = new ServedLibrary(folder, temporary.resolve("cache"), clock).update();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String page(String path) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void thePageOffersWhatThereIsSinceTheLastReview() throws Exception {
    assertThat(page("/review"))
        .contains("datetime=\"2026-11-06\"", "Since the last review")
        .containsSubsequence(
            "Incidents",
            "Pool &lt;b&gt;exhausted&lt;/b&gt;",
            "value=\"document pool\" checked",
            "name=\"minutes.1\" value=\"20\"",
            "Action items",
            "value=\"actions\" checked",
            "Alert on saturation",
            "Past reviews",
            "Review of 6 November")
        .doesNotContain("Nobody may see this");
    assertThat(page("/review?since=2026-11-19&until=2026-11-20"))
        .contains("No incident is recorded in these days");
    assertThat(page("/search?q=kind%3Areview")).contains("Review of 6 November");
  }

  @Test
  void aFormBecomesALinkThatHoldsTheWholeAgenda() throws Exception {
    HttpResponse<String> answer =
        served.get(
            "/review/agenda?form=1&title=Review&date=2026-11-20&begins=&facilitator=&length=45"
                + "&pick.2=document+b&minutes.1=20&pick.1=actions&minutes.2=7&minutes.3=9"
                + "&topic=More&topic-minutes=5");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains(
            "/review/agenda?title=Review&date=2026-11-20&item=20+actions&item=7+document+b"
                + "&item=5+topic+More&length=45");
  }

  @ParameterizedTest
  @CsvSource({
    "up=2,   b a c",
    "down=2, a c b",
    "up=1,   a b c",
    "down=3, a b c",
    "up=x,   a b c",
    "up=9,   a b c"
  })
  void anItemChangesPlacesWithTheOneBesideIt(String button, String order) throws Exception {
    HttpResponse<String> answer =
        served.get(
            "/review/agenda?form=1&title=R&date=2026-11-20&pick.1=topic+a&pick.2=topic+b"
                + "&pick.3=topic+c&minutes.1=1&minutes.2=1&minutes.3=1&"
                + button);
    assertThat(answer.headers().firstValue("Location").orElseThrow().replaceAll("&?item=1\\+", " "))
        .endsWith("topic+" + order.replace(" ", " topic+"));
  }

  @Test
  void aFormKeepsTheBlanksOfAnId() throws Exception {
    HttpResponse<String> answer =
        served.get(
            "/review/agenda?form=1&title=R&date=2026-11-20&pick.1=document+a++b&minutes.1=5&up=1");
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("&item=5+document+a++b");
  }

  @ParameterizedTest
  @CsvSource({"up=4, a d c", "down=1, c a d", "up=2, a c d", "up=1, a c d", "down=4, a c d"})
  void anItemChangesPlacesWithTheNextThatIsKept(String button, String order) throws Exception {
    HttpResponse<String> answer =
        served.get(
            "/review/agenda?form=1&title=R&date=2026-11-20&pick.1=topic+a&pick.3=topic+c"
                + "&pick.4=topic+d&minutes.1=1&minutes.2=1&minutes.3=1&minutes.4=1&"
                + button);
    assertThat(answer.headers().firstValue("Location").orElseThrow().replaceAll("&?item=1\\+", " "))
        .endsWith("topic+" + order.replace(" ", " topic+"));
  }

  @Test
  void whatIsChangedInTheAgendaIsWhatStarts() throws Exception {
    HttpResponse<String> begun =
        served.send(
            "POST",
            "/review/meetings",
            "form=1&title=R&date=2026-11-20&pick.1=topic+a&minutes.1=1&pick.2=topic+b&minutes.2=7"
                + "&minutes.3=9&topic=&topic-minutes=5",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Origin",
            served.address("/").toString().replaceAll("/$", ""));
    assertThat(begun.statusCode()).isEqualTo(303);
    assertThat(page(begun.headers().firstValue("Location").orElseThrow()))
        .contains("Item 1 of 2", "1:00 left", "7 min");
  }

  @Test
  void theAgendaShowsTimesWhatIsGoneAndStartsTheMeetingWithTheSameFields() throws Exception {
    String page = page("/review/agenda?" + AGENDA);
    assertThat(page)
        .contains("2026-11-20, 14:30 Europe/Berlin", "40 of 60 minutes")
        .containsSubsequence(
            "14:30",
            "Pool &lt;b&gt;exhausted&lt;/b&gt;",
            "14:50",
            "gone",
            "No document with this id is in the library",
            "14:55",
            "1 overdue, 0 undecided",
            "15:05",
            "What surprised us");
    assertThat(page)
        .contains("form=\"aw-agenda\" formmethod=\"post\" formaction=\"/review/meetings\"")
        .containsSubsequence(
            "id=\"aw-agenda\"",
            "name=\"pick.1\" value=\"document pool\"",
            "name=\"title\" value=\"Review, all teams\"",
            "value=\"platform\"",
            "name=\"begins\" value=\"14:30\"");
    assertThat(page("/review/agenda?title=R&date=2026-11-20&item=5+document+secret"))
        .contains("or it is not for everyone")
        .doesNotContain("Nobody may see this");
    assertThat(page("/review/agenda?length=30&" + AGENDA)).contains("10 too many");
  }

  @Test
  void theAgendaIsAMarkdownFile() throws Exception {
    HttpResponse<String> answer = served.get("/review/agenda.md?" + AGENDA);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/markdown; charset=utf-8");
    assertThat(answer.body())
        .startsWith("# Review, all teams\n")
        .contains("/postmortems/pool) (20 min; SEV1; 2026-11-18; draft; payments)")
        .contains("(/".replace("(/", served.address("/review/agenda?title=").toString()));
  }

  @Test
  void theInvitationIsAnEventThatCalendarsCanRead() throws Exception {
    HttpResponse<byte[]> answer = served.bytes("/review/agenda.ics?" + AGENDA);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/calendar; charset=utf-8");
    Map<String, String> event = event(new String(answer.body(), UTF_8));
    assertThat(event)
        .containsEntry("DTSTAMP", "20261120T090000Z")
        .containsEntry("DTSTART", "20261120T133000Z")
        .containsEntry("DURATION", "PT1H")
        .containsEntry("SUMMARY", "Review, all teams")
        .hasEntrySatisfying(
            "URL", url -> assertThat(url).contains("/review/agenda?title=Review%2C"))
        .hasEntrySatisfying("UID", uid -> assertThat(uid).hasSize(36))
        .hasEntrySatisfying(
            "DESCRIPTION",
            text ->
                assertThat(text.lines())
                    .startsWith(
                        "Facilitator: platform",
                        "Time: 40 of 60 minutes",
                        "14:30 Pool <b>exhausted</b>; users waited, and the name of this incident"
                            + " is a long one (20 min)"));
    assertThat(
            event(page("/review/agenda.ics?title=R&date=2026-11-20&item=5+topic+a%5Cnb%2Cc%3Bd")))
        .containsEntry("DTSTART;VALUE=DATE", "20261120")
        .doesNotContainKey("DURATION")
        .hasEntrySatisfying("DESCRIPTION", text -> assertThat(text).contains("a\\nb,c;d (5 min)"));
  }

  /** Reads one event as RFC 5545 says: lines end with CRLF, are folded at 75 bytes, and escaped. */
  private static Map<String, String> event(String calendar) {
    assertThat(calendar).endsWith("\r\n").doesNotContainPattern("(?<!\r)\n|\r(?!\n)");
    List<String> lines = new ArrayList<>();
    for (String line : calendar.substring(0, calendar.length() - 2).split("\r\n")) {
      assertThat(line.getBytes(UTF_8)).as(line).hasSizeBetween(1, 75);
      if (line.startsWith(" ")) {
        lines.add(lines.removeLast() + line.substring(1));
      } else {
        lines.add(line);
      }
    }
    assertThat(lines).startsWith("BEGIN:VCALENDAR").endsWith("END:VEVENT", "END:VCALENDAR");
    assertThat(lines).contains("VERSION:2.0").anyMatch(line -> line.startsWith("PRODID:"));
    Map<String, String> event = new LinkedHashMap<>();
    for (String line : lines.subList(lines.indexOf("BEGIN:VEVENT") + 1, lines.size() - 2)) {
      assertThat(line).matches("[A-Z-]+(;[A-Z]+=[A-Z-]+)*:.*");
      int colon = line.indexOf(':');
      assertThat(event.put(line.substring(0, colon), value(line.substring(colon + 1)))).isNull();
    }
    return event;
  }

  private static String value(String written) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\') {
        char next = written.charAt(++i);
        assertThat("\\;,nN").contains(String.valueOf(next));
        value.append(next == 'n' || next == 'N' ? '\n' : next);
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/review?since=soon | since: \"soon\" (expected a date such as 2026-11-20, or days",
        "/review?since=2026-11-20&until=2026-11-01 | until: \"2026-11-01\" (expected 2026-11-20",
        "/review?status=done | status: \"done\" (expected one of draft, in-review, reviewed",
        "/review/agenda | title: \"\" (expected what the meeting is called)",
        "/review/agenda?title=R&date=x | date: \"x\" (expected a date such as 2026-11-20)",
        "/review/agenda?title=R&date=2026-11-20&item=x | item: \"x\" (expected minutes, subject",
        "/review/agenda?title=R&date=2026-11-20&length=0 | length: \"0\" (expected a whole number",
        "/review/agenda?form=1&pick.1=topic+a&minutes.1=x | minutes.1: \"x\" (expected minutes",
        "/review/agenda.ics?title=R&date=2026-11-20&item=0+actions | expected 1 to 240",
        "/review?since=0000-01-01 | since: \"0000-01-01\" (expected a date",
        "/review?until=%2B10000-01-01 | until: \"+10000-01-01\" (expected a date",
        "/review?until=%2B999999999-12-31 | until: \"+999999999-12-31\" (expected a date",
        "/review/agenda.ics?title=R&date=%2B10000-01-01 | date: \"+10000-01-01\" (expected a date",
        "/review/digest?since=-999999999-01-01 | since: \"-999999999-01-01\" (expected a date",
        "/review/digest?week=%2B999999999-W50 | week: \"+999999999-W50\" (expected a week",
        "/review/digest?week=46 | week: \"46\" (expected a week such as 2026-W46)",
      })
  void aWrongValueIsRefusedWithWhatWasExpected(String path, String message) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body().replace("&quot;", "\"")).contains(message);
  }

  @Test
  void theDigestIsAPageATextAndAFeedWithAnEntryAWeek() throws Exception {
    assertThat(page("/review/digest?since=2000-01-01"))
        .containsSubsequence("New", "Pool &lt;b&gt;exhausted")
        .doesNotContain("Nobody may see this");
    assertThat(page("/review/digest?week=2026-W40")).contains("Nothing was new");
    assertThat(page("/review/digest.md?since=2000-01-01")).contains("## New (3)");
    String feed = page("/review/digest.atom");
    var entries =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.getBytes(UTF_8)))
            .getElementsByTagName("entry");
    assertThat(entries.getLength()).isEqualTo(12);
    assertThat(entries.item(0).getTextContent())
        .startsWith("2026-W46, 2026-11-09 to 2026-11-15")
        .contains("2026-11-15T23:00:00Z");
    HttpResponse<String> again = served.get("/review/digest.atom");
    assertThat(again.body()).isEqualTo(feed);
    String tag = again.headers().firstValue("ETag").orElseThrow();
    assertThat(served.get("/review/digest.atom", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void theFirstPageLeadsToTheMeeting() throws Exception {
    assertThat(page("/"))
        .containsSubsequence("Awaiting review (1)", "Pool", "href=\"/review\">Start meeting</a>");
  }
}
