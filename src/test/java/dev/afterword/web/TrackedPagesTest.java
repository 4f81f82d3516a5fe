package dev.afterword.web;

import static dev.afterword.web.ServedLibrary.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.improvement.IssueStates;
import dev.afterword.improvement.Trackers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tracker says is on the pages without any document being read again. */
class TrackedPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private volatile Map<String, Improvement> told = Map.of();
  private ServedLibrary served;

  @BeforeEach
  void serve(@TempDir Path temporary) throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("library"));
    write(
        folder,
        "pool.md",
        "---\nstarted: 2026-10-03\n---\n# Pool\n\n## Action items\n\n- [x] A1: Alert, PAY-7\n");
    IssueStates issues =
        new IssueStates() {
          @Override
          public Map<String, Improvement> all() {
            return told;
          }

          @Override
          public Object state() {
            return told;
          }
        };
    served =
        new ServedLibrary(
                folder,
                temporary.resolve("cache"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Trackers.none(),
                issues)
            .update();
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private void tell(Progress progress, String url) {
    told =
        Map.of(
            "PAY-7",
            new Improvement(
                "PAY-7",
                Improvement.Kind.ISSUE,
                "Alert on saturation",
                progress,
                url,
                null,
                NOW.minusSeconds(2 * 3600)));
  }

  @Test
  void theStateThatCountsChangesOnEveryPageAtOnce() throws Exception {
    assertThat(served.get("/postmortems/pool").body()).contains("state-done");
    assertThat(served.get("/api/v1/documents/pool").body()).contains("\"state\":\"done\"");

    tell(Progress.OPEN, "https://tracker.example.org/PAY-7");

    for (String page : new String[] {"/postmortems/pool", "/actions", "/"}) {
      assertThat(served.get(page).body())
          .as(page)
          .contains("ticked here, open in the tracker", "2 h old", "href=\"/improvements/PAY-7\"");
    }
    assertThat(served.get("/api/v1/documents/pool").body())
        .contains("\"state\":\"open\"", "\"written\":\"done\"", "2026-11-20T08:00:00Z");
    assertThat(served.get("/improvements/PAY-7").body())
        .contains("Alert on saturation", "href=\"https://tracker.example.org/PAY-7\"");

    tell(Progress.CLOSED, "https://tracker.example.org/PAY-7");
    assertThat(served.get("/postmortems/pool").body()).contains("state-verify");
  }

  @Test
  void anAddressThatATrackerTellsIsNoLinkUnlessItIsOfTheWeb() throws Exception {
    tell(Progress.OPEN, "javascript:alert(1)");
    assertThat(served.get("/improvements/PAY-7").body())
        .contains("javascript:alert(1)")
        .doesNotContain("href=\"javascript");
  }
}
