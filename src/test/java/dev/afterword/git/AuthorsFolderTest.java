package dev.afterword.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsFolderTest {
  @TempDir Path temporary;

  private static AuthorsFolder at(Path folder) throws LibraryException {
    return AuthorsFolder.of(new LibraryLocation.Folder(folder));
  }

  private OutsideGit repository() {
    OutsideGit git = OutsideGit.init(temporary.resolve("work"));
    git.commit("docs/a.md", "# A\n");
    return git;
  }

  @Test
  void aBranchIsMadeAndSwitchedToWithUncommittedWorkKept() throws Exception {
    OutsideGit git = repository();
    git.write("docs/a.md", "# changed\n")
        .write("docs/new.md", "# New\n")
        .write("staged.md", "# S\n");
    git.run("add", "staged.md");
    String before = git.run("status", "--porcelain");

    at(git.folder().resolve("docs")).newBranch("postmortem/pool").start();

    assertThat(git.run("branch", "--show-current")).isEqualTo("postmortem/pool");
    assertThat(git.run("rev-parse", "HEAD")).isEqualTo(git.run("rev-parse", "main"));
    assertThat(git.run("status", "--porcelain")).isEqualTo(before);
    assertThat(git.run("reflog", "-1", "--format=%gs"))
        .isEqualTo("checkout: moving from main to postmortem/pool");
    assertThat(git.run("switch", "-")).contains("main");
    assertThat(git.run("fsck", "--strict")).isEmpty();
  }

  @Test
  void aBranchCanBeTheFirstOfARepositoryWithoutCommits() throws Exception {
    OutsideGit git = OutsideGit.init(temporary.resolve("empty"));
    at(git.folder()).newBranch("draft").start();
    assertThat(git.run("branch", "--show-current")).isEqualTo("draft");
  }

  @Test
  void aLinkedWorkTreeHasABranchOfItsOwn() throws Exception {
    OutsideGit git = repository();
    Path linked = temporary.resolve("linked");
    git.run("worktree", "add", "-q", "-b", "side", linked.toString());
    at(linked).newBranch("draft").start();
    assertThat(new OutsideGit(linked).run("branch", "--show-current")).isEqualTo("draft");
    assertThat(git.run("branch", "--show-current")).isEqualTo("main");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-x", "a..b", "a b", "x.lock", "@{-1}", "a~1"})
  void whatIsNoNameOfABranchIsRefused(String name) throws Exception {
    AuthorsFolder folder = at(repository().folder());
    assertThatThrownBy(() -> folder.newBranch(name)).hasMessageContaining("is no name of a branch");
  }

  @Test
  void aNameThatIsTakenIsRefused() throws Exception {
    OutsideGit git = repository();
    git.run("branch", "taken");
    git.run("pack-refs", "--all");
    AuthorsFolder folder = at(git.folder());
    assertThatThrownBy(() -> folder.newBranch("taken")).hasMessageContaining("\"taken\" exists");
    assertThatThrownBy(() -> folder.newBranch("main")).hasMessageContaining("\"main\" exists");
    assertThatThrownBy(() -> folder.newBranch("taken/x"))
        .hasMessageContaining("cannot be beside the branch \"taken\"");
  }

  @Test
  void aDetachedHeadIsLeftWhereItIs() throws Exception {
    OutsideGit git = repository();
    git.run("checkout", "-q", "--detach");
    AuthorsFolder folder = at(git.folder());
    assertThatThrownBy(() -> folder.newBranch("x")).hasMessageContaining("HEAD is detached");
    assertThat(folder.branch()).isEmpty();
  }

  @Test
  void aMergeUnderWayIsFinishedFirst() throws Exception {
    OutsideGit git = repository();
    git.run("switch", "-q", "-c", "other");
    git.commit("docs/b.md", "b");
    git.run("switch", "-q", "main");
    git.commit("docs/c.md", "c");
    git.run("merge", "--no-commit", "other");
    AuthorsFolder folder = at(git.folder());
    assertThatThrownBy(() -> folder.newBranch("x"))
        .hasMessageContaining("finish or abort it first");
  }

  @Test
  void withoutFilesOrARepositoryItSaysWhatIsMissing() throws Exception {
    Path bare = temporary.resolve("bare.git");
    OutsideGit.init(bare, "--bare");
    assertThatThrownBy(() -> at(bare)).hasMessageContaining("bare repository (expected");
    assertThatThrownBy(
            () -> AuthorsFolder.of(LibraryLocation.of("https://u:secret@example.org/x.git")))
        .hasMessageContaining("clone it first")
        .hasMessageNotContaining("secret");
    Path plain = Files.createDirectories(temporary.resolve("plain"));
    assertThatThrownBy(() -> at(plain).newBranch("x")).hasMessageContaining("is in no repository");
    assertThat(at(plain).branch()).isEmpty();
  }
}
