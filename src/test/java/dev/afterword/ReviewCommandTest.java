package dev.afterword;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The agenda of a review in a terminal. */
class ReviewCommandTest {
  private CommandRun run;
  private String library;

  @BeforeEach
  void twoIncidents(@TempDir Path temporary) throws Exception {
    run = new CommandRun(temporary.resolve("cache"));
    Path folder = Files.createDirectories(temporary.resolve("library"));
    Files.writeString(
        folder.resolve("pool.md"),
        """
        ---
        title: Pool \u001b[31mexhausted
        severity: SEV1
        status: draft
        started: 2026-01-02T03:04Z
        teams: [payments]
        ---
        ## Action items
        - [ ] A1: Write it down
        """);
    Files.writeString(
        folder.resolve("lag.md"), "---\ntitle: Lag\nseverity: SEV3\nstarted: 2026-01-03\n---\n");
    library = folder.toString();
  }

  @Test
  void theAgendaAndWhatElseThereIsAreMarkdown() {
    assertThat(run.run("review", "-C", library, "--since", "2026-01-01")).isZero();
    assertThat(run.out())
        .startsWith("# Incident review\n")
        .contains("1. Pool", "(20 min; SEV1; 2026-01-02; draft; payments)", "2. Lag (10 min")
        .containsSubsequence("### Incidents (2)", "### Awaiting review (1)")
        .contains("### Undecided action items: without an owner or a due date (1)")
        .doesNotContain("\u001b");
  }

  @Test
  void filtersNarrowAndJsonHoldsTheSame() {
    assertThat(
            run.run(
                "review",
                "-C",
                library,
                "--since",
                "2026-01-01",
                "--until",
                "2026-01-31",
                "--team",
                "payments",
                "--severity",
                "s1",
                "--status",
                "draft",
                "--format",
                "json"))
        .isZero();
    JsonNode json = JsonMapper.builder().build().readTree(run.out());
    assertThat(json.get("until").asString()).isEqualTo("2026-01-31");
    assertThat(json.get("incidents").get("total").asInt()).isOne();
    assertThat(json.get("agenda").get(0).get("name").asString()).isEqualTo("pool");
    assertThat(json.get("undecided").get("first").get(0).get("key").asString())
        .isEqualTo("pool/A1");
  }

  @Test
  void theDigestTellsOfDays() {
    assertThat(run.run("review", "-C", library, "--digest", "--since", "30d")).isZero();
    assertThat(run.out()).startsWith("# Postmortems: ").contains("Nothing was new");
    assertThat(run.run("review", "-C", library, "--digest", "--format", "json")).isZero();
    assertThat(run.out()).contains("\"week\"", "\"improved\"");
  }

  @Test
  void whatCannotBeAskedForIsUsage() {
    assertThat(run.run("review", "-C", library, "--since", "soon")).isEqualTo(2);
    assertThat(run.err()).contains("--since: \"soon\" (expected a date such as 2026-11-20");
    assertThat(run.run("review", "-C", library, "--status", "open")).isEqualTo(2);
    assertThat(run.run("review", "-C", library, "--since", "1d", "--until", "2d")).isEqualTo(2);
    assertThat(run.run("review", "-C", library, "--length", "0")).isEqualTo(2);
  }
}
