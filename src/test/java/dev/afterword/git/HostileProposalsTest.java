package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.git.ProposedBranch.Change;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proposals come from anybody: names, trees and numbers of them are only data. */
class HostileProposalsTest {
  private static final int BRANCHES = 10_000;

  @TempDir Path temp;
  private OutsideGit git;
  private String blob;
  private String mainTree;
  private String main;

  @BeforeEach
  void aBareLibrary() {
    git = OutsideGit.init(temp, "--bare");
    blob = git.store("blob", "# A\n".getBytes(UTF_8));
    mainTree = git.run(("100644 blob " + blob + "\ta.md\n").getBytes(UTF_8), "mktree");
    main = git.run("commit-tree", mainTree, "-m", "Begin");
    git.run("update-ref", "refs/heads/main", main);
  }

  private String proposal(String tree) {
    return git.run("commit-tree", tree, "-p", main, "-m", "Propose");
  }

  private static JsonNode hostile(String name) throws Exception {
    Path set = Path.of(System.getProperty("afterword.shared", "../shared"), "hostile/git", name);
    Assumptions.assumeTrue(Files.exists(set), () -> set + " is not here");
    return JsonMapper.shared().readTree(Files.readString(set));
  }

  @Test
  void namesThatGitForbidsHideNoOther() throws Exception {
    String tree = git.run(("100644 blob " + blob + "\tb.md\n").getBytes(UTF_8), "mktree");
    StringBuilder packed = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
    Stream.concat(
            hostile("evil_refs.json").valueStream().map(JsonNode::asString),
            Stream.of("refs/heads/good", "refs/heads/main"))
        .filter(name -> name.indexOf('\0') < 0)
        .sorted()
        .forEach(name ->
            packed
                .append(name.endsWith("/main") ? main : proposal(tree))
                .append(' ')
                .append(name)
                .append('\n'));
    Files.delete(temp.resolve("refs/heads/main"));
    Files.writeString(temp.resolve("packed-refs"), packed);
    try (GitLibrary library = OutsideGit.open(temp, null)) {
      assertThat(library.proposals().find("good")).isPresent();
      assertThat(library.proposals().branches()).extracting(ProposedBranch::name).contains("-x");
    }
  }

  @Test
  void everyHostileTreeEntryIsAChangeOrNothing() throws Exception {
    for (JsonNode entry : hostile("evil_tree_entries.json")) {
      byte[] name =
          entry.has("name")
              ? entry.get("name").asString().getBytes(UTF_8)
              : Base64.getDecoder().decode(entry.get("name_b64").asString());
      String mode = entry.get("mode").asString();
      boolean folder = mode.equals("040000");
      ByteArrayOutputStream tree = new ByteArrayOutputStream();
      entry(tree, folder ? "40000" : mode, name, folder ? mainTree : blob);
      entry(tree, "100644", "zz.md".getBytes(UTF_8), git.store("blob", "new".getBytes(UTF_8)));
      git.run("update-ref", "refs/heads/evil", proposal(git.store("tree", tree.toByteArray())));
      try (GitLibrary library = OutsideGit.open(temp, null)) {
        ProposedBranches all = library.proposals();
        assertThat(all.branches()).as(entry.toString()).hasSize(1);
        assertThat(all.branches().getFirst().changes())
            .as(entry.toString())
            .extracting(Change::path)
            .contains("zz.md")
            .noneMatch(path -> path.contains("..") || path.toLowerCase().contains(".git/"));
      }
    }
  }

  @Test
  void aTreeThatMultipliesItselfEnds() throws Exception {
    String below = mainTree;
    for (int level = 0; level < 40; level++) {
      ByteArrayOutputStream tree = new ByteArrayOutputStream();
      entry(tree, "40000", "a".getBytes(UTF_8), below);
      entry(tree, "40000", "b".getBytes(UTF_8), below);
      below = git.store("tree", tree.toByteArray());
    }
    git.run("update-ref", "refs/heads/bomb", proposal(below));
    LibraryLocation where = new LibraryLocation.Folder(temp);
    SnapshotRules few = new SnapshotRules(SnapshotRules.DEFAULT.extensions(), 10_000, 64);
    try (GitLibrary library = GitLibrary.open(where, null, temp, few)) {
      ProposedBranches all = library.proposals();
      assertThat(all.branches()).hasSize(1);
      assertThat(all.branches().getFirst().changes()).hasSize(ProposalReader.MOST_CHANGES);
    }
  }

  @Test
  void ofTenThousandBranchesTheNewestAreReadOnceAndTheRestCounted() throws Exception {
    Set<String> commits = new HashSet<>();
    StringBuilder stream = new StringBuilder();
    for (int i = 0; i < BRANCHES; i++) {
      stream
          .append("commit refs/heads/topic/" + i + "\nmark :" + (i + 1) + "\n")
          .append("committer A <a@example.org> " + (1_700_000_000 + i) + " +0000\n")
          .append("data 7\nPropose\nfrom " + main + "\n")
          .append("M 100644 inline p" + i + ".md\ndata 1\nx\n\n");
    }
    git.run(stream.toString().getBytes(UTF_8), "fast-import", "--quiet");
    git.run("pack-refs", "--all");
    try (GitLibrary library = OutsideGit.open(temp, null)) {
      long first = cpuMillis(() -> commits.add(tip(library)));
      long again = cpuMillis(() -> commits.add(tip(library)));
      System.out.printf(
          "%d branches: read in %d ms of CPU, looked at again in %d ms%n", BRANCHES, first, again);
      ProposedBranches all = library.proposals();
      assertThat(commits).hasSize(1);
      assertThat(all.branches()).hasSize(ProposalBranches.MOST_BRANCHES);
      assertThat(all.branches().getFirst().name()).isEqualTo("topic/" + (BRANCHES - 1));
      assertThat(all.unread()).isEqualTo(BRANCHES - ProposalBranches.MOST_BRANCHES);
      assertThat(library.proposal("topic/0")).isPresent();
      assertThat(library.proposal("topic/none")).isEmpty();
      assertThat(first).isLessThan(10_000);
      assertThat(again).isLessThan(500);
    }
  }

  private static String tip(GitLibrary library) throws LibraryException {
    return library.proposals().branches().getFirst().tip().commit();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static long cpuMillis(Work work) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
  }

  private static void entry(ByteArrayOutputStream tree, String mode, byte[] name, String id) {
    tree.writeBytes((mode + " ").getBytes(UTF_8));
    tree.writeBytes(name);
    tree.write(0);
    byte[] raw = new byte[20];
    ObjectId.fromString(id).copyRawTo(raw, 0);
    tree.writeBytes(raw);
  }
}
