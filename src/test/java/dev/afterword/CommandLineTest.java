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
  @CsvSource({"index", "doctor"})
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
        "index --nonsense"
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
}
