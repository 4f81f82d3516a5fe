package dev.afterword.git;

import static dev.afterword.git.OutsideGit.blob;
import static dev.afterword.git.OutsideGit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitLibraryTest {
  @TempDir Path temp;

  @Test
  void listsTheDocumentsOfHeadAndReadsThemFromTheObjectDatabase() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.write("notes/b.MARKDOWN", "b").write("image.png", "png").write(".github/x.md", "x");
    Head head = git.commit("a.md", "first");
    git.write("a.md", "edited, not committed");
    try (GitLibrary library = git.open()) {
      assertThat(library.head()).contains(head);
      LibraryTree tree = library.tree(head);
      assertThat(tree.documents()).containsOnlyKeys("a.md", "notes/b.MARKDOWN");
      assertThat(tree.problems()).isEmpty();
      assertThat(text(library.read(blob(tree, "a.md"), 100))).isEqualTo("first");
    }
  }

  @Test
  void aFolderInsideARepositoryIsALibraryOfItsOwn() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.commit("other/c.md", "c");
    Head head = git.commit("docs/post mortems/2026/a.md", "a");
    try (GitLibrary library = OutsideGit.open(temp.resolve("docs/post mortems"), null)) {
      assertThat(library.head()).contains(head);
      assertThat(library.tree(head).documents()).containsOnlyKeys("2026/a.md");
      assertThat(library.uncommitted(head)).isEqualTo(Uncommitted.NONE);
    }
  }

  @Test
  void theFolderNeedNotExistInOldCommits() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    Head before = git.commit("other/c.md", "c");
    Head head = git.commit("library/a.md", "a");
    try (GitLibrary library = OutsideGit.open(temp.resolve("library"), null)) {
      assertThat(library.tree(before).documents()).isEmpty();
      assertThat(library.changes(before, head).documents())
          .singleElement()
          .isInstanceOf(DocumentChange.Added.class);
    }
  }

  @Test
  void aBareRepositoryAndAGitFolderAreLibraries() throws Exception {
    OutsideGit git = OutsideGit.init(temp.resolve("work"));
    Head head = git.commit("a.md", "a");
    git.run("clone", "-q", "--bare", ".", "../bare.git");
    for (String folder : new String[] {"bare.git", "work/.git"}) {
      try (GitLibrary library = OutsideGit.open(temp.resolve(folder), null)) {
        assertThat(library.head()).contains(head);
        assertThat(library.tree(head).documents()).containsOnlyKeys("a.md");
        assertThat(library.uncommitted(head)).isEqualTo(Uncommitted.NONE);
      }
    }
  }

  @Test
  void aLinkedWorkTreeShowsItsOwnBranchAndFiles() throws Exception {
    OutsideGit git = OutsideGit.init(temp.resolve("main"));
    git.commit("a.md", "a");
    git.run("worktree", "add", "-q", "-b", "draft", "../linked");
    OutsideGit linked = new OutsideGit(temp.resolve("linked"));
    Head head = linked.commit("sub/b.md", "b");
    linked.write("sub/c.md", "c");
    try (GitLibrary library = OutsideGit.open(temp.resolve("linked/sub"), null)) {
      assertThat(library.head()).contains(head);
      assertThat(library.tree(head).documents()).containsOnlyKeys("b.md");
      assertThat(library.uncommitted(head).documents()).containsOnlyKeys("c.md");
    }
  }

  @Test
  void aSubmoduleIsAWorkTree() throws Exception {
    OutsideGit inner = OutsideGit.init(temp.resolve("inner"));
    Head head = inner.commit("a.md", "a");
    OutsideGit outer = OutsideGit.init(temp.resolve("outer"));
    outer.run("submodule", "--quiet", "add", "../inner", "library");
    outer.write("library/b.md", "b");
    try (GitLibrary library = OutsideGit.open(temp.resolve("outer/library"), null)) {
      assertThat(library.head()).contains(head);
      assertThat(library.uncommitted(head).documents()).containsOnlyKeys("b.md");
    }
  }

  @Test
  void aRepositoryCannotSendTheLibraryElsewhere() throws Exception {
    Files.createDirectories(temp.resolve("elsewhere"));
    Files.writeString(temp.resolve("elsewhere/secret.md"), "secret");
    OutsideGit git = OutsideGit.init(temp.resolve("work"));
    Head head = git.commit("a.md", "a");
    git.run("config", "core.worktree", temp.resolve("elsewhere").toString());
    try (GitLibrary library = git.open()) {
      assertThat(library.uncommitted(head)).isEqualTo(Uncommitted.NONE);
    }
  }

  @Test
  void aRepositoryWithoutCommitsHasNoHead() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.write("a.md", "a");
    try (GitLibrary library = git.open()) {
      assertThat(library.head()).isEmpty();
      assertThat(library.uncommitted(null).documents()).containsOnlyKeys("a.md");
    }
  }

  @Test
  void anyKindOfRefCanBeServed() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    Head first = git.commit("a.md", "1");
    git.run("tag", "-a", "v1", "-m", "one");
    git.run("branch", "feature/x");
    git.run("update-ref", "refs/pull/1/head", first.commit());
    Head second = git.commit("a.md", "2");
    for (String ref :
        new String[] {
          "v1",
          "feature/x",
          "refs/heads/feature/x",
          "refs/pull/1/head",
          "pull/1/head",
          first.commit(),
          first.commit().substring(0, 10),
          "main~1"
        }) {
      try (GitLibrary library = OutsideGit.open(temp, ref)) {
        assertThat(library.head()).as(ref).contains(first);
        assertThat(library.uncommitted(first)).isEqualTo(Uncommitted.NONE);
      }
    }
    git.run("checkout", "-q", "--detach");
    try (GitLibrary library = git.open()) {
      assertThat(library.head()).contains(second);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mian",
        "refs/heads/../x",
        "a b",
        "a^{nonsense}",
        "..",
        "-x",
        "@{-9}",
        "",
        "ffffffffffffffffffffffffffffffffffffffff",
        "main:a.md"
      })
  void aRefThatDoesNotExistIsNamedWithThoseThatDo(String ref) throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.commit("a.md", "1");
    assertThatThrownBy(() -> OutsideGit.open(temp, ref))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.REPOSITORY))
        .hasMessageContaining("\"" + ref + "\"");
    assertThatThrownBy(() -> OutsideGit.open(temp, "mian")).hasMessageContaining("one of main");
  }

  @Test
  void aLibraryThatIsNotThereSaysSo() {
    assertThatThrownBy(() -> OutsideGit.open(temp.resolve("nowhere"), null))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("expected a folder");
  }

  @Test
  void anotherObjectFormatIsNamed() {
    OutsideGit.init(temp, "--object-format=sha256");
    assertThatThrownBy(() -> OutsideGit.open(temp, null))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("sha256");
  }

  @Test
  void aFolderWithoutARepositoryIsServedWithoutHistory() throws Exception {
    OutsideGit files = new OutsideGit(temp);
    files.write("a.md", "a").write("b/c.md", "c").write(".hidden/d.md", "d");
    try (GitLibrary library = OutsideGit.open(temp, null)) {
      assertThat(library.head()).isEmpty();
      Uncommitted all = library.uncommitted(null);
      assertThat(all.documents()).containsOnlyKeys("a.md", "b/c.md");
      assertThat(text(library.liveFile("b/c.md", 10))).isEqualTo("c");
      assertThat(((Content.Whole) library.liveFile("a.md", 10)).blob())
          .isEqualTo(all.documents().get("a.md"));
    }
    assertThatThrownBy(() -> OutsideGit.open(temp, "main")).hasMessageContaining("no repository");
  }

  @Test
  void aGitFileThatLeadsNowhereLeavesAPlainFolderWithANote() throws Exception {
    new OutsideGit(temp).write(".git", "gitdir: /nowhere/at/all\n").write("a.md", "a");
    try (GitLibrary library = OutsideGit.open(temp, null)) {
      assertThat(library.uncommitted(null).documents()).containsOnlyKeys("a.md");
      assertThat(library.problems()).extracting("code").containsExactly("git/no-repository");
    }
  }

  @Test
  void aFolderThatItsRepositoryIgnoresIsAPlainFolder() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.commit(".gitignore", "/build/\n");
    git.write("build/unpacked/a.md", "a");
    try (GitLibrary library = OutsideGit.open(temp.resolve("build/unpacked"), null)) {
      assertThat(library.head()).isEmpty();
      assertThat(library.uncommitted(null).documents()).containsOnlyKeys("a.md");
    }
  }

  @Test
  void readsOnlyTheBeginningOfALargeFile() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    Head head = git.commit("a.md", "0123456789");
    try (GitLibrary library = git.open()) {
      Content content = library.read(blob(library.tree(head), "a.md"), 4);
      assertThat(text(content)).isEqualTo("0123…");
      assertThat(((Content.Beginning) content).size()).isEqualTo(10);
      assertThat(text(library.liveFile("a.md", 4))).isEqualTo("0123…");
    }
  }

  @Test
  void filesBesideDocumentsAreReadByPathAndNothingElse() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.write("library/img/a.png", "png").write("secret.txt", "s").write(".env", "e");
    git.write("library/.ssh/key", "k").write("library/.afterword/settings.yml", "title: T");
    Files.createSymbolicLink(temp.resolve("library/link"), temp.resolve("secret.txt"));
    Files.createSymbolicLink(temp.resolve("library/up"), temp);
    Head head = git.commitAll("All");
    git.write("library/.gitignore", "ignored.txt").write("library/ignored.txt", "i");
    try (GitLibrary library = OutsideGit.open(temp.resolve("library"), null)) {
      assertThat(library.file(head, "img/a.png", 10).map(OutsideGit::text)).contains("png");
      assertThat(text(library.liveFile("img/a.png", 10))).isEqualTo("png");
      assertThat(library.file(head, ".afterword/settings.yml", 10)).isPresent();
      for (String path :
          new String[] {
            "../secret.txt",
            "/etc/passwd",
            "img/../../secret.txt",
            "link",
            "up/secret.txt",
            "img",
            ".ssh/key",
            "",
            ".git/config",
            "none",
            "a\0b",
            "ignored.txt",
            "..\\secret.txt"
          }) {
        assertThat(library.file(head, path, 10)).as(path).isEmpty();
        assertThat(library.liveFile(path, 10)).as(path).isInstanceOf(Content.Unreadable.class);
      }
    }
  }

  @Test
  void keepsReadingWhileGitRepacks() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    for (int i = 0; i < 20; i++) {
      git.write(i + ".md", "document " + i);
    }
    Head head = git.commitAll("All");
    try (GitLibrary library = git.open();
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 3; round++) {
        var reading =
            IntStream.range(0, 200)
                .mapToObj(i ->
                    readers.submit(() -> {
                      String blob = blob(library.tree(head), i % 20 + ".md");
                      return text(library.read(blob, 100)).equals("document " + i % 20);
                    }))
                .toList();
        git.run("repack", "-q", "-a", "-d", "-f");
        git.run("gc", "-q", "--prune=now");
        for (var read : reading) {
          assertThat(read.get()).isTrue();
        }
        git.commit("new.md", "round " + round);
      }
      Head last = library.head().orElseThrow();
      assertThat(text(library.read(blob(library.tree(last), "new.md"), 100))).isEqualTo("round 2");
    }
  }
}
