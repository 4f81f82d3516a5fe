package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.CommitRecord.FileChange;
import dev.afterword.domain.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsTest {
  @TempDir Path temp;

  private static List<CommitRecord> commits(GitLibrary library, @Nullable Head from, Head to)
      throws LibraryException {
    List<CommitRecord> all = new ArrayList<>();
    assertThat(library.commits(from, to, all::add)).isEmpty();
    return all;
  }

  private static List<String> paths(CommitRecord commit) {
    return commit.changes().stream().map(FileChange::path).toList();
  }

  @Test
  void givesEachCommitWithItsFilesParentsBeforeChildren() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    Head first = git.commit("a.md", "1");
    git.write("x.txt", "x").write("a.md", "2");
    git.commitAll("Correct the timeline\n\nIt was 14:02.");
    Files.delete(temp.resolve("a.md"));
    Head last = git.commit("b/c.md", "c");
    try (GitLibrary library = git.open()) {
      List<CommitRecord> all = commits(library, null, last);
      assertThat(all)
          .extracting(CommitRecord::subject)
          .containsExactly("Write a.md", "Correct the timeline", "Write b/c.md");
      assertThat(all.get(0).author()).isEqualTo("Author");
      assertThat(all.get(0).id()).isEqualTo(first.commit());
      assertThat(paths(all.get(1))).containsExactly("a.md");
      assertThat(all.get(2).changes().getFirst()).isEqualTo(new FileChange("a.md", null, null));
      assertThat(paths(all.get(2))).containsExactly("a.md", "b/c.md");
      assertThat(commits(library, first, last)).isEqualTo(all.subList(1, 3));
      assertThat(commits(library, new Head("1".repeat(40)), last)).isEqualTo(all);
    }
  }

  @Test
  void followsARenameInsideOneCommit() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    Head first = git.commit("draft.md", "a\nb\nc\nd\ne\nf\n");
    git.run("mv", "draft.md", "final.md");
    git.write("final.md", "a\nb\nc\nd\ne\ng\n");
    Head last = git.commitAll("Rename");
    try (GitLibrary library = git.open()) {
      FileChange change = commits(library, first, last).getFirst().changes().getFirst();
      assertThat(change.path()).isEqualTo("final.md");
      assertThat(change.previousPath()).isEqualTo("draft.md");
    }
  }

  @Test
  void aMergeRepeatsNothingOfItsBranches() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.commit("a.md", "a");
    git.run("checkout", "-q", "-b", "side");
    git.commit("d/side.md", "s");
    git.run("checkout", "-q", "main");
    git.commit("d/main.md", "m");
    git.run("merge", "-q", "--no-ff", "--no-commit", "side");
    Head plain = git.commitAll("Merge");
    git.run("checkout", "-q", "side");
    git.commit("a.md", "side");
    git.run("checkout", "-q", "main");
    git.run("merge", "-q", "--no-ff", "--no-commit", "side");
    git.write("a.md", "neither");
    Head evil = git.commitAll("Merge with a correction");
    try (GitLibrary library = git.open()) {
      List<CommitRecord> all = commits(library, null, evil);
      assertThat(all).hasSize(6);
      assertThat(all)
          .filteredOn(commit -> commit.id().equals(plain.commit()))
          .extracting(CommitsTest::paths)
          .containsExactly(List.of());
      assertThat(paths(all.getLast())).containsExactly("a.md");
    }
  }

  @Test
  void theHistoryOfAFolderIsThatFolders() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.commit("other/a.md", "1");
    git.commit("deep/library/a.md", "1");
    git.commit("other/a.md", "2");
    git.run("mv", "deep/library/a.md", "deep/library/b.md");
    Head last = git.commitAll("Rename");
    try (GitLibrary library = OutsideGit.open(temp.resolve("deep/library"), null)) {
      List<CommitRecord> all = commits(library, null, last);
      assertThat(all)
          .extracting(CommitsTest::paths)
          .containsExactly(List.of(), List.of("a.md"), List.of(), List.of("b.md"));
      assertThat(all.get(3).changes().getFirst().previousPath()).isEqualTo("a.md");
    }
  }

  @Test
  void whereAShallowCloneEndsNothingIsClaimed() throws Exception {
    OutsideGit git = OutsideGit.init(temp.resolve("origin"));
    git.commit("a.md", "1");
    git.commit("b.md", "2");
    Head last = git.commit("a.md", "3");
    git.run("clone", "-q", "--depth", "2", "file://" + git.folder(), "../shallow");
    try (GitLibrary library = OutsideGit.open(temp.resolve("shallow"), null)) {
      assertThat(library.tree(last).documents()).hasSize(2);
      assertThat(commits(library, null, last))
          .extracting(CommitsTest::paths)
          .containsExactly(List.of(), List.of("a.md"));
    }
  }

  @Test
  void aMissingCommitEndsTheHistoryAndIsAProblem() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.commit("a.md", "1");
    Head missing = git.commit("a.md", "2");
    git.commit("a.md", "3");
    Head last = git.commit("b.md", "4");
    Files.delete(git.objectFile(missing.commit()));
    try (GitLibrary library = git.open()) {
      List<CommitRecord> seen = new ArrayList<>();
      List<Problem> problems = library.commits(null, last, seen::add);
      assertThat(problems).extracting(Problem::code).containsExactly("git/history");
      assertThat(problems.getFirst().message()).contains(missing.commit());
      assertThat(seen).extracting(CommitsTest::paths).containsExactly(List.of(), List.of("b.md"));
    }
  }

  @Test
  void tenThousandCommitsTakeSeconds() throws Exception {
    OutsideGit git = OutsideGit.init(temp, "--bare");
    StringBuilder stream = new StringBuilder();
    int commits = 10_000;
    for (int i = 1; i <= commits; i++) {
      String path = "library/" + (2015 + i % 10) + "/incident-" + i % 2_000 + ".md";
      String text = "# Incident " + i + "\n";
      stream
          .append("commit refs/heads/main\ncommitter A <a@example.org> ")
          .append(1_600_000_000 + i * 60L)
          .append(" +0000\ndata 2\nC\n")
          .append("M 100644 inline ")
          .append(path)
          .append("\ndata ")
          .append(text.length())
          .append('\n')
          .append(text)
          .append('\n');
    }
    git.run(stream.toString().getBytes(UTF_8), "fast-import", "--quiet");
    try (GitLibrary library = git.open()) {
      Head head = library.head().orElseThrow();
      long start = System.nanoTime();
      List<CommitRecord> all = commits(library, null, head);
      long walked = System.nanoTime();
      library.tree(head);
      long listed = System.nanoTime();
      Head before = new Head(all.get(commits - 2).id());
      assertThat(commits(library, before, head)).hasSize(1);
      assertThat(library.changes(before, head).documents()).hasSize(1);
      long end = System.nanoTime();
      assertThat(all).hasSize(commits).allSatisfy(c -> assertThat(c.changes()).hasSize(1));
      System.out.printf(
          "%d commits: %d ms; 2,000 documents listed: %d ms; one more commit: %d ms%n",
          commits,
          (walked - start) / 1_000_000,
          (listed - walked) / 1_000_000,
          (end - listed) / 1_000_000);
    }
  }
}
