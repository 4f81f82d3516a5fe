package dev.afterword.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.forge.ForgeClient;
import dev.afterword.forge.ForgeKind;
import dev.afterword.forge.ForgeRepository;
import dev.afterword.forge.SmallForge;
import dev.afterword.forge.SmallForge.Request;
import dev.afterword.forge.Token;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LogLines;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.testing.GitFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a forge is told of proposals, and when. */
class StatusReportsTest {
  private static final String SECRET = "t0p-s3cret";
  private static final String BLAME = "# Pool\n\nThe engineer failed to check the dashboard.\n";

  @TempDir private Path temporary;
  private final SmallForge forge = new SmallForge();
  private final LogLines log = new LogLines();
  private GitFolder git;
  private Library library;
  private StatusReports reports;

  @BeforeEach
  void aLibrary() throws Exception {
    git = GitFolder.init(temporary.resolve("library"));
    levels("{blame/person: error, structure/no-actions: warning}");
    ReadingLimits limits = ReadingLimits.DEFAULT;
    GitLibrary repository =
        GitLibrary.open(
            new LibraryLocation.Folder(git.folder()),
            null,
            temporary.resolve("clones"),
            SnapshotRules.DEFAULT);
    library =
        new Library(
            repository,
            SettingsFile.read(repository, repository.head().orElse(null), limits),
            temporary.resolve("index"),
            limits,
            Clock.systemUTC());
    library.update();
    ForgeRepository at =
        ForgeRepository.of(forge.address() + "/acme/pm", ForgeKind.GITHUB).orElseThrow();
    reports =
        new StatusReports(
            new Proposals(library),
            new ForgeClient(at, new Token(SECRET)),
            id -> Optional.of(URI.create("https://pm.example.org/proposals/" + id)));
  }

  @AfterEach
  void close() {
    reports.close();
    library.close();
    forge.close();
    log.close();
  }

  private void levels(String levels) {
    git.write(".afterword/settings.yml", "lint:\n  levels: " + levels + "\n");
    git.commit("Set levels");
  }

  private String propose(String branch, String text) {
    git.run("checkout", "-q", "-B", branch, "main");
    String commit = git.write(branch + ".md", text).commit("Propose " + branch);
    git.run("checkout", "-q", "main");
    return commit;
  }

  private List<String> paths() {
    return forge.requests().stream().map(Request::path).toList();
  }

  private static String path(String commit) {
    return "/api/v3/repos/acme/pm/statuses/" + commit;
  }

  private static Map<String, Object> json(Request request) {
    return JsonMapper.builder()
        .build()
        .readValue(request.body(), new TypeReference<Map<String, Object>>() {});
  }

  @Test
  void aProposalIsToldOnceWithItsFindingsAndItsPage() throws Exception {
    String commit = propose("pool", BLAME);
    reports.round();
    reports.round();
    assertThat(paths()).containsExactly(path(commit));
    Map<String, Object> told = json(forge.requests().getFirst());
    assertThat(told.get("state")).isEqualTo("failure");
    assertThat(told.get("description")).isEqualTo("1 error, 1 warning, 1 advice");
    assertThat(told.get("target_url")).isEqualTo("https://pm.example.org/proposals/pool");
  }

  @Test
  void withoutErrorsTheCheckIsPassed() throws Exception {
    git.run("checkout", "-q", "-b", "removal", "main");
    git.write("a.md", BLAME).commit("Add");
    git.run("checkout", "-q", "-b", "next");
    git.run("branch", "-q", "-f", "main", "removal");
    git.run("rm", "-q", "a.md");
    git.commit("Remove");
    git.run("checkout", "-q", "main");
    reports.round();
    assertThat(json(forge.requests().getFirst()).get("state")).isEqualTo("success");
    assertThat(json(forge.requests().getFirst()).get("description")).isEqualTo("nothing found");
  }

  @Test
  void documentsThatWereNotReadAreCounted() throws Exception {
    git.run("checkout", "-q", "-b", "many");
    for (int i = 0; i < 25; i++) {
      git.write("many/" + i + ".md", "# Many " + i + "\n");
    }
    git.commit("Import them all");
    git.run("checkout", "-q", "main");
    reports.round();
    assertThat((String) json(forge.requests().getFirst()).get("description"))
        .endsWith("; 5 documents not checked");
  }

  @Test
  void onlyWhatIsNewIsToldAfterAnotherPush() throws Exception {
    propose("first", BLAME);
    String second = propose("second", BLAME);
    reports.round();
    assertThat(paths()).hasSize(2).contains(path(second));
    String pushed = propose("second", BLAME + "\nMore.\n");
    reports.round();
    assertThat(paths()).hasSize(3).last().isEqualTo(path(pushed));
  }

  @Test
  void otherLevelsChangeWhatWasTold() throws Exception {
    propose("pool", BLAME);
    reports.round();
    levels("{blame/person: advice}");
    library.update();
    reports.round();
    assertThat(forge.requests()).hasSize(2);
    assertThat(forge.requests().stream().map(one -> json(one).get("state")))
        .containsExactly("failure", "success");
  }

  @Test
  void twoBranchesAtOneCommitAreOneStatus() throws Exception {
    propose("pool", BLAME);
    git.run("branch", "-q", "same", "pool");
    reports.round();
    reports.round();
    assertThat(forge.requests()).hasSize(1);
  }

  @Test
  void noMoreThanTheNewestAreTold() throws Exception {
    for (int i = 0; i < StatusReports.MOST + 3; i++) {
      propose("p" + i, "# " + i + "\n");
    }
    reports.round();
    assertThat(forge.requests()).hasSize(StatusReports.MOST);
  }

  @Test
  void aWrongTokenIsOneWarningWithoutItAndOneRequestARound() throws Exception {
    forge.always(401, "{\"message\": \"Bad credentials\"}");
    propose("first", BLAME);
    propose("second", BLAME);
    for (int round = 1; round <= 8; round++) {
      reports.round();
    }
    assertThat(paths()).as("tried in rounds 1, 2, 4 and 8").hasSize(4);
    assertThat(log.containing("401 Bad credentials")).hasSize(1);
    assertThat(log.containing(SECRET)).isEmpty();
    forge.always(201, "{}");
    for (int round = 9; round <= 16; round++) {
      reports.round();
    }
    assertThat(paths()).hasSize(6);
  }

  @Test
  void aCommitThatIsRefusedKeepsNoOtherFromBeingTold() throws Exception {
    propose("first", BLAME);
    propose("second", BLAME);
    forge.once(422, Map.of(), "{\"message\": \"No commit found\"}");
    reports.round();
    assertThat(paths()).hasSize(2).doesNotHaveDuplicates();
    reports.round();
    reports.round();
    assertThat(paths()).as("the refused one once more").hasSize(3);
    assertThat(paths().get(2)).isEqualTo(paths().get(0));
    assertThat(log.containing("422 No commit found")).hasSize(1);
  }

  @Test
  void whoAsksForARoundDoesNotWaitForTheForge() throws Exception {
    forge.always(429, "");
    propose("pool", BLAME);
    long begun = System.nanoTime();
    reports.next();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(500));
    while (forge.requests().isEmpty()) {
      Thread.sleep(5);
    }
    long closing = System.nanoTime();
    reports.close();
    assertThat(Duration.ofNanos(System.nanoTime() - closing)).isLessThan(Duration.ofSeconds(4));
    assertThat(log.containing("is not reached")).isEmpty();
  }
}
