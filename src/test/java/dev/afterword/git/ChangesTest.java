package dev.afterword.git;

import static dev.afterword.git.OutsideGit.blob;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  private static final String LONG_TEXT = "one line\nanother line\na third line\nand a last one\n";

  @TempDir Path temp;

  @Test
  void tellsAddedChangedRenamedAndRemovedDocuments() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.write("changed.md", "1").write("removed.md", "r").write("same.md", "s");
    git.write("moved.md", LONG_TEXT).write("edited.md", "other\n" + LONG_TEXT);
    Head from = git.commitAll("Before");
    git.run("mv", "moved.md", "2026-moved.md");
    git.run("mv", "edited.md", "2026-edited.md");
    git.write("2026-edited.md", "another\n" + LONG_TEXT).write("changed.md", "2");
    git.write("added.md", "a").write("not-a-document.txt", "n");
    Files.delete(temp.resolve("removed.md"));
    Head to = git.commitAll("After");
    try (GitLibrary library = git.open()) {
      LibraryTree tree = library.tree(to);
      assertThat(library.changes(from, to).documents())
          .containsExactly(
              new DocumentChange.Renamed(
                  "edited.md", "2026-edited.md", blob(tree, "2026-edited.md")),
              new DocumentChange.Renamed("moved.md", "2026-moved.md", blob(tree, "2026-moved.md")),
              new DocumentChange.Added("added.md", blob(tree, "added.md")),
              new DocumentChange.Changed("changed.md", blob(tree, "changed.md")),
              new DocumentChange.Removed("removed.md"));
      assertThat(library.changes(to, to).documents()).isEmpty();
      assertThat(library.plainChanges(from, to)).contains(library.changes(from, to));
      assertThat(library.plainChanges(to, from)).contains(library.changes(to, from));
    }
  }

  @Test
  void aLookAtWhatDiffersDoesNotTellOfOddEntries() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.write("folder/a.md", "a");
    Head from = git.commit("b.md", "b");
    Files.createSymbolicLink(temp.resolve("folder/link.md"), Path.of("a.md"));
    Head linked = git.commitAll("Add a link");
    Head after = git.commit("c.md", "c");
    try (GitLibrary library = git.open()) {
      assertThat(library.plainChanges(from, linked)).isEmpty();
      assertThat(library.plainChanges(new Head("1".repeat(40)), linked)).isEmpty();
      assertThat(library.plainChanges(linked, after)).contains(library.changes(linked, after));
    }
  }

  @Test
  void comparesWhatAForcedPushLeftBehindWithWhatItBrought() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    Head base = git.commit("a.md", "a");
    Head gone = git.commit("b.md", "b");
    git.run("reset", "-q", "--hard", base.commit());
    Head now = git.commit("c.md", "c");
    try (GitLibrary library = git.open()) {
      assertThat(library.changes(gone, now).from()).isEqualTo(gone);
      assertThat(library.changes(gone, now).documents())
          .extracting(DocumentChange::path)
          .containsExactly("b.md", "c.md");
      assertThat(library.rewritten(gone, now)).containsExactly(gone.commit());
      assertThat(library.rewritten(base, now)).isEmpty();
    }
  }

  @Test
  void fromACommitThatIsGoneEverythingIsAdded() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    Head now = git.commit("a.md", "a");
    Head gone = new Head("1".repeat(40));
    try (GitLibrary library = git.open()) {
      for (Changes changes :
          new Changes[] {library.changes(gone, now), library.changes(null, now)}) {
        assertThat(changes.from()).isNull();
        assertThat(changes.documents())
            .containsExactly(new DocumentChange.Added("a.md", blob(library.tree(now), "a.md")));
      }
      assertThat(library.holds(gone)).isFalse();
      assertThat(library.rewritten(gone, now)).isEmpty();
    }
  }

  @Test
  void unrelatedHistoriesAreCompared() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    git.write("b.md", "b");
    Head from = git.commit("a.md", "a");
    git.run("checkout", "-q", "--orphan", "fresh");
    Head to = git.commit("a.md", "other");
    try (GitLibrary library = git.open()) {
      assertThat(library.changes(from, to).documents())
          .containsExactly(new DocumentChange.Changed("a.md", blob(library.tree(to), "a.md")));
    }
  }

  @Test
  void movingAWholeFolderIsRenamesOnly() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    for (int i = 0; i < 300; i++) {
      git.write("old/" + i + ".md", i % 3 == 0 ? LONG_TEXT : LONG_TEXT + i);
    }
    Head from = git.commitAll("Before");
    git.run("mv", "old", "new");
    Head to = git.commitAll("After");
    try (GitLibrary library = git.open()) {
      assertThat(library.changes(from, to).documents())
          .hasSize(300)
          .allSatisfy(change -> {
            var renamed = (DocumentChange.Renamed) change;
            assertThat(renamed.previousPath()).isEqualTo(renamed.path().replace("new", "old"));
          });
    }
  }
}
