package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HostileTreeTest {
  private static final SnapshotRules RULES = SnapshotRules.DEFAULT;

  @TempDir Path temp;
  private OutsideGit git;
  private String blob;
  private final ByteArrayOutputStream tree = new ByteArrayOutputStream();

  @BeforeEach
  void aRepository() {
    git = OutsideGit.init(temp, "--bare");
    blob = git.store("blob", "text".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "",
        ".git",
        ".GIT",
        "git~1",
        ".g\u200Dit",
        "a/b.md",
        "../x.md",
        "..\\x.md",
        "\\"
      })
  void namesThatAreNoNamesAreProblemsAndNotRead(String name) throws Exception {
    entry("100644", name.getBytes(UTF_8), blob);
    LibraryTree read = read();
    assertThat(read.documents()).isEmpty();
    assertThat(codes(read)).containsExactly("git/name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".git", ".GiT"})
  void foldersWithSuchNamesAreNotEntered(String name) throws Exception {
    entry("100644", "in.md".getBytes(UTF_8), blob);
    String inner = git.store("tree", tree.toByteArray());
    tree.reset();
    entry("40000", name.getBytes(UTF_8), inner);
    LibraryTree read = read();
    assertThat(read.documents()).isEmpty();
    assertThat(codes(read)).containsExactly("git/name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb.md",
        "a\u202Egnp.md",
        "{{7*7}}.md",
        "-rf.md",
        "cafe\u0301.md",
        "aux.md",
        "a:b.md"
      })
  void oddNamesAreOnlyNames(String name) throws Exception {
    entry("100644", name.getBytes(UTF_8), blob);
    assertThat(read().documents()).containsOnlyKeys(name);
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void pathsThatDifferOnlyInCaseOrAccentsFormStayTwo() throws Exception {
    entry("100644", "README.md".getBytes(UTF_8), blob);
    entry("100644", "caf\u00E9.md".getBytes(UTF_8), blob);
    entry("100644", "cafe\u0301.md".getBytes(UTF_8), blob);
    entry("100644", "readme.md".getBytes(UTF_8), blob);
    assertThat(read().documents()).hasSize(4);
  }

  @Test
  void namesThatAreNotUtf8StayDistinctAndHaveAProblem() throws Exception {
    entry("100644", new byte[] {'a', (byte) 0xE4, '.', 'm', 'd'}, blob);
    entry("100644", new byte[] {'a', (byte) 0xF6, '.', 'm', 'd'}, blob);
    LibraryTree read = read();
    assertThat(read.documents()).containsOnlyKeys("a\uFFFDe4.md", "a\uFFFDf6.md");
    assertThat(codes(read)).containsExactly("git/name-encoding", "git/name-encoding");
  }

  @Test
  void linksAndSubmodulesAreProblemsWithTheirPath() throws Exception {
    entry("120000", "link.md".getBytes(UTF_8), git.store("blob", "/etc/passwd".getBytes(UTF_8)));
    entry("160000", "module".getBytes(UTF_8), "1".repeat(40));
    entry("070000", "odd.md".getBytes(UTF_8), blob);
    LibraryTree read = read();
    assertThat(read.documents()).isEmpty();
    assertThat(read.problems())
        .extracting(PathProblem::path)
        .containsExactly("link.md", "module", "odd.md");
    assertThat(codes(read)).containsExactly("git/symlink", "git/submodule", "git/mode");
  }

  @Test
  void ofTwoEntriesWithOneNameTheFirstIsRead() throws Exception {
    entry("100644", "a.md".getBytes(UTF_8), blob);
    entry("100644", "a.md".getBytes(UTF_8), git.store("blob", "other".getBytes(UTF_8)));
    LibraryTree read = read();
    assertThat(read.documents()).containsEntry("a.md", blob);
    assertThat(codes(read)).containsExactly("git/duplicate");
  }

  @Test
  void aTreeThatMultipliesItselfEndsAtTheLimit() throws Exception {
    entry("100644", "a.md".getBytes(UTF_8), blob);
    String below = git.store("tree", tree.toByteArray());
    for (int level = 0; level < 40; level++) {
      tree.reset();
      entry("40000", "a".getBytes(UTF_8), below);
      entry("40000", "b".getBytes(UTF_8), below);
      below = git.store("tree", tree.toByteArray());
    }
    String commit = commitOf(below);
    SnapshotRules few = new SnapshotRules(List.of(".md"), 1_000, 64);
    try (GitLibrary library = open(commit, few)) {
      LibraryTree read = library.tree(new Head(commit));
      assertThat(read.documents()).hasSizeBetween(1, 1_000);
      assertThat(codes(read)).contains("git/limit");
      library.commits(null, new Head(commit), c -> assertThat(c.changes()).hasSizeLessThan(1_000));
    }
  }

  @Test
  void foldersTooDeepAreLeftOutWithAProblem() throws Exception {
    entry("100644", "a.md".getBytes(UTF_8), blob);
    String below = git.store("tree", tree.toByteArray());
    for (int level = 0; level < 100; level++) {
      tree.reset();
      entry("40000", "d".getBytes(UTF_8), below);
      below = git.store("tree", tree.toByteArray());
    }
    String commit = commitOf(below);
    try (GitLibrary library = open(commit, RULES)) {
      LibraryTree read = library.tree(new Head(commit));
      assertThat(read.documents()).isEmpty();
      assertThat(codes(read)).containsExactly("git/limit");
    }
  }

  @Test
  void bytesThatAreNoTreeAreAProblem() throws Exception {
    String commit = commitOf(git.store("tree", "100644 a.md".getBytes(UTF_8)));
    try (GitLibrary library = open(commit, RULES)) {
      assertThat(codes(library.tree(new Head(commit)))).containsExactly("git/corrupt-object");
      library.commits(null, new Head(commit), c -> assertThat(c.changes()).isEmpty());
    }
  }

  /** The hostile set that is kept beside the project. */
  @Test
  void everyEntryOfTheHostileSetIsReadOrAProblem() throws Exception {
    Path set =
        Path.of(
            System.getProperty("afterword.shared", "../shared"),
            "hostile/git/evil_tree_entries.json");
    Assumptions.assumeTrue(Files.exists(set), () -> set + " is not here");
    Set<String> readable = Set.of("collide", "escape", "allow");
    Set<String> refused = Set.of("reject", "ignore", "reject-or-skip");
    for (JsonNode hostile : JsonMapper.shared().readTree(Files.readString(set))) {
      byte[] name =
          hostile.has("name")
              ? hostile.get("name").asString().getBytes(UTF_8)
              : Base64.getDecoder().decode(hostile.get("name_b64").asString());
      String mode = hostile.get("mode").asString();
      tree.reset();
      String id = mode.equals("040000") ? git.store("tree", new byte[0]) : blob;
      entry(mode.equals("040000") ? "40000" : mode, name, id);
      LibraryTree read = read();
      String expected = hostile.get("expect").asString();
      if (readable.contains(expected)) {
        assertThat(read.problems()).as(hostile.toString()).isEmpty();
      } else if (refused.contains(expected)) {
        assertThat(read.problems()).as(hostile.toString()).isNotEmpty();
      }
    }
  }

  private void entry(String mode, byte[] name, String id) {
    tree.writeBytes((mode + " ").getBytes(UTF_8));
    tree.writeBytes(name);
    tree.write(0);
    byte[] raw = new byte[20];
    ObjectId.fromString(id).copyRawTo(raw, 0);
    tree.writeBytes(raw);
  }

  private String commitOf(String treeId) {
    String commit =
        "tree "
            + treeId
            + "\nauthor A <a@example.org> 1700000000 +0000\n"
            + "committer A <a@example.org> 1700000000 +0000\n\nHostile\n";
    return git.store("commit", commit.getBytes(UTF_8));
  }

  private LibraryTree read() throws LibraryException {
    String commit = commitOf(git.store("tree", tree.toByteArray()));
    try (GitLibrary library = open(commit, RULES)) {
      library.commits(null, new Head(commit), c -> {});
      return library.tree(new Head(commit));
    }
  }

  private GitLibrary open(String commit, SnapshotRules rules) throws LibraryException {
    return GitLibrary.open(new LibraryLocation.Folder(temp), commit, temp, rules);
  }

  private static List<String> codes(LibraryTree read) {
    return read.problems().stream().map(problem -> problem.problem().code()).toList();
  }
}
