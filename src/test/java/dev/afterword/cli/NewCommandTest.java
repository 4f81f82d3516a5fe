package dev.afterword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.config.Environment;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NewCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-04T08:30:00Z"), ZoneOffset.UTC);
  private static final String SETTINGS =
      """
      severities: {SEV1: all, SEV2: many, minor: few}
      services: {checkout: payments, ledger: payments, auth: platform}
      folders: {incidents: postmortem}
      """;

  @TempDir Path library;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final StringWriter terminal = new StringWriter();

  @BeforeEach
  void settings() throws Exception {
    Files.createDirectories(library.resolve(".afterword"));
    Files.writeString(library.resolve(".afterword/settings.yml"), SETTINGS);
  }

  private int run(@Nullable String typed, String... options) {
    Optional<Questions> questions =
        Optional.ofNullable(typed)
            .map(text ->
                new Questions(
                    new BufferedReader(new StringReader(text)), new PrintWriter(terminal, true)));
    CommandLine line =
        new CommandLine(new NewCommand(new Environment(Map.of()), CLOCK, () -> questions));
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    line.setParameterExceptionHandler((failure, _) -> Failures.report(failure));
    line.setExecutionExceptionHandler(
        (failure, command, _) -> Failures.report(failure, command.getErr()));
    List<String> arguments = new ArrayList<>(List.of("-C", library.toString()));
    arguments.addAll(List.of(options));
    return line.execute(arguments.toArray(String[]::new));
  }

  private String text(String path) throws Exception {
    return Files.readString(library.resolve(path));
  }

  @Test
  void optionsAloneMakeADocumentAndItsPathIsAllThatIsPrinted() throws Exception {
    int code =
        run(
            null,
            "--title",
            "Pool: exhausted",
            "--severity",
            "sev 2",
            "--services",
            "Checkout, auth",
            "--start",
            "2026-10-03 14:02");
    assertThat(code).isZero();
    Path file = library.toRealPath().resolve("incidents/2026-10-03-pool-exhausted.md");
    assertThat(out.toString().strip()).isEqualTo(file.toString());
    assertThat(err.toString()).contains("afterword lint ").doesNotContain("git ");
    assertThat(text("incidents/2026-10-03-pool-exhausted.md"))
        .contains(
            "title: \"Pool: exhausted\"\n",
            "severity: SEV2\n",
            "services: [checkout, auth]\n",
            "teams: [payments, platform]\n",
            "started: 2026-10-03T14:02Z ",
            "| 2026-10-03 14:02 | Impact begins | |\n");
  }

  @Test
  void atATerminalItAsksForWhatIsMissingAndAsksAgain() throws Exception {
    int code = run("\nPool\nSEV9\nMINOR\nchekout\nledger\nsoon\n\n");
    assertThat(code).isZero();
    assertThat(terminal.toString())
        .contains(
            "Kind (postmortem, near-miss, ",
            "SEV2  many",
            "severity: \"SEV9\" (expected one of SEV1, SEV2, minor)",
            "services: \"chekout\" (expected one of checkout, ledger, auth)",
            "start: \"soon\" (expected the like of 2026-10-03T14:02Z");
    assertThat(text("incidents/2026-10-04-pool.md"))
        .contains("severity: minor\n", "services: [ledger]\n", "started: 2026-10-04T08:30Z ");
  }

  @Test
  void whatAnOptionSaysIsNotAsked() {
    assertThat(run("Pool\n\n", "--kind", "pre-mortem")).isZero();
    assertThat(terminal.toString()).doesNotContain("Kind", "Severity", "Start");
    assertThat(library.resolve("2026-10-04-pool.md")).exists();
  }

  @Test
  void whoEndsTheInputHasWrittenNothing() throws Exception {
    assertThat(run("\nPool\n")).isEqualTo(130);
    try (var files = Files.list(library)) {
      assertThat(files).containsExactly(library.resolve(".afterword"));
    }
  }

  @Test
  void withoutATerminalEveryMissingOptionIsNamed() {
    assertThat(run(null, "--title", "Pool")).isEqualTo(2);
    assertThat(err.toString())
        .contains("missing: --severity, --services, --start (expected of a postmortem");
    assertThat(run(null, "--kind", "playbook")).isEqualTo(2);
    assertThat(err.toString()).contains("missing: --title, --services (expected of a playbook");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--kind | page | kind: \"page\" (expected one of postmortem, near-miss, pre-mortem, game-day, playbook, improvement)",
        "--title | '  ' | title: \"\" (expected what happened",
        "--severity | 5 | severity: \"5\" (expected one of SEV1, SEV2, minor)",
        "--services | x,y | services: \"x\" (expected one of checkout, ledger, auth)",
        "--start | soon | start: \"soon\" (expected",
        "--ref | main | --ref (expected none",
        "--format | xml | --format"
      })
  void aValueThatCannotBeUsedIsNamedWithThoseThatCan(String option, String value, String message) {
    List<String> all =
        new ArrayList<>(
            List.of("--title", "Pool", "--severity", "SEV1", "--services", "", "--start", "now"));
    int there = all.indexOf(option);
    if (there >= 0) {
      all.set(there + 1, value);
    } else {
      all.addAll(List.of(option, value));
    }
    assertThat(run(null, all.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void nothingIsEverOverwritten() throws Exception {
    Files.createDirectories(library.resolve("incidents"));
    Files.createSymbolicLink(library.resolve("incidents/2026-10-04-pool.md"), Path.of("nowhere"));
    assertThat(
            run(null, "--title", "Pool", "--severity", "SEV1", "--services", "", "--start", "now"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("incidents/2026-10-04-pool.md exists and stays as it is");
  }

  @Test
  void aFolderThatIsALinkOutOfTheLibraryIsNotWrittenTo(@TempDir Path elsewhere) throws Exception {
    Files.createSymbolicLink(library.resolve("incidents"), elsewhere);
    assertThat(
            run(null, "--title", "Pool", "--severity", "SEV1", "--services", "", "--start", "now"))
        .isEqualTo(2);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aBranchIsMadeOfWhichTheNextStepsSpeak() throws Exception {
    git("init", "-q", "-b", "main");
    String[] options = {
      "--title",
      "It's the pool",
      "--severity",
      "SEV1",
      "--services",
      "",
      "--start",
      "now",
      "--format",
      "json",
      "--branch"
    };
    assertThat(run(null, options)).isZero();
    JsonNode begun = JsonMapper.shared().readTree(out.toString());
    assertThat(begun.get("id").asString()).isEqualTo("2026-10-04-its-the-pool");
    assertThat(begun.get("branch").asString()).isEqualTo("postmortem/2026-10-04-its-the-pool");
    assertThat(err.toString())
        .contains(
            "On branch postmortem/2026-10-04-its-the-pool",
            "git commit -m 'postmortem: It'\\''s the pool'",
            "git push -u origin HEAD");
    Files.delete(library.resolve("incidents/2026-10-04-its-the-pool.md"));
    assertThat(run(null, options)).isEqualTo(3);
    assertThat(err.toString()).contains("\"postmortem/2026-10-04-its-the-pool\" exists");
    assertThat(library.resolve("incidents/2026-10-04-its-the-pool.md")).doesNotExist();
  }

  @Test
  void aBranchNeedsARepository() {
    assertThat(
            run(
                null,
                "--title",
                "Pool",
                "--severity",
                "SEV1",
                "--services",
                "",
                "--start",
                "now",
                "--branch",
                "x"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("is in no repository");
    assertThat(library.resolve("incidents")).doesNotExist();
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    assertThat(
            new ProcessBuilder(command).directory(library.toFile()).inheritIO().start().waitFor())
        .isZero();
  }
}
