package dev.afterword;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.config.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program from its arguments to what it prints and how it exits. */
class CommandLineTest {
  private static final String UNSEEN = "\u001b[31m\u009b31m\u202e\u0007";
  private final Map<String, String> variables = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path library;

  @BeforeEach
  void oneGoodDocument(@TempDir Path temporary) throws Exception {
    library = Files.createDirectories(temporary.resolve("library"));
    variables.put("AFTERWORD_CACHE", temporary.resolve("cache").toString());
    Files.writeString(
        library.resolve("pool.md"),
        "---\nseverity: SEV1\nstarted: 2026-01-02T03:04Z\n---\n# Pool exhausted\n\nEvery connection was taken.\n");
  }

  private int run(String... arguments) {
    CommandLine line = new Wiring(new Environment(variables), Clock.systemUTC()).commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private int inLibrary(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "-C";
    all[2] = library.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return run(all);
  }

  @ParameterizedTest
  @CsvSource({"index", "doctor", "lint"})
  void aSoundLibraryIsFine(String command) {
    assertThat(inLibrary(command)).isZero();
  }

  @Test
  void searchPrintsHitsAndSaysHowManyElsewhere() {
    assertThat(inLibrary("search", "connection")).isZero();
    assertThat(out.toString()).contains("2026-01-02", "SEV1", "Pool exhausted", "pool");
    assertThat(err.toString()).contains("1 document, ");
  }

  @Test
  void nothingFoundIsFineToo() {
    assertThat(inLibrary("search", "zanzibar")).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anAlertFindsPastIncidentsWithTheReasons() throws Exception {
    Path alert = library.resolveSibling("alert.txt");
    Files.writeString(alert, "FIRING: connection pool exhausted, every connection taken");
    assertThat(inLibrary("search", "--like", alert.toString())).isZero();
    assertThat(out.toString()).contains("Pool exhausted", "shared terms: ").contains("exhaust");
    assertThat(err.toString()).contains("1 past incident");
  }

  @Test
  void whatWasDoneToMitigateIsPrintedBelowTheIncident() throws Exception {
    Files.writeString(
        library.resolve("queue.md"),
        "---\nplaybooks:\n  used: [drain]\n---\n# Queue stalled\n\n## Timeline\n\n"
            + "| Time | Event | Phase |\n|---|---|---|\n"
            + "| 14:02 | The queue stalled | start |\n| 14:20 | Drained the queue | mitigate |\n");
    Path alert = Files.writeString(library.resolveSibling("alert.txt"), "queue stalled");
    assertThat(inLibrary("search", "--like", alert.toString())).isZero();
    assertThat(out.toString()).contains("then: 14:20 Drained the queue", "playbook: drain");
  }

  @Test
  void anAlertThatIsNotThereOrSaysNothingIsUsage() throws Exception {
    Path empty = Files.writeString(library.resolveSibling("empty.txt"), " \n");
    assertThat(inLibrary("search", "--like", library.resolve("none.txt").toString())).isEqualTo(2);
    assertThat(inLibrary("search", "--like", empty.toString())).isEqualTo(2);
    assertThat(inLibrary("search", "--like", empty.toString(), "pool")).isEqualTo(2);
    assertThat(err.toString()).contains("none.txt", "holds nothing", "expected one of them");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void showPrintsTheTextByIdAndByPath() throws Exception {
    assertThat(inLibrary("show", "pool")).isZero();
    assertThat(out.toString()).isEqualTo(Files.readString(library.resolve("pool.md")));
    assertThat(inLibrary("show", "pool.md")).isZero();
  }

  @Test
  void whatIsNotThereAndWhatIsWrongAreFindings() throws Exception {
    assertThat(inLibrary("show", "none")).isEqualTo(1);
    assertThat(err.toString()).contains("\"none\"");
    Files.writeString(
        library.resolve("bad.md"), "---\nseverity: huge\nvisibility: leads\n---\n# Bad\n");
    assertThat(inLibrary("doctor")).isEqualTo(1);
    assertThat(out.toString()).contains("bad.md", "visibility");
    assertThat(inLibrary("show", "bad")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "search",
        "search --size 0 x",
        "search --size 101 x",
        "search --page 0 x",
        "search --sort size x",
        "search --format xml x",
        "show",
        "serve --port x",
        "index --nonsense",
        "lint --format xml",
        "lint nowhere.md"
      })
  void whatCannotBeUnderstoodIsUsage(String arguments) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aQueryThatIsTooLongIsUsage() {
    assertThat(inLibrary("search", "x".repeat(2000))).isEqualTo(2);
  }

  @Test
  void aLibraryOrSettingThatCannotBeUsedIsConfiguration() {
    assertThat(run("index", "-C", library.resolve("none").toString())).isEqualTo(3);
    assertThat(inLibrary("index", "--ref", "main")).isEqualTo(3);
    variables.put("AFTERWORD_LIMIT_FILE_BYTES", "many");
    assertThat(inLibrary("index")).isEqualTo(3);
    assertThat(err.toString())
        .contains("AFTERWORD_LIMIT_FILE_BYTES: \"many\"")
        .doesNotContain("\tat ");
  }

  @Test
  void aPortThatIsTakenIsConfiguration() throws Exception {
    try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      assertThat(inLibrary("serve", "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(3);
    }
    assertThat(inLibrary("serve", "--port", "70000")).isEqualTo(2);
  }

  @Test
  void aRemoteOutOfReachIsNetworkAndKeepsItsSecret() {
    assertThat(run("index", "-C", "http://user:hunter2@127.0.0.1:1/x.git")).isEqualTo(4);
    assertThat(err.toString()).contains("127.0.0.1").doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "show", "index", "doctor"})
  void jsonCanBeReadAndIsNothingButJson(String command) {
    String[] arguments =
        command.equals("search") || command.equals("show")
            ? new String[] {"--format", "json", "pool"}
            : new String[] {"--format", "JSON"};
    assertThat(inLibrary(command, arguments)).isZero();
    JsonNode read = JsonMapper.builder().build().readTree(out.toString());
    assertThat(read.isObject()).isTrue();
    assertThat(read.size()).isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search needle",
        "search --format json needle",
        "show evil",
        "show --format json evil",
        "show \u001b[31mnone\u009b",
        "doctor",
        "doctor --format json",
        "index",
        "index --ref \u001b[31m",
        "search --sort \u001b[31m x"
      })
  void noControlCharacterIsEverPrinted(String command) throws Exception {
    Files.writeString(
        library.resolve("evil.md"),
        "---\ntitle: \"T\\x1b]0;x\\a\\x9b31m\"\nseverity: \""
            + "\\x1b[31m"
            + "\"\nid: evil\nservices: [\"s\\x1b\"]\n---\n## "
            + UNSEEN
            + "\n\nneedle "
            + UNSEEN
            + "\rover\n",
        UTF_8);
    String[] words = command.split(" ");
    String[] rest = new String[words.length - 1];
    System.arraycopy(words, 1, rest, 0, rest.length);
    inLibrary(words[0], rest);
    String printed = (out.toString() + err).replaceAll("\r\n|[\n\t]", "");
    assertThat(
            printed
                .codePoints()
                .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                .mapToObj(Integer::toHexString))
        .isEmpty();
    assertThat(printed).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "help", "search --help"})
  void helpIsNoFailure(String arguments) {
    assertThat(run(arguments.split(" "))).isZero();
    assertThat(out.toString()).contains("afterword");
  }

  @Test
  void warmUpGoesThroughAServerAndEnds() {
    assertThat(inLibrary("warm-up")).isZero();
  }

  @Test
  void lintSaysWhatCouldBeBetterAndFailsForWarningsOnly() throws Exception {
    assertThat(inLibrary("lint")).isZero();
    assertThat(out.toString()).contains("pool.md:1:1 advice structure/no-timeline ");
    assertThat(err.toString()).contains("1 file, 0 errors, 0 warnings, 2 advice");
    Files.writeString(library.resolve("bad.md"), "---\nseverity: huge\n---\n# Bad\n\nText.\n");
    assertThat(inLibrary("lint")).isEqualTo(1);
    assertThat(out.toString()).contains("bad.md:2:1 warning unreadable-value ");
  }

  @Test
  void lintTakesFilesAndFoldersWithTheSettingsAbove() throws Exception {
    Path folder = Files.createDirectories(library.resolve("playbooks"));
    Files.createDirectories(library.resolve(".afterword"));
    Files.writeString(
        library.resolve(".afterword/settings.yml"), "lint: {levels: {blame/person: error}}\n");
    Path file = Files.writeString(folder.resolve("a.md"), "Ana forgot to renew it.\n");
    for (Path path : new Path[] {file, folder}) {
      out.getBuffer().setLength(0);
      assertThat(run("lint", "--format", "json", path.toString())).isEqualTo(1);
      JsonNode findings = JsonMapper.shared().readTree(out.toString()).get("findings");
      assertThat(findings).hasSize(1);
      JsonNode finding = findings.get(0);
      assertThat(finding.propertyNames())
          .containsExactlyInAnyOrder(
              "rule",
              "level",
              "path",
              "line",
              "column",
              "endColumn",
              "text",
              "message",
              "suggestion");
      assertThat(finding.get("rule").asString()).isEqualTo("blame/person");
      assertThat(finding.get("level").asString()).isEqualTo("error");
      assertThat(finding.get("path").asString()).isEqualTo(file.toString());
      assertThat(finding.get("column").asInt()).isEqualTo(5);
      assertThat(finding.get("endColumn").asInt()).isEqualTo(11);
    }
    assertThat(run("lint", file.toString(), folder.toString(), file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("1 file, 1 error,");
  }

  @Test
  void lintWritesAnnotationsOfAWorkflow() throws Exception {
    Files.writeString(
        library.resolve("b,c.md"), "---\nid: b\nseverity: 100%\n---\n# Bad\n\nText.\n");
    assertThat(inLibrary("lint", "--format", "github")).isEqualTo(1);
    assertThat(out.toString().lines().findFirst().orElseThrow())
        .startsWith(
            "::warning file=b%2Cc.md,line=3,col=1,endColumn=15,title=unreadable-value::severity: \"100%25\"");
    assertThat(out.toString()).contains("::notice file=pool.md,");
  }

  @Test
  void lintExplainsItsRules() {
    assertThat(run("lint", "--explain", "blame/person")).isZero();
    assertThat(out.toString()).contains("blame/person (advice)", "instead of", "source: ");
    assertThat(run("lint", "--rules")).isZero();
    assertThat(out.toString()).contains("action/no-owner ");
    assertThat(run("lint", "--explain", "blame/persons")).isEqualTo(2);
    assertThat(err.toString()).contains("\"blame/persons\": no such rule (expected one of action/");
  }

  @Test
  void lintNamesAPathThatIsNotThere() {
    assertThat(run("lint", library.resolve("none.md").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("none.md\": no such file or folder");
    assertThat(inLibrary("lint", library.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("paths and a library");
  }

  @Test
  void settingsOfRulesThatDoNotExistAreProblems() throws Exception {
    Files.createDirectories(library.resolve(".afterword"));
    Files.writeString(
        library.resolve(".afterword/settings.yml"),
        "lint:\n  levels: {blame/persons: off, blame/person: loud}\n  level: off\n");
    assertThat(inLibrary("doctor")).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "\"blame/persons\": unknown rule (expected one of action/",
            "blame/person: \"loud\" (expected one of error, warning, advice, off)",
            "lint: level (expected the like of");
    assertThat(inLibrary("lint")).isEqualTo(1);
    assertThat(out.toString()).contains(".afterword/settings.yml:1:1 warning settings/value ");
  }
}
