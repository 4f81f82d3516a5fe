package dev.afterword.git.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.git.OutsideGit;
import dev.afterword.git.SnapshotRules;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundingTest {
  @TempDir private Path folder;

  private int found(Path source) throws Exception {
    return Founding.from(source, folder.resolve("made.git"), SnapshotRules.DEFAULT, Instant.EPOCH);
  }

  private OutsideGit made() {
    return new OutsideGit(folder.resolve("made.git"));
  }

  @Test
  void whatNoCommitHoldsComesInAsACommitOfItsOwn() throws Exception {
    OutsideGit source = OutsideGit.init(folder.resolve("source"));
    source.commit("a.md", "# A");
    source.commit("gone.md", "# Gone");
    source.write("a.md", "# A, better").write("b.md", "# B");
    source.run("rm", "-q", "gone.md");

    assertThat(found(folder.resolve("source"))).isEqualTo(3);

    assertThat(made().run("ls-tree", "--name-only", "main").lines())
        .containsExactly("a.md", "b.md");
    assertThat(made().run("show", "main:a.md")).isEqualTo("# A, better");
    assertThat(made().run("rev-list", "--count", "main")).isEqualTo("3");
  }

  @Test
  void aRepositoryWithoutAnyCommitLosesNoFile() throws Exception {
    OutsideGit.init(folder.resolve("source")).write("a.md", "# A");

    assertThat(found(folder.resolve("source"))).isEqualTo(1);

    assertThat(made().run("show", "main:a.md")).isEqualTo("# A");
  }

  @Test
  void whatWasSaidOfCommitsIsCopiedToo() throws Exception {
    OutsideGit bare = OutsideGit.init(folder.resolve("bare.git"), "--bare");
    OutsideGit source = OutsideGit.init(folder.resolve("source"));
    source.commit("a.md", "# A");
    source.run("notes", "--ref", "afterword/comments", "add", "-m", "said", "HEAD");
    source.run("push", "-q", bare.folder().toString(), "main", "refs/notes/*:refs/notes/*");

    assertThat(found(bare.folder())).isZero();

    assertThat(made().run("notes", "--ref", "afterword/comments", "show", "main"))
        .isEqualTo("said");
  }
}
