package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.improvement.SmallLibrary;
import dev.afterword.testing.SetClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ideas, and what was seen again, where people see them. */
class SeenAgainPagesTest {
  private static final String POOL = "services: [checkout]\ncauses: [capacity]";

  private static SmallLibrary small;
  private static ServedLibrary served;

  @BeforeAll
  static void aLibrary(@TempDir Path temporary) throws Exception {
    Clock clock = new SetClock(Instant.parse("2026-11-22T09:00:00Z"));
    small =
        new SmallLibrary(temporary, clock)
            .incident("2025-03-12", "pool", "2025-03-11", POOL, "- [ ] A1: Alert on <saturation>")
            .incident(
                "2025-06-01",
                "pool",
                "2025-03-11",
                POOL,
                "- [x] A1: Alert on <saturation>",
                "- [ ] A2: Limit connections per service",
                "- [ ] A3: Size it, [budget](../improvements/budget.md)")
            .commit(
                "2025-07-01",
                "improvements/budget.md",
                "---\nid: budget\nkind: improvement\nstatus: closed\n---\n# Connection budget\n")
            .incident(
                "2026-01-06",
                "again",
                "2026-01-05",
                POOL,
                "- [ ] A1: Limit the connections of each service");
    served = new ServedLibrary(small.folder(), temporary.resolve("served"), clock).update();
  }

  @AfterAll
  static void close() throws Exception {
    served.close();
    small.close();
  }

  private static String page(String path) throws Exception {
    return served.get(path).body();
  }

  @Test
  void anImprovementTellsWhatWasSeenAgain() throws Exception {
    assertThat(page("/improvements/budget"))
        .contains(">Seen again <span class=\"count-of\">1</span>")
        .contains("href=\"/postmortems/again\"")
        .contains("same cause capacity and service checkout");
  }

  @Test
  void bothIncidentsTellOfEachOther() throws Exception {
    assertThat(page("/postmortems/pool"))
        .contains("Seen again later")
        .contains("href=\"/postmortems/again\"")
        .contains("after <a href=\"/improvements/budget\">Connection budget</a> was done by");
    assertThat(page("/postmortems/again"))
        .contains("Came back after")
        .contains("href=\"/improvements/budget\"")
        .contains("about <a href=\"/postmortems/pool\">About pool</a>")
        .doesNotContain("Seen again later");
  }

  @Test
  void ideasAreListedWithAWayToMakeThemImprovements() throws Exception {
    assertThat(page("/ideas"))
        .contains("Ideas <span class=\"count-of\">1</span>")
        .contains("Limit the connections of each service")
        .contains("“Limit connections per service”")
        .contains("2 incidents ask for it")
        .contains("href=\"/actions/again/A1\"");
    assertThat(page("/ideas?page=7")).contains("There are no more.");
    assertThat(page("/improvements")).contains("href=\"/ideas\"");
  }
}
