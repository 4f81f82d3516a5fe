package dev.afterword.git;

import static dev.afterword.git.OutsideGit.blob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.CommitRecord;
import dev.afterword.git.MergeForecast.Outlook;
import dev.afterword.git.ProposedBranch.Change;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalBranchesTest {
  private static final String TEXT = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";

  @TempDir Path temp;
  private OutsideGit git;
  private Head main;

  @BeforeEach
  void aLibrary() {
    git = OutsideGit.init(temp.resolve("library"));
    main = git.write("a.md", TEXT).write("b.md", "b\n").commitAll("Begin");
  }

  private Head branch(String name, String path, String text) {
    git.run("checkout", "-q", "-B", name, main.commit());
    Head tip = git.commit(path, text);
    git.run("checkout", "-q", "main");
    return tip;
  }

  private ProposedBranches proposals() throws LibraryException {
    try (GitLibrary library = git.open()) {
      return library.proposals();
    }
  }

  private ProposedBranch only() throws LibraryException {
    ProposedBranches all = proposals();
    assertThat(all.branches()).hasSize(1);
    assertThat(all.problems()).isEmpty();
    return all.branches().getFirst();
  }

  private List<String> names() throws LibraryException {
    return proposals().branches().stream().map(ProposedBranch::name).toList();
  }

  @Test
  void aBranchThatChangesDocumentsIsAProposalWithAllThatItChanges() throws Exception {
    git.run("checkout", "-q", "-b", "team/pool");
    git.write("new.md", "n\n").write("a.md", TEXT + "eight\n").write("image.png", "x");
    git.commitAll("Tell of the pool");
    git.run("mv", "b.md", "c.md");
    Head tip = git.commitAll("Move b");
    git.run("checkout", "-q", "main");
    Head later = git.commit("later.md", "of main");
    ProposedBranch one = only();
    assertThat(one.ref()).isEqualTo("refs/heads/team/pool");
    assertThat(one.name()).isEqualTo("team/pool");
    assertThat(one.tip()).isEqualTo(tip);
    assertThat(one.base()).isEqualTo(main);
    assertThat(one.main()).isEqualTo(later);
    assertThat(one.commits())
        .extracting(CommitRecord::subject)
        .containsExactly("Move b", "Tell of the pool");
    assertThat(one.commitCount()).isEqualTo(2);
    assertThat(one.author()).isEqualTo("Author");
    assertThat(one.authors()).containsExactly("Author");
    try (GitLibrary library = git.open()) {
      LibraryTree before = library.tree(main);
      LibraryTree after = library.tree(tip);
      assertThat(one.changes())
          .containsExactly(
              new Change(
                  "a.md",
                  "a.md",
                  blob(after, "a.md"),
                  blob(before, "a.md"),
                  List.of(blob(before, "a.md"))),
              new Change(
                  "c.md",
                  "b.md",
                  blob(after, "c.md"),
                  blob(before, "b.md"),
                  List.of(blob(before, "b.md"))),
              new Change("new.md", null, blob(after, "new.md"), null, List.of()));
    }
    assertThat(one.forecast()).isEqualTo(new MergeForecast(Outlook.CLEAN, List.of()));
  }

  @Test
  void whatIsMergedEqualOrWithoutDocumentsIsNone() throws Exception {
    git.run("branch", "equal");
    branch("code-only", "script.sh", "echo");
    branch("merged", "m.md", "m");
    git.run("merge", "-q", "--no-ff", "-m", "Merge", "merged");
    branch("squashed", "s.md", "s");
    git.commit("s.md", "s");
    git.commit("more.md", "more");
    assertThat(names()).isEmpty();
  }

  @Test
  void requestsOfForgesAreProposalsUnderTheirNumber() throws Exception {
    for (String ref : List.of("refs/pull/12/head", "refs/merge-requests/3/head")) {
      Head tip = branch("tmp", ref.replaceAll("[^a-z0-9]", "") + ".md", ref);
      git.run("update-ref", ref, tip.commit());
      git.run("branch", "-D", "tmp");
    }
    Head merge = branch("tmp", "merge.md", "m");
    git.run("update-ref", "refs/pull/12/merge", merge.commit());
    git.run("branch", "-D", "tmp");
    assertThat(names()).containsExactlyInAnyOrder("pull/12", "merge-requests/3");
  }

  @Test
  void aPullRequestAtABranchsCommitIsTheSameProposal() throws Exception {
    Head tip = branch("topic", "t.md", "t");
    git.run("update-ref", "refs/pull/7/head", tip.commit());
    ProposedBranch one = only();
    assertThat(one.name()).isEqualTo("topic");
    assertThat(one.otherNames()).containsExactly("pull/7");
    assertThat(proposals().find("pull/7")).contains(one);
    assertThat(proposals().find("pull/8")).isEmpty();
  }

  @Test
  void ofAClonesRemoteTheUpstreamOfMainIsNoProposal() throws Exception {
    branch("theirs", "t.md", "t");
    branch("mine", "m.md", "m");
    OutsideGit clone = new OutsideGit(temp.resolve("clone"));
    git.run("clone", "-q", git.folder().toString(), clone.folder().toString());
    git.commit("not-pulled.md", "n");
    clone.run("fetch", "-q");
    clone.run("checkout", "-q", "mine");
    clone.commit("m.md", "m2");
    clone.run("checkout", "-q", "main");
    try (GitLibrary library = clone.open()) {
      assertThat(library.proposals().branches())
          .extracting(ProposedBranch::name)
          .containsExactlyInAnyOrder("mine", "origin/theirs");
    }
  }

  @Test
  void anotherBranchThanMainCanBeServed() throws Exception {
    Head topic = branch("topic", "t.md", "t");
    git.commit("of-main.md", "m");
    try (GitLibrary library = OutsideGit.open(git.folder(), "topic")) {
      ProposedBranches all = library.proposals();
      assertThat(all.branches()).extracting(ProposedBranch::name).containsExactly("main");
      assertThat(all.branches().getFirst().main()).isEqualTo(topic);
    }
  }

  @Test
  void aBranchWithAnotherBeginningAddsEverything() throws Exception {
    git.run("checkout", "-q", "--orphan", "other");
    git.run("rm", "-r", "-q", "--cached", ".");
    git.write("a.md", "other\n");
    git.run("add", "a.md");
    git.run("commit", "-q", "-m", "Another beginning");
    git.run("checkout", "-q", "-f", "main");
    ProposedBranch one = only();
    assertThat(one.base()).isNull();
    assertThat(one.changes()).extracting(Change::isNew).containsExactly(true);
    assertThat(one.forecast()).isEqualTo(new MergeForecast(Outlook.CONFLICTS, List.of("a.md")));
  }

  @Test
  void conflictsAreForetoldByLinesAndNothingIsWritten() throws Exception {
    branch("top", "a.md", "ONE\n" + TEXT.substring(4));
    branch("bottom", "a.md", TEXT.replace("seven", "SEVEN"));
    branch("removes", "c.md", "c");
    git.run("checkout", "-q", "removes");
    git.run("rm", "-q", "a.md");
    git.commitAll("Remove a");
    git.run("checkout", "-q", "main");
    git.commit("a.md", TEXT.replace("one", "uno"));
    String objects = git.run("count-objects", "-v");
    ProposedBranches all = proposals();
    assertThat(all.find("top").orElseThrow().forecast().conflicts()).containsExactly("a.md");
    assertThat(all.find("bottom").orElseThrow().forecast().outlook()).isEqualTo(Outlook.CLEAN);
    assertThat(all.find("removes").orElseThrow().forecast().conflicts()).containsExactly("a.md");
    assertThat(git.run("count-objects", "-v")).isEqualTo(objects);
    for (String name : List.of("top", "bottom", "removes")) {
      assertThat(git.mergesCleanly(name))
          .as(name)
          .isEqualTo(all.find(name).orElseThrow().forecast().outlook().equals(Outlook.CLEAN));
    }
  }

  @Test
  void aFolderOfTheRepositoryHasTheProposalsThatChangeIt() throws Exception {
    branch("inside", "docs/x.md", "x");
    branch("outside", "y.md", "y");
    git.commit("docs/x.md", "of main");
    try (GitLibrary library = OutsideGit.open(git.folder().resolve("docs"), null)) {
      ProposedBranch one = library.proposals().branches().getFirst();
      assertThat(library.proposals().branches()).hasSize(1);
      assertThat(one.changes()).extracting(Change::path).containsExactly("x.md");
      assertThat(one.forecast().conflicts()).containsExactly("x.md");
    }
  }

  @Test
  void aBranchThatCannotBeReadIsAProblemAndTheOthersStand() throws Exception {
    branch("good", "g.md", "g");
    Head damaged = branch("damaged", "d.md", "d");
    git.run("checkout", "-q", "-b", "cut-off", "main");
    Head lost = git.commit("c.md", "c");
    git.commit("c.md", "c2");
    git.run("checkout", "-q", "main");
    Files.delete(git.objectFile(lost.commit()));
    Path refs = git.folder().resolve(".git/refs/heads");
    Files.writeString(refs.resolve("gone"), "1".repeat(40) + "\n");
    Files.writeString(refs.resolve("a-file"), git.store("blob", new byte[] {1}) + "\n");
    String tree = git.run("rev-parse", damaged.commit() + "^{tree}");
    Files.delete(git.objectFile(tree));
    ProposedBranches all = proposals();
    assertThat(all.branches()).extracting(ProposedBranch::name).containsExactly("good");
    assertThat(all.problems()).hasSize(4);
  }

  @Test
  void movedRefsAreSeenAtOnce() throws Exception {
    try (GitLibrary library = git.open()) {
      assertThat(library.proposals().branches()).isEmpty();
      Head first = branch("topic", "t.md", "t");
      assertThat(library.proposals().branches().getFirst().tip()).isEqualTo(first);
      Head forced = branch("topic", "t.md", "t2");
      assertThat(library.proposals().branches().getFirst().tip()).isEqualTo(forced);
      git.run("merge", "-q", "topic");
      assertThat(library.proposals().branches()).isEmpty();
    }
  }
}
