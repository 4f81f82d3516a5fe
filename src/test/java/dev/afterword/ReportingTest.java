package dev.afterword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.config.ConfigurationException;
import dev.afterword.config.Environment;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.forge.SmallForge;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LogLines;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.ingest.Watch;
import dev.afterword.proposal.StatusReports;
import dev.afterword.testing.GitFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A remote library whose forge is told of findings. */
class ReportingTest {
  private static final Duration SHORTLY = Duration.ofMillis(50);

  @TempDir private Path temporary;
  private final SmallForge forge = new SmallForge();
  private final LogLines log = new LogLines();
  private GitFolder origin;

  @BeforeEach
  void aRemote() {
    origin = GitFolder.init(temporary.resolve("origin"));
    origin.write("a.md", "# A\n").commit("Begin");
    push();
    forge.serve("/acme/pm.git/", origin.folder().resolve(".git"));
  }

  @AfterEach
  void close() {
    forge.close();
    log.close();
  }

  /** As far as a server without git needs it. */
  private void push() {
    origin.run("update-server-info");
  }

  private String propose(String branch) {
    origin.run("checkout", "-q", "-B", branch, "main");
    String commit = origin.write(branch + ".md", "# B\n").commit("Propose " + branch);
    origin.run("checkout", "-q", "main");
    push();
    return commit;
  }

  private Library open(String where) throws Exception {
    ReadingLimits limits = ReadingLimits.DEFAULT;
    GitLibrary git =
        GitLibrary.open(
            LibraryLocation.of(where), null, temporary.resolve("clones"), SnapshotRules.DEFAULT);
    return new Library(
        git,
        SettingsFile.read(git, git.head().orElse(null), limits),
        temporary.resolve("index"),
        limits,
        Clock.systemUTC());
  }

  private static Reporting reporting(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(Map.of("AFTERWORD_FORGE", "gitea"));
    variables.putAll(more);
    return new Reporting(new Environment(variables));
  }

  @Test
  void proposalsAreToldAtTheStartAndAfterEachFetch() throws Exception {
    Path token = Files.writeString(temporary.resolve("token"), "s3cret\n");
    String first = propose("first");
    try (Library library = open(forge.address() + "/acme/pm.git");
        StatusReports reports =
            reporting(
                    Map.of(
                        "AFTERWORD_FORGE_TOKEN_FILE",
                        token.toString(),
                        "AFTERWORD_PUBLIC_URL",
                        "https://pm.example.org/"))
                .of(library)
                .orElseThrow();
        Watch watch = library.watch(SHORTLY, SHORTLY, Duration.ofHours(1), reports::next)) {
      awaitRequests(1);
      String second = propose("second");
      awaitRequests(2);
      assertThat(watch).isNotNull();
      assertThat(forge.requests().get(0).path())
          .isEqualTo("/api/v1/repos/acme/pm/statuses/" + first);
      assertThat(forge.requests().get(0).headers()).containsEntry("authorization", "token s3cret");
      assertThat(forge.requests().get(0).body())
          .contains("\"https://pm.example.org/proposals/first\"");
      assertThat(forge.requests().get(1).path()).endsWith(second);
    }
    assertThat(log.containing("s3cret")).isEmpty();
  }

  private void awaitRequests(int count) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (forge.requests().size() < count && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(forge.requests()).hasSize(count);
  }

  @Test
  void withoutATokenNobodyIsTold() throws Exception {
    try (Library library = open(forge.address() + "/acme/pm.git")) {
      assertThat(reporting(Map.of()).of(library)).isEmpty();
    }
    assertThat(log.containing("no forge")).isEmpty();
  }

  @Test
  void aTokenForNoForgeIsAWarningWithoutIt() throws Exception {
    try (Library library = open(origin.folder().toString())) {
      assertThat(reporting(Map.of("AFTERWORD_FORGE_TOKEN", "s3cret")).of(library)).isEmpty();
    }
    assertThat(log.containing("no forge is told")).hasSize(1);
    assertThat(log.containing("s3cret")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AFTERWORD_FORGE, bitbucket, expected github",
    "AFTERWORD_FORGE_TOKEN, s3cret of two words, expected one line",
    "AFTERWORD_FORGE_TOKEN_FILE, /no/such/file, expected a file",
    "AFTERWORD_PUBLIC_URL, pm.example.org, expected such as https",
    "AFTERWORD_PUBLIC_URL, ftp://pm.example.org, expected such as https",
    "AFTERWORD_PUBLIC_URL, https://pm.example.org/?x, expected such as https",
    "AFTERWORD_PUBLIC_URL, https://pm example.org, expected such as https"
  })
  void aVariableThatCannotBeUsedIsRefusedByName(String name, String value, String expected)
      throws Exception {
    try (Library library = open(origin.folder().toString())) {
      assertThatThrownBy(() -> reporting(Map.of(name, value)).of(library))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith(name)
          .hasMessageContaining(expected)
          .message()
          .doesNotContain("s3cret");
    }
  }
}
