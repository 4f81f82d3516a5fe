package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A past incident is told step by step; how it ended is not told before the end. */
class ReplayPagesTest {
  private static final String POOL = "/replay/pool";
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("library");
    ServedLibrary.write(
        folder,
        "pool.md",
        """
        # The deploy emptied the pool

        Connections ran out.

        ## Timeline

        | Time (UTC) | Event |
        |---|---|
        | 2026-10-03 14:02 | Deploy doubles the workers |
        | 14:09 | **Detected** by the probe |
        | 14:20 | Pool found empty & idle |
        | 14:40 | **Mitigated** by a rollback |
        """);
    ServedLibrary.write(
        folder,
        "backwards.md",
        """
        ---
        detected: 2026-10-03T14:05Z
        ---
        # Told backwards

        ## Timeline

        - 2026-10-03 14:40 UTC: Third seen
        - 2026-10-03 14:20 UTC: Second seen
        - 2026-10-03 14:09 UTC: First seen
        - 2026-10-03 14:02 UTC: Unseen
        """);
    ServedLibrary.write(
        folder,
        "late.md",
        """
        # Noticed last

        ## Timeline

        - 2026-10-03 14:02 UTC: First seen
        - 2026-10-03 14:09 UTC: Second seen
        - 2026-10-03 14:40 UTC: **Detected** by a customer
        """);
    ServedLibrary.write(folder, "plain.md", "# No timeline\n\nNothing.\n");
    served = new ServedLibrary(folder, temporary.resolve("cache")).update();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String page(String path) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String post(String step, String... said) throws Exception {
    StringBuilder form = new StringBuilder("step=" + step);
    for (String answer : said) {
      form.append("&said=").append(URLEncoder.encode(answer, StandardCharsets.UTF_8));
    }
    return served
        .send(
            "POST",
            POOL,
            form.toString(),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Origin",
            served.address("/").toString().replaceAll("/$", ""))
        .body();
  }

  @Test
  void itBeginsWithWhatWasNoticedAndHidesHowItEnded() throws Exception {
    assertThat(page(POOL))
        .contains("by the probe", "1 of 3", "What happened next")
        .doesNotContain("emptied the pool", "Deploy doubles", "rollback", "found empty");
    assertThat(page(POOL + "?step=3"))
        .contains("by the probe", "found empty &amp; idle", "rollback", "11m later")
        .contains("How it ended")
        .doesNotContain("emptied the pool", "Deploy doubles");
  }

  @Test
  void whatTheGroupSaidStandsBesideWhatHappened() throws Exception {
    String second = post("2", "Look at \"the\" <probe>");
    assertThat(second)
        .contains("2 of 3", "You said: <q>Look at &quot;the&quot; &lt;probe&gt;</q>")
        .doesNotContain("emptied the pool");
    assertThat(post("1", "Look", "Page payments")).contains(">Look</textarea>");

    String end = post("end", "Look", "Page payments", "");
    assertThat(end)
        .contains("The deploy emptied the pool", "Deploy doubles", "<svg")
        .contains("You said: <q>Look</q>", "You said: <q>Page payments</q>")
        .contains("href=\"/postmortems/pool\"");
    assertThat(end.indexOf("What had happened before")).isLessThan(end.indexOf("Deploy doubles"));
  }

  @Test
  void aTimelineThatRunsNewestFirstIsToldAsItHappened() throws Exception {
    String whole = page("/replay/backwards?step=3");
    assertThat(whole)
        .containsSubsequence("timeline-day\">3 Oct 2026", "First seen", "Second seen", "Third seen")
        .containsOnlyOnce("timeline-day");
    assertThat(whole).doesNotContain("Unseen");
  }

  @Test
  void whereItWasNoticedLastItBeginsWithTheFirstEntry() throws Exception {
    assertThat(page("/replay/late")).contains("First seen", "1 of 3").doesNotContain("Second seen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "-1", "next", "99999999999"})
  void aStepThatIsNotThereIsRefusedWithWhatIsExpected(String step) throws Exception {
    HttpResponse<String> answer = served.get(POOL + "?step=" + step);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("step: &quot;" + step + "&quot; (expected 1 to 3, or end)");
  }

  @Test
  void anAnswerOfAnyLengthIsNotTaken() throws Exception {
    assertThat(post("2", "x".repeat(5_001))).contains("5,001 characters (expected at most 5,000");
  }

  @Test
  void onlyADocumentWithATimelineLeadsToAReplay() throws Exception {
    assertThat(page("/postmortems/pool")).contains("href=\"/replay/pool\"");
    assertThat(page("/postmortems/plain")).doesNotContain("/replay/");
    assertThat(served.get("/replay/plain").statusCode()).isEqualTo(404);
    assertThat(served.get("/replay/nothing").statusCode()).isEqualTo(404);
  }
}
