package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SetClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dates far off and clocks that jump spoil no page and no order. */
class OddDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search",
          "/search?sort=date",
          "/documents",
          "/problems",
          "/feed.atom",
          "/postmortems/d1970",
          "/postmortems/d2099",
          "/postmortems/d9999",
          "/postmortems/recent",
          "/api/v1/search?sort=date",
          "/api/v1/documents/d2099",
          "/api/v1/status",
          "/metrics");

  private final SetClock clock = new SetClock(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC));

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void documentsOfAllTimes() throws Exception {
    folder = temporary.resolve("library");
    document("d1970", "1970-01-01");
    document("d1969", "1969-12-31T23:00:00Z");
    document("d0001", "0001-01-01");
    document("d2099", "2099-01-01");
    document("d9999", "9999-12-31");
    document("recent", "2026-09-20");
    document("older", "2026-08-20");
    ServedLibrary.write(folder, "undated.md", "---\nstatus: draft\n---\n# undated\n\nText.\n");
    git("init", "-q", "-b", "main");
    commit("0 +0000");
    ServedLibrary.write(folder, "late.md", "---\nstatus: draft\n---\n# late\n\nText.\n");
    commit("4070908800 +0000");
  }

  private void document(String id, String started) throws IOException {
    ServedLibrary.write(
        folder,
        id + ".md",
        "---\nkind: postmortem\nstatus: draft\nstarted: %s\ndetected: %s\n---\n# Incident %s\n\n## Action items\n\n- [ ] Mend it, due 1970-01-01\n- [ ] Mend it later, due 2099-01-01\n"
            .formatted(started, started, id));
  }

  @Test
  void everyPageAnswersAndTheNewestStandFirst() throws Exception {
    try (ServedLibrary served =
        new ServedLibrary(folder, temporary.resolve("cache"), clock).update()) {
      everyPageAnswers(served);
      JsonNode hits =
          JsonMapper.shared()
              .readTree(served.get("/api/v1/search?sort=date&size=100").body())
              .get("hits");
      List<String> order = hits.valueStream().map(hit -> hit.get("id").asString()).toList();
      assertThat(order).containsSubsequence("d9999", "d2099", "recent", "older", "d1970", "d1969");
    }
  }

  @Test
  void theHomePageCountsWhatHasHappenedAndNotWhatIsSaidOfTheFuture() throws Exception {
    try (ServedLibrary served =
        new ServedLibrary(folder, temporary.resolve("cache"), clock).update()) {
      String home = served.get("/").body().replaceAll("\\s+", " ");
      assertThat(home).containsPattern("<dt>incidents</dt><dd class=\"value\"><a [^>]*>2<span");
      int start = home.indexOf("Recent incidents");
      String recent = home.substring(start, home.indexOf("</section>", start));
      assertThat(recent).contains("Incident recent", "Incident older", "undated");
      assertThat(recent).doesNotContain("Incident d2099", "Incident d9999");
    }
  }

  @Test
  void aClockThatJumpsByYearsChangesNoAnswer() throws Exception {
    try (ServedLibrary served =
        new ServedLibrary(folder, temporary.resolve("cache"), clock).update()) {
      for (String instant :
          List.of(
              "2099-01-01T00:00:00Z",
              "1970-01-01T00:00:00Z",
              "1901-01-01T00:00:00Z",
              "2026-10-01T00:00:00Z")) {
        clock.set(Instant.parse(instant));
        ServedLibrary.write(folder, "now.md", "# Written at " + instant + "\n");
        served.update();
        assertThat(served.get("/postmortems/now").body()).contains("Written at " + instant);
        everyPageAnswers(served);
        assertThat(served.library().faults()).isEmpty();
      }
    }
  }

  private static void everyPageAnswers(ServedLibrary served) throws Exception {
    for (String page : PAGES) {
      var answer = served.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContainPattern("[^0-9a-z]-[0-9]+ days?\\b");
    }
  }

  private void commit(String date) throws IOException, InterruptedException {
    git("add", "-A");
    run(
        Map.of("GIT_AUTHOR_DATE", "@" + date, "GIT_COMMITTER_DATE", "@" + date),
        "commit",
        "-q",
        "-m",
        "Write");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    run(Map.of(), arguments);
  }

  private void run(Map<String, String> dates, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    builder.environment().putAll(dates);
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "Author");
      builder.environment().put("GIT_" + role + "_EMAIL", "author@example.org");
    }
    Assumptions.assumeTrue(builder.start().waitFor() == 0, "the git command refuses");
  }
}
