package dev.afterword.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.MergeForecast.Outlook;
import dev.afterword.git.SnapshotRules;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import dev.afterword.testing.GitFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalsTest {
  private static final String INCIDENT =
      """
      ---
      title: Checkout ran out of connections
      severity: SEV2
      started: 2026-10-03T14:02Z
      services: [checkout]
      ---
      ## Summary

      The pool of postgres connections was exhausted after a deploy.
      """;

  @TempDir private Path temporary;
  private GitFolder git;
  private Library library;
  private Proposals proposals;

  @BeforeEach
  void aLibrary() throws Exception {
    git = GitFolder.init(temporary.resolve("library"));
    git.write("2026/pool.md", INCIDENT).write("other.md", "# Other\n").commit("Begin");
    library = open();
    proposals = new Proposals(library);
  }

  private Library open() throws Exception {
    ReadingLimits limits = ReadingLimits.DEFAULT;
    GitLibrary repository =
        GitLibrary.open(
            new LibraryLocation.Folder(git.folder()),
            null,
            temporary.resolve("clones"),
            SnapshotRules.DEFAULT);
    Library opened =
        new Library(
            repository,
            SettingsFile.read(repository, repository.head().orElse(null), limits),
            temporary.resolve("index"),
            limits,
            Clock.systemUTC());
    opened.update();
    return opened;
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void propose(String branch, String path, String text, String subject) {
    git.run("checkout", "-q", "-B", branch, "main");
    git.write(path, text).commit(subject);
    git.run("checkout", "-q", "main");
  }

  private Proposal only() {
    assertThat(proposals.list().problems()).isEmpty();
    assertThat(proposals.list().proposals()).hasSize(1);
    return proposals.list().proposals().getFirst();
  }

  @Test
  void aNewDocumentIsReadAsItWouldBeWithWhatWouldMakeItBetter() throws Exception {
    propose(
        "team/pool-2",
        "2026/pool-2.md",
        INCIDENT.replace("connections\n", "connections again\n")
            + "\nThe engineer failed to check the dashboard.\n",
        "Tell of the pool");
    Proposal one = only();
    assertThat(one.id()).isEqualTo("team/pool-2");
    assertThat(one.title()).isEqualTo("Checkout ran out of connections again");
    assertThat(one.status()).isEqualTo(ProposalStatus.OPEN);
    assertThat(one.branch().forecast().outlook()).isEqualTo(Outlook.CLEAN);
    ProposedDocument document = one.document("2026/pool-2.md").orElseThrow();
    assertThat(document.change().isNew()).isTrue();
    assertThat(document.findings())
        .extracting(Finding::rule)
        .anyMatch(rule -> rule.startsWith("blame/"));
    assertThat(one.hasFindings()).isTrue();
    assertThat(proposals.recent().withFindings()).isEqualTo(1);
    assertThat(proposals.similar(document))
        .extracting(similar -> similar.document().path())
        .containsExactly("2026/pool.md");
    Versions versions = proposals.versions(document).orElseThrow();
    assertThat(versions.before()).isNull();
    assertThat(new String(versions.bytesAfter(), UTF_8)).contains("again");
  }

  @Test
  void aChangedDocumentHasBothItsVersionsAndAskesForNoCitations() throws Exception {
    propose("typo", "2026/pool.md", INCIDENT.replace("exhausted", "empty"), "Mend a word");
    ProposedDocument document = only().documents().getFirst();
    Versions versions = proposals.versions(document).orElseThrow();
    assertThat(new String(versions.bytesBefore(), UTF_8)).contains("exhausted");
    assertThat(new String(versions.bytesAfter(), UTF_8)).contains("empty");
    assertThat(proposals.similar(document)).isEmpty();
    assertThat(only().title()).isEqualTo("Checkout ran out of connections");
  }

  @Test
  void ofSeveralDocumentsTheFirstCommitGivesTheTitleAndARemovedOneIsNamed() throws Exception {
    git.run("checkout", "-q", "-b", "tidy");
    git.run("rm", "-q", "other.md");
    git.write("2026/pool.md", INCIDENT + "\nMore.\n").commit("Tidy the library");
    git.write("2026/pool.md", INCIDENT + "\nMore and more.\n").commit("And more");
    git.run("checkout", "-q", "main");
    Proposal one = only();
    assertThat(one.title()).isEqualTo("Tidy the library");
    ProposedDocument removed = one.document("other.md").orElseThrow();
    assertThat(removed.change().isRemoval()).isTrue();
    assertThat(removed.title()).isEqualTo("Other");
    assertThat(removed.findings()).isEmpty();
  }

  @Test
  void aDraftSaysSoInItsFrontMatterItsBranchOrItsNewestCommit() throws Exception {
    String draft = INCIDENT.replace("severity", "status: draft\nseverity");
    propose("by-status", "a.md", draft, "Propose a");
    propose("draft/by-branch", "b.md", INCIDENT, "Propose b");
    propose("by-commit", "c.md", INCIDENT, "WIP: propose c");
    propose("drafty-wipers", "d.md", INCIDENT, "Overdraft of the bank");
    List<String> drafts =
        proposals.list().proposals().stream()
            .filter(one -> one.status() == ProposalStatus.DRAFT)
            .map(Proposal::id)
            .toList();
    assertThat(drafts).containsExactlyInAnyOrder("by-status", "draft/by-branch", "by-commit");
  }

  @Test
  void theSettingsOfAProposalAreNotObeyed() throws Exception {
    String blaming = INCIDENT + "\nThe engineer failed to check the dashboard.\n";
    git.run("checkout", "-q", "-b", "sly");
    git.write(
        ".afterword/settings.yml",
        "title: Mine\nlint:\n  levels:\n    blame/person: off\n    blame/counterfactual: off\n"
            + "severities:\n  HUGE: everything\n");
    git.write("sly.md", blaming.replace("SEV2", "HUGE")).commit("Sly");
    git.run("checkout", "-q", "main");
    propose("honest", "sly.md", blaming.replace("SEV2", "HUGE"), "Honest");
    assertThat(proposals.find("sly").orElseThrow().findings())
        .isNotEmpty()
        .isEqualTo(proposals.find("honest").orElseThrow().findings());
    assertThat(library.taxonomy().title()).isNotEqualTo("Mine");
  }

  @Test
  void aDocumentThatIsNotForEveryoneIsWithheldWithItsProposal() throws Exception {
    String secret = "---\nvisibility: leads\n---\n# Heron\n";
    propose("secret", "heron.md", secret, "Tell of Heron");
    git.run("checkout", "-q", "-b", "mixed");
    git.write("heron.md", secret).write("open.md", "# Open\n").commit("Tell of both");
    git.run("checkout", "-q", "main");
    assertThat(proposals.find("secret")).isEmpty();
    assertThat(proposals.list().withheld()).isEqualTo(1);
    Proposal mixed = proposals.find("mixed").orElseThrow();
    assertThat(mixed.documents()).extracting(ProposedDocument::path).containsExactly("open.md");
    assertThat(mixed.withheld()).isEqualTo(1);
  }

  @Test
  void whatMainWithdrewOrProposalsPublishStaysWithheld() throws Exception {
    String secret = "---\nvisibility: leads\n---\n# Heron\n";
    propose("before", "other.md", "# Other\n\nmore\n", "Change it while it is open");
    git.write("other.md", secret).commit("Withdraw it");
    library.update();
    assertThat(proposals.find("before")).isEmpty();
    propose("publish", "other.md", "# Heron\n", "Publish it");
    assertThat(proposals.find("publish")).isEmpty();
    assertThat(proposals.list().withheld()).isEqualTo(2);
  }

  @Test
  void aProposalOfManyDocumentsIsReadAsFarAsTheLimit() throws Exception {
    git.run("checkout", "-q", "-b", "many");
    for (int i = 0; i < 130; i++) {
      git.write("many/" + i + ".md", "# Many " + i + "\n");
    }
    git.commit("Import them all");
    git.run("checkout", "-q", "main");
    Proposal one = only();
    assertThat(one.title()).isEqualTo("Import them all");
    assertThat(one.documents()).hasSize(20);
    assertThat(one.unread()).isEqualTo(110);
  }

  @Test
  void slowDocumentsDoNotHoldUpTheList() throws Exception {
    String slow = "[a](b ".repeat(30_000);
    for (int i = 0; i < 12; i++) {
      propose("slow-" + i, "s" + i + ".md", slow + i, "Slow " + i);
    }
    long began = System.nanoTime();
    ProposalList list = proposals.list();
    long millis = (System.nanoTime() - began) / 1_000_000;
    assertThat(list.proposals()).hasSize(12);
    assertThat(millis).isLessThan(10_000);
    System.out.println("12 proposals with slow documents: listed in " + millis + " ms");
  }

  @Test
  void findingsAreCountedByLevel() throws Exception {
    propose("blame", "b.md", INCIDENT + "\nThe engineer failed to check.\n", "Blame");
    Proposal one = only();
    long all = one.count(Level.ERROR) + one.count(Level.WARNING) + one.count(Level.ADVICE);
    assertThat(all).isEqualTo(one.findings().size()).isPositive();
  }
}
