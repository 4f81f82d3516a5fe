package dev.afterword.git.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.git.OutsideGit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeginningTest {
  @TempDir private Path folder;

  private OutsideGit made(Beginning beginning) throws Exception {
    Path repository = folder.resolve("made.git");
    HostedRepository.create(repository, beginning, Instant.EPOCH);
    OutsideGit git = new OutsideGit(repository);
    assertThat(git.run("fsck", "--full", "--strict").lines())
        .filteredOn(line -> !line.startsWith("notice: "))
        .isEmpty();
    return git;
  }

  @Test
  void aRepositoryIsCopiedWithItsBranchesTagsAndHead() throws Exception {
    OutsideGit source = OutsideGit.init(folder.resolve("source"), "-b", "trunk");
    source.commit("a.md", "# A");
    source.run("branch", "draft");
    source.run("tag", "v1");

    OutsideGit made = made(new CopyOfRepository(folder.resolve("source/.git"), ""));

    assertThat(made.run("for-each-ref", "--format=%(refname)").lines())
        .containsExactly("refs/heads/draft", "refs/heads/trunk", "refs/tags/v1");
    assertThat(made.run("symbolic-ref", "HEAD")).isEqualTo("refs/heads/trunk");
  }

  @Test
  void aFolderOfARepositoryBecomesItsOwnHistory() throws Exception {
    OutsideGit source = OutsideGit.init(folder.resolve("source"));
    source.commit("README.md", "# All");
    source.commit("docs/postmortems/a.md", "# A");
    source.commit("README.md", "# All of it");
    source.run("checkout", "-q", "-b", "side");
    source.commit("docs/postmortems/b.md", "# B");
    source.run("checkout", "-q", "main");
    source.commit("docs/postmortems/a.md", "# A, better");
    source.run("merge", "-q", "--no-ff", "-m", "Join", "side");
    source.commit("other.txt", "text");

    OutsideGit made = made(new CopyOfRepository(folder.resolve("source/.git"), "docs/postmortems"));

    assertThat(made.run("ls-tree", "-r", "--name-only", "main").lines())
        .containsExactly("a.md", "b.md");
    assertThat(made.run("log", "--format=%s", "--topo-order", "main").lines())
        .containsExactlyInAnyOrder(
            "Join",
            "Write docs/postmortems/a.md",
            "Write docs/postmortems/b.md",
            "Write docs/postmortems/a.md");
    assertThat(made.run("for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/main");
  }

  @Test
  void aPlainFolderBecomesOneCommitWithoutWhatIsHidden() throws Exception {
    Path source = folder.resolve("source");
    Files.createDirectories(source.resolve(".afterword"));
    Files.createDirectories(source.resolve(".secret"));
    Files.createDirectories(source.resolve("near misses"));
    Files.writeString(source.resolve(".afterword/settings.yml"), "title: Shop\n");
    Files.writeString(source.resolve(".secret/key"), "no");
    Files.writeString(source.resolve("near misses/über.md"), "# B");
    Files.createSymbolicLink(source.resolve("link.md"), Path.of("/etc/hostname"));

    OutsideGit made = made(new CopyOfFolder(source, Instant.EPOCH));

    assertThat(made.run("-c", "core.quotepath=off", "ls-tree", "-r", "--name-only", "main").lines())
        .containsExactly(".afterword/settings.yml", "near misses/über.md");
    assertThat(made.run("rev-list", "--count", "main")).isEqualTo("1");
  }

  @Test
  void aRepositoryWithoutCommitsBeginsWithOneThatHoldsNothing() throws Exception {
    OutsideGit.init(folder.resolve("source"));

    OutsideGit made = made(new CopyOfRepository(folder.resolve("source/.git"), ""));

    assertThat(made.run("log", "--format=%s", "main")).isEqualTo("Begin the library");
    assertThat(made.run("ls-tree", "main")).isEmpty();
  }
}
