package dev.afterword;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Action items and improvements in a terminal. */
class ActionsCommandTest {
  private CommandRun run;
  private String library;

  @BeforeEach
  void twoActions(@TempDir Path temporary) throws Exception {
    run = new CommandRun(temporary.resolve("cache"));
    Path folder = Files.createDirectories(temporary.resolve("library"));
    Files.writeString(
        folder.resolve("pool.md"),
        """
        ---
        title: Pool exhausted
        started: 2026-01-02T03:04Z
        mitigated: 2026-01-02T05:09Z
        teams: [payments]
        ---
        ## Action items
        - [ ] A1: Alert on \u001b[31msaturation — @amir, P1, due 2026-01-10, PAY-12
        - [ ] A2: Write it down — @zoe-of-search
        """);
    library = folder.toString();
  }

  @Test
  void whoseWhenAndHowStandsInColumnsBeforeTheText() {
    assertThat(run.run("actions", "-C", library)).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll("\\d+d late", "late")))
        .as("aligned, and no escape reaches a terminal")
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "payments  2026-01-10  late  open  P1  amir           Alert on  [31msaturation  pool/A1"),
            line -> assertThat(line).isEqualTo("    → PAY-12"),
            line ->
                assertThat(line)
                    .matches("payments {20,}open      zoe-of-search  Write it down  pool/A2"));
  }

  @Test
  void filtersNarrowAndFormatsHoldTheSame() throws Exception {
    assertThat(
            run.run(
                "actions", "-C", library, "--overdue", "--team", "payments", "--format", "json"))
        .isZero();
    JsonNode json = JsonMapper.builder().build().readTree(run.out());
    assertThat(json.get("total").asInt()).isOne();
    assertThat(json.get("actions").get(0).get("key").asString()).isEqualTo("pool/A1");
    assertThat(run.err()).contains("1 of 1 action, 1 overdue");
    assertThat(run.run("actions", "-C", library, "--owner", "none", "--format", "csv")).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.run("actions", "-C", library, "write", "down")).isZero();
    assertThat(run.out()).contains("pool/A2").doesNotContain("pool/A1");
  }

  @Test
  void whatCannotBeAskedForIsUsage() {
    assertThat(run.run("actions", "-C", library, "--state", "finished")).isEqualTo(2);
    assertThat(run.err()).contains("state: \"finished\" (expected one of open,");
    assertThat(run.run("actions", "-C", library, "-n", "0")).isEqualTo(2);
    assertThat(run.run("actions", "-C", library, "--page", "900000")).isEqualTo(2);
    assertThat(run.run("improvements", "-C", library, "--state", "verify")).isEqualTo(2);
  }

  @Test
  void improvementsAreListedWithWhatLeadsToThem() {
    assertThat(run.run("improvements", "-C", library)).isZero();
    assertThat(run.out()).contains("1 incident", "2h 05m of impact", "PAY-12");
    assertThat(run.run("improvements", "-C", library, "--format", "json")).isZero();
    assertThat(run.out()).contains("\"pool/A1\"", "\"PT2H5M\"");
  }
}
