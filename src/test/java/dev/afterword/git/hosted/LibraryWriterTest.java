package dev.afterword.git.hosted;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.git.LibraryException;
import dev.afterword.git.OutsideGit;
import dev.afterword.git.hosted.LibraryWriter.Change;
import dev.afterword.git.hosted.ProposalMerger.Merge;
import dev.afterword.git.hosted.ProposalMerger.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryWriterTest {
  private static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");
  private static final Person AUTHOR = new Person("An author", "author@example.org");
  private static final Person REVIEWER = new Person("A reviewer", "reviewer@example.org");

  @TempDir private Path folder;
  private HostedRepository hosted;
  private LibraryWriter writer;
  private OutsideGit git;

  @BeforeEach
  void makeLibrary() throws LibraryException {
    Path repository = folder.resolve("library.git");
    HostedRepository.create(repository, new Beginning.Empty(Instant.EPOCH), Instant.EPOCH);
    hosted = HostedRepository.open(repository);
    writer = new LibraryWriter(hosted, MainGate.OPEN);
    git = new OutsideGit(repository);
    git.run("update-ref", "-d", "refs/heads/main");
  }

  @AfterEach
  void close() throws Exception {
    hosted.close();
  }

  private Written write(String branch, @Nullable String expected, FileEdit... edits)
      throws LibraryException {
    return writer.commit(
        new Change(branch, expected, null, List.of(edits), AUTHOR, "Write\n", NOW));
  }

  private static String done(Written written) {
    assertThat(written).isInstanceOf(Written.Done.class);
    return ((Written.Done) written).commit();
  }

  private static FileEdit put(String path, String text) {
    return FileEdit.put(path, text.getBytes(UTF_8));
  }

  @Test
  void anEditKeepsAllOtherFilesAndGitFindsNothingWrong() throws Exception {
    String first = done(write("main", null, put("a.md", "# A"), put("deep/er/b.md", "# B")));
    String second =
        done(
            write(
                "main",
                first,
                put("deep/er/c.md", "# C"),
                put("deep.md", "# D"),
                FileEdit.remove("a.md")));

    assertThat(git.run("ls-tree", "-r", "--name-only", second).lines())
        .containsExactly("deep.md", "deep/er/b.md", "deep/er/c.md");
    assertThat(git.run("show", second + ":deep/er/c.md")).isEqualTo("# C");
    assertThat(git.run("log", "--format=%an <%ae> %aI %s", "main"))
        .isEqualTo(
            "An author <author@example.org> 2026-10-05T09:00:00+00:00 Write\n".repeat(2).strip());
    assertThat(git.run("fsck", "--full", "--strict", "--no-dangling")).isEmpty();
  }

  @Test
  void whatIsWrittenIsOnDiskBeforeARefNamesIt() {
    var config = hosted.repository().getConfig();

    assertThat(config.getBoolean("core", "fsyncObjectFiles", false)).isTrue();
    assertThat(config.getBoolean("core", "fsyncRefFiles", false)).isTrue();
  }

  @Test
  void aFolderWithNothingInItIsGone() throws Exception {
    String first = done(write("main", null, put("a.md", "# A"), put("deep/er/b.md", "# B")));
    String second = done(write("main", first, FileEdit.remove("deep/er/b.md")));

    assertThat(git.run("ls-tree", "-r", "-t", "--name-only", second)).isEqualTo("a.md");
  }

  @Test
  void aWriterWhoSawAnOlderStateIsTold() throws Exception {
    String first = done(write("main", null, put("a.md", "# A")));
    String second = done(write("main", first, put("a.md", "# A, by one")));

    assertThat(write("main", first, put("a.md", "# A, by another")))
        .isEqualTo(new Written.Moved(second));
    assertThat(git.run("show", "main:a.md")).isEqualTo("# A, by one");
  }

  @Test
  void aNewBranchDoesNotTakeTheNameOfAnother() throws Exception {
    String first = done(write("main", null, put("a.md", "# A")));
    String branch = done(write("draft", null, put("b.md", "# B")));

    assertThat(git.run("rev-parse", branch + "^")).isEqualTo(first);
    assertThat(write("draft", null, put("c.md", "# C"))).isEqualTo(new Written.Moved(branch));
  }

  @Test
  void whatChangesNothingIsNoCommit() throws Exception {
    String first = done(write("main", null, put("a.md", "# A")));

    assertThat(write("main", first, put("a.md", "# A"))).isInstanceOf(Written.Refused.class);
    assertThat(git.run("rev-parse", "main")).isEqualTo(first);
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    String first = done(write("main", null, put("a", "text"), put("b/c.md", "# C")));

    assertThat(write("main", first, put("a/b.md", "# B"))).isInstanceOf(Written.Refused.class);
    assertThat(write("main", first, put("b", "text"))).isInstanceOf(Written.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.md",
        "/a.md",
        "a//b.md",
        ".git/config",
        ".GIT/config",
        "git~1/x",
        "a/.hidden/b.md",
        "a:b.md",
        "aux.md",
        "a\\b.md",
        "a\nb.md",
        ""
      })
  void aPathThatHarmsSomeComputerIsRefused(String path) {
    assertThatThrownBy(() -> put(path, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x", "HEAD", "a b", "a..b", "a.lock", "", "@", "a~1", "a/"})
  void aBranchThatGitWouldNotTakeIsRefused(String branch) throws Exception {
    assertThat(write(branch, null, put("a.md", "# A"))).isInstanceOf(Written.Refused.class);
  }

  @Test
  void whatTheGateObjectsToIsNotServed() throws Exception {
    LibraryWriter strict = new LibraryWriter(hosted, (_, _) -> List.of("a.md: no title"));
    Change change =
        new Change("main", null, null, List.of(put("a.md", "")), AUTHOR, "Write\n", NOW);

    assertThat(strict.commit(change)).isEqualTo(new Written.Refused(List.of("a.md: no title")));
    assertThat(git.run("for-each-ref")).isEmpty();
  }

  @Test
  void aMergeJoinsBothHistoriesAndKeepsTheBranchsCommits() throws Exception {
    String first = done(write("main", null, put("a.md", "# A")));
    String branch = done(write("draft", null, put("b.md", "# B")));
    String second = done(write("main", first, put("c.md", "# C")));

    String merged = done(merge("draft", branch, Mode.MERGE));

    assertThat(git.run("rev-parse", merged + "^1", merged + "^2").lines())
        .containsExactly(second, branch);
    assertThat(git.run("ls-tree", "-r", "--name-only", "main").lines())
        .containsExactly("a.md", "b.md", "c.md");
    assertThat(git.run("log", "-1", "--format=%cn %(trailers:key=Reviewed-by,valueonly)", merged))
        .isEqualTo("A reviewer A reviewer <reviewer@example.org>");
    assertThat(git.run("for-each-ref", "refs/heads", "--format=%(refname)"))
        .isEqualTo("refs/heads/main");
    assertThat(git.run("for-each-ref", "refs/afterword", "--format=%(objectname)"))
        .isEqualTo(branch);
  }

  @Test
  void aSquashIsOneCommitOfTheAuthor() throws Exception {
    done(write("main", null, put("a.md", "# A")));
    String one = done(write("draft", null, put("b.md", "# B")));
    String two = done(write("draft", one, put("b.md", "# B, better")));

    String merged = done(merge("draft", two, Mode.SQUASH));

    assertThat(git.run("log", "--format=%an/%cn", "main").lines())
        .containsExactly("An author/A reviewer", "An author/An author");
    assertThat(git.run("show", merged + ":b.md")).isEqualTo("# B, better");
  }

  @Test
  void aConflictNamesTheFilesAndChangesNothing() throws Exception {
    String first = done(write("main", null, put("a.md", "# A\n")));
    String branch = done(write("draft", null, put("a.md", "# A of one\n")));
    String second = done(write("main", first, put("a.md", "# A of another\n")));

    assertThat(merge("draft", branch, Mode.MERGE))
        .isEqualTo(new Written.Conflicts(List.of("a.md")));
    assertThat(git.run("rev-parse", "main")).isEqualTo(second);
  }

  @Test
  void whatWasPushedAfterTheReviewIsNotMerged() throws Exception {
    done(write("main", null, put("a.md", "# A")));
    String reviewed = done(write("draft", null, put("b.md", "# B")));
    String later = done(write("draft", reviewed, put("b.md", "# Something else")));

    assertThat(merge("draft", reviewed, Mode.MERGE)).isEqualTo(new Written.Moved(later));
  }

  private Written merge(String branch, String tip, Mode mode) throws LibraryException {
    String message = "Merge " + branch + "\n\nReviewed-by: " + REVIEWER + "\n";
    return new ProposalMerger(hosted, writer)
        .merge(new Merge(branch, tip, mode, REVIEWER, message, NOW));
  }

  @Test
  void manyWritersAtOnceLoseNothing() throws Exception {
    done(write("main", null, put("a.md", "# A")));
    Callable<Integer> one =
        () -> {
          int written = 0;
          for (int i = 0; i < 20; i++) {
            String name = Thread.currentThread().threadId() + "-" + i + ".md";
            while (!(write("main", writer.tip("main"), put(name, "# " + name))
                instanceof Written.Done)) {
              Thread.onSpinWait();
            }
            written++;
          }
          return written;
        };
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> done :
          threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> one).toList())) {
        assertThat(done.get()).isEqualTo(20);
      }
    }

    assertThat(git.run("ls-tree", "--name-only", "main").lines()).hasSize(161);
    assertThat(git.run("rev-list", "--count", "main")).isEqualTo("161");
    assertThat(git.run("fsck", "--full", "--strict", "--no-dangling")).isEmpty();
  }

  @Test
  void notesOfManyAreAllKeptAndGitShowsThem() throws Exception {
    String commit = done(write("main", null, put("a.md", "# A")));
    NoteWriter notes = new NoteWriter(hosted);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> all =
          IntStream.range(0, 12)
              .<Callable<Void>>mapToObj(i ->
                  () -> {
                    notes.add("comments", commit, "line " + i, REVIEWER, NOW);
                    return null;
                  })
              .toList();
      for (Future<Void> done : threads.invokeAll(all)) {
        done.get();
      }
    }

    assertThat(git.run("notes", "--ref", "afterword/comments", "show", commit).lines())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 12).mapToObj(i -> "line " + i).toList());
  }

  @Test
  void tidyingUpLosesNothingThatARefNames() throws Exception {
    String tip = done(write("main", null, put("a.md", "# A")));
    for (int i = 0; i < 30; i++) {
      tip = done(write("main", tip, put("a.md", "# A " + i)));
    }
    new Housekeeping(hosted).tidy();

    assertThat(git.run("count-objects")).startsWith("0 objects");
    assertThat(git.run("rev-list", "--count", "main")).isEqualTo("31");
    assertThat(git.run("fsck", "--full", "--strict", "--no-dangling")).isEmpty();
    done(write("main", tip, put("b.md", "# B")));
  }

  @Test
  void whatAKilledProcessLeftIsClearedAndOneProcessWrites() throws Exception {
    done(write("main", null, put("a.md", "# A")));
    hosted.close();
    Path repository = hosted.folder();
    Files.writeString(repository.resolve("refs/heads/main.lock"), "");
    Files.writeString(repository.resolve("packed-refs.lock"), "");
    Path half =
        repository.resolve("objects/pack/pack-0123456789012345678901234567890123456789.pack");
    Files.writeString(half, "half");
    Files.writeString(repository.resolve("objects/incoming_1.pack"), "half");

    hosted = HostedRepository.open(repository);

    assertThat(half).doesNotExist();
    assertThat(repository.resolve("objects/incoming_1.pack")).doesNotExist();
    writer = new LibraryWriter(hosted, MainGate.OPEN);
    done(write("main", writer.tip("main"), put("a.md", "# A again")));
    assertThatThrownBy(() -> HostedRepository.open(repository))
        .hasMessageContaining("in use by another process");
  }

  @Test
  void aRepositoryOfSomebodyElseIsNeverWrittenTo() {
    Path other = folder.resolve("other.git");
    OutsideGit.init(other, "--bare");

    assertThatThrownBy(() -> HostedRepository.open(other))
        .hasMessageContaining("was not made by Afterword");
    assertThatThrownBy(
            () -> HostedRepository.create(other, new Beginning.Empty(Instant.EPOCH), Instant.EPOCH))
        .hasMessageContaining("is there already");
  }
}
