package dev.afterword;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.config.Environment;
import dev.afterword.testing.GitFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code afterword diff} over a real repository. */
class DiffCommandTest {
  private static final String POOL =
      "---\ntitle: The pool\nseverity: SEV2\n---\n# The pool\n\nMany people were hit.\n";

  @TempDir private Path temporary;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private GitFolder git;

  @BeforeEach
  void aRepositoryWithABranch() {
    git = GitFolder.init(temporary.resolve("library"));
    git.write("pool.md", POOL).write("old.md", "# Old\n\nGone soon.\n").commit("Begin");
    git.run("checkout", "-q", "-b", "topic");
    git.run("rm", "-q", "old.md");
    git.write("pool.md", POOL.replace("SEV2", "SEV1").replace("Many", "About 12,400"));
    git.write("new.md", "# New\n\u001b[31mtext\n").commit("Change it");
    git.run("checkout", "-q", "main");
    git.write("later.md", "# Later\n").commit("Go on");
  }

  @AfterEach
  void forgetTheAnsiChoice() {
    System.clearProperty("picocli.ansi");
  }

  private int diff(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "diff";
    all[1] = "-C";
    all[2] = git.folder().toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    Map<String, String> variables =
        Map.of("AFTERWORD_CACHE", temporary.resolve("cache").toString());
    var line = new Wiring(new Environment(variables), Clock.systemUTC()).commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(all);
  }

  @Test
  void oneRefIsComparedWithWhereItLeftTheServedOne() {
    assertThat(diff("topic")).isZero();
    assertThat(out.toString())
        .contains("pool.md changed: The pool")
        .contains("  severity: [-SEV2-]{+SEV1+}")
        .contains("    [-Many-]{+About 12,400+} people were hit.")
        .contains("old.md removed: Old")
        .contains("new.md added: New")
        .doesNotContain("later.md")
        .doesNotContain("\u001b");
    assertThat(err.toString()).contains("3 documents, ");
  }

  @Test
  void twoDotsCompareTheCommitsThreeWhereTheyParted() {
    assertThat(diff("main..topic")).isZero();
    assertThat(out.toString()).contains("later.md removed");
    out.getBuffer().setLength(0);
    assertThat(diff("main...topic")).isZero();
    assertThat(out.toString()).doesNotContain("later.md");
    out.getBuffer().setLength(0);
    assertThat(diff("topic..")).isZero();
    assertThat(out.toString()).contains("later.md added");
  }

  @Test
  void asJsonItHasFieldsAndWords() throws Exception {
    assertThat(diff("topic", "--format", "json")).isZero();
    JsonNode answer = JsonMapper.shared().readTree(out.toString());
    assertThat(answer.get("to").asString()).isEqualTo(git.run("rev-parse", "topic"));
    JsonNode pool = answer.get("documents").get(2);
    assertThat(pool.get("path").asString()).isEqualTo("pool.md");
    assertThat(pool.get("change").asString()).isEqualTo("changed");
    assertThat(pool.get("fields").get(0).get("after").asString()).isEqualTo("SEV1");
    assertThat(pool.get("hunks").get(0).get("line").asInt()).isEqualTo(5);
    assertThat(pool.get("hunks").get(0).get("pieces").get(1).get("change").asString())
        .isEqualTo("removed");
    assertThat(pool.get("wordsAdded").asInt()).isEqualTo(2);
    assertThat(pool.get("wordsRemoved").asInt()).isEqualTo(1);
  }

  @Test
  void onATerminalColoursTellAddedFromRemoved() {
    System.setProperty("picocli.ansi", "true");
    assertThat(diff("topic")).isZero();
    assertThat(out.toString())
        .contains("\u001b[31;9mMany\u001b[0m\u001b[32mAbout 12,400\u001b[0m people")
        .doesNotContain("[-")
        .doesNotContain("\u001b[31mtext");
  }

  @Test
  void pullRequestsAreRefs() {
    git.run("update-ref", "refs/pull/7/head", "topic");
    assertThat(diff("pull/7")).isZero();
    assertThat(out.toString()).contains("new.md added: New");
  }

  @Test
  void equalRefsDifferInNothing() {
    assertThat(diff("main..main")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("0 documents");
  }

  @ParameterizedTest
  @CsvSource({
    "3, no-such, does not exist (expected one of main",
    "3, main..no-such, does not exist",
    "3, pull/9, does not exist",
    "3, 'refs/heads/../x', ''",
    "3, 1111111111111111111111111111111111111111, does not exist",
    "2, 'a b', 'expected A..B'",
    "2, '..', 'expected A..B'",
    "2, 'a..b..c', 'expected A..B'",
    "2, '', 'expected A..B'"
  })
  void wrongRefsAreNamed(int code, String refs, String message) {
    assertThat(diff(refs)).as(err.toString()).isEqualTo(code);
    assertThat(err.toString()).contains(message);
  }
}
