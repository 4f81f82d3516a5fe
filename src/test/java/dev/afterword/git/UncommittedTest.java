package dev.afterword.git;

import static dev.afterword.git.OutsideGit.blob;
import static dev.afterword.git.OutsideGit.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncommittedTest {
  @TempDir Path temp;
  private OutsideGit git;

  @BeforeEach
  void aRepository() {
    git = OutsideGit.init(temp);
  }

  @Test
  void tellsEditedNewAndDeletedDocuments() throws Exception {
    git.write("same.md", "s").write("edited.md", "1").write("deleted.md", "d");
    Head head = git.commitAll("All");
    git.write("edited.md", "2").write("sub/new.md", "n").write("new.txt", "t");
    git.write("staged.md", "st").run("add", "staged.md");
    Files.delete(temp.resolve("deleted.md"));
    try (GitLibrary library = git.open()) {
      Uncommitted now = library.uncommitted(head);
      assertThat(now.documents()).containsOnlyKeys("edited.md", "sub/new.md", "staged.md");
      assertThat(now.removed()).containsExactly("deleted.md");
      assertThat(now.problems()).isEmpty();
      assertThat(now.documents()).containsEntry("edited.md", git.run("hash-object", "edited.md"));
      assertThat(text(library.liveFile("edited.md", 10))).isEqualTo("2");
      git.write("edited.md", "1");
      assertThat(library.uncommitted(head).documents()).doesNotContainKey("edited.md");
    }
  }

  @Test
  void anEditOfTheSameLengthIsSeenAtOnce() throws Exception {
    Head head = git.commit("a.md", "0");
    try (GitLibrary library = git.open()) {
      for (int i = 1; i < 10; i++) {
        git.write("a.md", String.valueOf(i));
        assertThat(library.uncommitted(head).documents())
            .containsEntry("a.md", git.run("hash-object", "a.md"));
      }
    }
  }

  @Test
  void ignoredFilesAreLeftOutUnlessTheyAreTracked() throws Exception {
    git.write("out/kept.md", "k").run("add", "-f", "out/kept.md");
    git.write("library/.gitignore", "drafts/\n*.local.md\n!shown.local.md\n");
    Head head = git.commit(".gitignore", "/out/\n/library/private.md\n");
    git.write("out/kept.md", "edited").write("out/other.md", "o");
    git.write("library/drafts/a.md", "a").write("library/b.local.md", "b");
    git.write("library/shown.local.md", "s").write("library/private.md", "p");
    git.write(".git/info/exclude", "excluded.md").write("library/excluded.md", "e");
    try (GitLibrary library = git.open()) {
      assertThat(library.uncommitted(head).documents())
          .containsOnlyKeys("out/kept.md", "library/shown.local.md");
    }
    try (GitLibrary library = OutsideGit.open(temp.resolve("library"), null)) {
      assertThat(library.uncommitted(head).documents()).containsOnlyKeys("shown.local.md");
    }
  }

  @Test
  void linksAreProblemsAndNotFollowed() throws Exception {
    Head head = git.commit("a.md", "a");
    Files.createDirectories(temp.resolve("sub"));
    Files.createSymbolicLink(temp.resolve("sub/link.md"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(temp.resolve("up"), temp);
    Files.delete(temp.resolve("a.md"));
    Files.createSymbolicLink(temp.resolve("a.md"), Path.of("/etc/passwd"));
    try (GitLibrary library = git.open()) {
      Uncommitted now = library.uncommitted(head);
      assertThat(now.documents()).isEmpty();
      assertThat(now.removed()).containsExactly("a.md");
      assertThat(now.problems())
          .extracting(PathProblem::path)
          .containsExactlyInAnyOrder("sub/link.md", "up", "a.md");
      assertThat(library.liveFile("sub/link.md", 10)).isInstanceOf(Content.Unreadable.class);
      assertThat(library.liveFile("a.md", 10)).isInstanceOf(Content.Unreadable.class);
    }
  }

  /** Whatever the locale: in a container it is often plain ASCII. */
  @Test
  void namesOnDiskAreTheNamesInGit() throws Exception {
    String stream =
        "commit refs/heads/main\ncommitter A <a@example.org> 1600000000 +0000\ndata 2\nC\n"
            + "M 100644 inline f\u00FCr/\u00E9t\u00E9 \u65E5\u672C.md\ndata 1\na\n";
    git.run(stream.getBytes(UTF_8), "fast-import", "--quiet");
    git.run("checkout", "-q", "-f", "main");
    try (GitLibrary library = git.open()) {
      Head head = library.head().orElseThrow();
      String path = "f\u00FCr/\u00E9t\u00E9 \u65E5\u672C.md";
      assertThat(library.tree(head).documents()).containsOnlyKeys(path);
      assertThat(library.uncommitted(head)).isEqualTo(Uncommitted.NONE);
      assertThat(text(library.liveFile(path, 10))).isEqualTo("a");
    }
  }

  @Test
  void lineEndsAloneAreNoDifference() throws Exception {
    git.run("config", "core.autocrlf", "true");
    Head head = git.commit("a.md", "one\ntwo\n");
    git.write("a.md", "one\r\ntwo\r\n");
    try (GitLibrary library = git.open()) {
      assertThat(library.uncommitted(head).isEmpty()).isTrue();
    }
  }

  @Test
  void theFiltersAndHooksOfARepositoryAreNeverRun() throws Exception {
    Path trace = temp.resolve("trace");
    git.write(".gitattributes", "*.md filter=evil\n");
    Head head = git.commit("a.md", "a");
    String touch = "sh -c 'touch " + trace + "; cat'";
    git.run("config", "filter.evil.clean", touch);
    git.run("config", "filter.evil.smudge", touch);
    git.run("config", "filter.evil.process", touch);
    git.run("config", "core.fsmonitor", touch);
    git.run("config", "core.sshCommand", touch);
    git.run("config", "core.pager", touch);
    git.write("a.md", "b");
    try (GitLibrary library = git.open()) {
      assertThat(library.uncommitted(head).documents()).containsOnlyKeys("a.md");
      library.commits(null, head, commit -> {});
      assertThat(text(library.read(blob(library.tree(head), "a.md"), 10))).isEqualTo("a");
    }
    assertThat(trace).doesNotExist();
  }

  @Test
  void filesLeftOutOfASparseCheckoutAreNotRemoved() throws Exception {
    git.write("in/a.md", "a");
    Head head = git.commit("out/b.md", "b");
    git.run("sparse-checkout", "set", "in");
    assertThat(temp.resolve("out/b.md")).doesNotExist();
    try (GitLibrary library = git.open()) {
      assertThat(library.uncommitted(head).isEmpty()).isTrue();
    }
  }

  @Test
  void aWorkTreeOfThousandsIsComparedWithoutReadingIt() throws Exception {
    for (int i = 0; i < 3_000; i++) {
      git.write(i % 10 + "/" + i + ".md", "document " + i);
    }
    Head head = git.commitAll("Many");
    try (GitLibrary library = git.open()) {
      long start = System.nanoTime();
      assertThat(library.uncommitted(head).isEmpty()).isTrue();
      long first = System.nanoTime();
      assertThat(library.uncommitted(head).isEmpty()).isTrue();
      long second = System.nanoTime();
      System.out.printf(
          "3,000 files compared: %d ms, and again: %d ms%n",
          (first - start) / 1_000_000, (second - first) / 1_000_000);
    }
  }
}
