package dev.afterword.git;

import static dev.afterword.git.OutsideGit.blob;
import static dev.afterword.git.OutsideGit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedRepositoryTest {
  @TempDir Path temp;
  private OutsideGit git;
  private Head head;

  @BeforeEach
  void aLibrary() {
    git = OutsideGit.init(temp);
    git.write("a.md", "a").write("lost/b.md", "b").write("c.md", "c");
    head = git.commitAll("All");
  }

  @Test
  void aMissingBlobLeavesTheOthersReadable() throws Exception {
    Files.delete(git.objectFile(git.run("rev-parse", "HEAD:a.md")));
    try (GitLibrary library = git.open()) {
      LibraryTree tree = library.tree(head);
      assertThat(tree.documents()).hasSize(3);
      assertThat(text(library.read(blob(tree, "a.md"), 10))).isEqualTo("git/missing-object");
      assertThat(text(library.read(blob(tree, "c.md"), 10))).isEqualTo("c");
    }
  }

  @Test
  void damagedBlobsAreNoticed() throws Exception {
    overwrite(git.run("rev-parse", "HEAD:a.md"), "no zlib stream".getBytes());
    Path other = git.objectFile(git.run("rev-parse", "HEAD:c.md"));
    overwrite(git.run("rev-parse", "HEAD:lost/b.md"), Files.readAllBytes(other));
    try (GitLibrary library = git.open()) {
      LibraryTree tree = library.tree(head);
      assertThat(text(library.read(blob(tree, "a.md"), 10))).isEqualTo("git/corrupt-object");
      assertThat(text(library.read(blob(tree, "lost/b.md"), 10))).isEqualTo("git/corrupt-object");
      assertThat(text(library.read(blob(tree, "c.md"), 10))).isEqualTo("c");
    }
  }

  @Test
  void aMissingFolderIsAProblemAndTheRestIsServed() throws Exception {
    Head before = head;
    Head after = git.commit("c.md", "changed");
    Files.delete(git.objectFile(git.run("rev-parse", "HEAD:lost")));
    try (GitLibrary library = git.open()) {
      LibraryTree tree = library.tree(after);
      assertThat(tree.documents()).containsOnlyKeys("a.md", "c.md");
      assertThat(tree.problems()).extracting(PathProblem::path).containsExactly("lost/");
      Changes changes = library.changes(before, after);
      assertThat(changes.from()).as("a tree that cannot be read whole is no basis").isNull();
      assertThat(library.commits(before, after, commit -> assertThat(commit.changes()).hasSize(1)))
          .isEmpty();
    }
  }

  @Test
  void aMissingHeadCommitIsNamed() throws Exception {
    Files.delete(git.objectFile(head.commit()));
    assertThatThrownBy(() -> git.open())
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining(head.commit());
  }

  @Test
  void aDamagedPackLosesOnlyWhatItsDamageHit() throws Exception {
    for (int i = 0; i < 50; i++) {
      git.write("many/" + i + ".md", "# Document " + i + "\n" + (i * 7919 + "\n").repeat(40));
    }
    Head last = git.commitAll("Many");
    git.run("repack", "-q", "-a", "-d", "-f", "--window=0");
    String hit = git.run("rev-parse", "HEAD:many/17.md");
    damagePackedObject(hit);
    try (GitLibrary library = git.open();
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      LibraryTree tree = library.tree(last);
      assertThat(tree.documents()).hasSize(53);
      List<Future<Content>> damaged = new ArrayList<>();
      Map<String, Future<Content>> others = new HashMap<>();
      for (String blob : tree.documents().values()) {
        damaged.add(readers.submit(() -> library.read(hit, 10_000)));
        if (!blob.equals(hit)) {
          others.put(blob, readers.submit(() -> library.read(blob, 10_000)));
        }
      }
      for (Future<Content> content : damaged) {
        assertThat(content.get()).isInstanceOf(Content.Unreadable.class);
      }
      for (Future<Content> content : others.values()) {
        assertThat(content.get()).isInstanceOf(Content.Whole.class);
      }
    }
  }

  @Test
  void aPackThatIsGoneIsSaidSo() throws Exception {
    git.run("repack", "-q", "-a", "-d");
    try (Stream<Path> packs = Files.list(temp.resolve(".git/objects/pack"))) {
      for (Path pack : packs.toList()) {
        Files.delete(pack);
      }
    }
    assertThatThrownBy(() -> git.open())
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining(head.commit());
  }

  @Test
  void aConfigurationThatCannotBeReadIsSaidSo() {
    git.write(".git/config", "[core\nbroken");
    assertThatThrownBy(() -> git.open())
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining(".git");
  }

  private void overwrite(String id, byte[] bytes) throws IOException {
    Path file = git.objectFile(id);
    file.toFile().setWritable(true);
    Files.write(file, bytes);
  }

  private void damagePackedObject(String id) throws IOException {
    Path folder = temp.resolve(".git/objects/pack");
    try (Stream<Path> files = Files.list(folder)) {
      Path pack = files.filter(f -> f.toString().endsWith(".pack")).findFirst().orElseThrow();
      String listing = git.run("verify-pack", "-v", pack.toString());
      long offset =
          listing
              .lines()
              .filter(line -> line.startsWith(id))
              .mapToLong(line -> Long.parseLong(line.split(" +")[4]))
              .findFirst()
              .orElseThrow();
      pack.toFile().setWritable(true);
      try (RandomAccessFile bytes = new RandomAccessFile(pack.toFile(), "rw")) {
        bytes.seek(offset + 8);
        bytes.write(new byte[] {0x55, 0x55, 0x55, 0x55});
      }
    }
  }
}
