package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.review.Meetings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting by plain forms, as browsers without a script send them. */
class MeetingPagesTest {
  static final String POOL =
      """
      ---
      severity: SEV2
      status: draft
      ---
      # Pool empty

      ## Summary

      Checkout waited for connections.

      ## Timeline

      - 2026-10-03 10:02 UTC deploy
      - 2026-10-03 10:08 UTC alert

      ## Five whys

      1. Why did it wait? The pool was empty.
      2. Why was it empty? Nobody had sized it.

      ## Action items

      - [ ] A1: Alert on the pool, due 2026-10-20
      """;
  static final String BEGIN =
      "title=Review&date=2026-11-20&facilitator=edge&item=10+document+pool&item=5+actions&item=5+topic+Retries";

  @TempDir Path folder;
  private HostedLibrary hosted;

  @BeforeEach
  void start() throws Exception {
    hosted = new HostedLibrary(folder);
    var clone = hosted.clone("clone");
    clone.run("checkout", "-q", "-B", "main");
    clone.commit("pool.md", POOL);
    clone.run("push", "-q", "origin", "main");
    hosted.library().update();
  }

  @AfterEach
  void stop() {
    hosted.close();
  }

  private String begin() throws Exception {
    return header(hosted.post("/review/meetings", BEGIN), "Location");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  private static String id(String html) {
    Matcher found = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aMeetingGoesThroughItsItems() throws Exception {
    String meeting = begin();
    assertThat(meeting).matches("/review/meetings/[0-9a-f]{32}");
    assertThat(hosted.get(meeting).body())
        .contains("Item 1 of 3", "Checkout waited for connections", "10:00 left, paused")
        .contains("id=\"aw-timeline\"", "id=\"aw-causes\"", "Alert on the pool");
    HttpResponse<String> moved = hosted.post(meeting, "do=go&item=2&back=" + meeting);
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(hosted.get(meeting).body())
        .contains("Item 2 of 3", "Overdue and undecided actions", "id=\"aw-overdue\"", "overdue");
    assertThat(hosted.get(meeting + "?item=1").body())
        .contains("Item 1 of 3", "the meeting is at item 2", "Bring all here");
    hosted.post(meeting, "do=go&item=3");
    assertThat(hosted.get(meeting).body()).contains("<h1 tabindex=\"-1\">Retries</h1>");
    assertThat(hosted.get("/review/meetings").body()).contains("Review", "3/3");
  }

  @Test
  void whatIsTypedStandsThereForAll() throws Exception {
    String meeting = begin();
    String item = "&item=document:pool";
    hosted.post(meeting, "do=text&was=&text=We+agree%0D%0Aon+it" + item);
    hosted.post(meeting, "do=review&reviewed=yes&was=&reviewers=payments" + item);
    String page = hosted.get(meeting).body();
    hosted.post(
        meeting,
        "do=decide&text=Size+the+pool&owner=edge&due=2026-12-01&seen=0&id=" + id(page) + item);
    hosted.post(
        meeting,
        "do=promise&text=Write+a+playbook&owner=payments&priority=P1&type=detect&due=&seen=0&id="
            + id(page)
            + item);
    hosted.post(meeting, "do=attend&team=payments&people=3&seen=0&id=" + id(page) + item);
    page = hosted.get(meeting).body();
    assertThat(page)
        .contains("We agree\non it</textarea>", "value=\"yes\" checked", "value=\"payments\"")
        .contains("Size the pool", "due 2026-12-01", "Write a playbook", "payments: 3 people");
    assertThat(hosted.get(meeting + "?view=projector").body())
        .contains("We agree\non it", "Size the pool", "http-equiv=\"refresh\"")
        .doesNotContain("<textarea", "Add the decision");
  }

  @Test
  void whoIsOvertakenSeesBothTexts() throws Exception {
    String meeting = begin();
    hosted.post(meeting, "do=text&was=&text=One&item=document:pool");
    HttpResponse<String> answer = hosted.post(meeting, "do=text&was=&text=Two&item=document:pool");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("both texts stand", "One\nTwo</textarea>");
    assertThat(
            hosted
                .post(
                    meeting,
                    "do=text&was=Two&text=Two+three&item=document:pool",
                    "Accept",
                    "application/json")
                .body())
        .contains("\"both\":false", "One\\nTwo three");
  }

  @Test
  void whatCannotBeUsedIsRefused() throws Exception {
    String meeting = begin();
    assertThat(hosted.post("/review/meetings", "title=x&date=2026-11-20").statusCode())
        .isEqualTo(400);
    assertThat(hosted.post(meeting, "do=go&item=9").statusCode()).isEqualTo(422);
    assertThat(hosted.post(meeting, "do=dance").statusCode()).isEqualTo(400);
    assertThat(hosted.post(meeting, "do=decide&item=document:pool&id=x&text=").statusCode())
        .isEqualTo(422);
    assertThat(hosted.post(meeting, "do=decide&item=document:pool&id=../x&text=y").statusCode())
        .isEqualTo(422);
    assertThat(hosted.get("/review/meetings/0123").statusCode()).isEqualTo(404);
    assertThat(hosted.post(meeting, "do=go&item=2", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsTypedIsText() throws Exception {
    String meeting = begin();
    String script = "%3C/textarea%3E%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    hosted.post(meeting, "do=text&was=&item=document:pool&text=" + script);
    hosted.post(meeting, "do=decide&id=d&seen=0&item=document:pool&text=" + script);
    for (String page : new String[] {"", "?view=projector", "/part", "/finish"}) {
      assertThat(hosted.get(meeting + page).body())
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>alert");
    }
  }

  @Test
  void onlySoManyGoOnAtOnce() throws Exception {
    for (int i = 0; i < Meetings.MOST; i++) {
      begin();
    }
    HttpResponse<String> refused = hosted.post("/review/meetings", BEGIN);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("finish or drop one");
  }

  @Test
  void aDroppedMeetingIsForgotten() throws Exception {
    String meeting = begin();
    hosted.post(meeting, "do=drop");
    assertThat(hosted.get(meeting).statusCode()).isEqualTo(404);
    assertThat(hosted.get("/review/meetings").body()).contains("None goes on");
  }

  private static String mark(String html) {
    Matcher found = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"").matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void finishingShowsTheDifferenceThenWritesItOnceThenTheMeetingIsOver() throws Exception {
    String meeting = begin();
    hosted.post(meeting, "do=text&was=&text=We+agree&item=document:pool");
    hosted.post(meeting, "do=review&reviewed=yes&was=&reviewers=edge&item=document:pool");
    hosted.post(meeting, "do=promise&id=p&seen=0&text=Write+a+playbook&item=document:pool");
    String before = hosted.inside().run("rev-parse", "main");
    String shown = hosted.get(meeting + "/finish").body();
    assertThat(shown).contains("reviews/2026-11-20.md", "We agree", "Write a playbook", "reviewed");
    assertThat(hosted.inside().run("rev-parse", "main")).isEqualTo(before);

    hosted.post(meeting, "do=decide&id=d&seen=0&text=Size+the+pool&item=document:pool");
    String sign = "&name=Ana&email=ana@example.org&mark=";
    HttpResponse<String> late = hosted.post(meeting + "/finish", sign + mark(shown));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Something has changed meanwhile", "Size the pool");
    assertThat(hosted.inside().run("rev-parse", "main")).isEqualTo(before);

    HttpResponse<String> done = hosted.post(meeting + "/finish", sign + mark(late.body()));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(hosted.get(header(done, "Location")).body()).contains("We agree", "Size the pool");
    assertThat(hosted.inside().run("show", "main:reviews/2026-11-20.md")).contains("Size the pool");
    assertThat(hosted.inside().run("show", "main:pool.md"))
        .contains("status: reviewed", "Write a playbook");
    assertThat(hosted.get(meeting).statusCode()).isEqualTo(404);
    assertThat(hosted.post(meeting, "do=go&item=2").statusCode()).isEqualTo(404);
  }

  @Test
  void whoFollowsIsToldOfStepsAndOfTheEnd() throws Exception {
    String meeting = begin();
    var events =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(hosted.address(meeting + "/events"))
                    .header("Accept", "text/event-stream")
                    .build(),
                BodyHandlers.ofLines());
    assertThat(events.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    assertThat(events.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(events.headers().firstValue("X-Accel-Buffering")).hasValue("no");
    Iterator<String> lines = events.body().iterator();
    assertThat(data(lines)).isEqualTo("{\"version\":1,\"item\":1,\"left\":600,\"running\":false}");
    hosted.post(meeting, "do=go&item=3");
    assertThat(data(lines)).isEqualTo("{\"version\":2,\"item\":3,\"left\":300,\"running\":false}");
    hosted.post(meeting, "do=drop");
    assertThat(lines.next()).isEqualTo("event: over");
    assertThat(lines.next()).isEqualTo("data: .");
  }

  private static String data(Iterator<String> lines) {
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      if (line.startsWith("data: ")) {
        assertThat(lines.next()).isEmpty();
        return line.substring(6);
      }
    }
    return data(lines);
  }
}
