package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.SearchRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After every change of the repository the index is what an index made from nothing would be. */
class LibraryFollowsGitTest {
  private static final String LONG =
      """
      # Pool exhausted

      Checkout answered 502, since every connection of the pool was taken.
      The deploy doubled the workers; the size of the pool stayed as it was.
      """;

  private Place place;

  @BeforeEach
  void twoDocuments(@TempDir Path temporary) {
    place = Place.repository(temporary);
    place.write("a.md", LONG).write("b.md", "# Disk full\n\nLogs filled the disk.\n").commit();
  }

  @Test
  void theFirstUpdateIndexesEverythingAndSaysSo() throws Exception {
    try (Library library = place.open()) {
      assertThat(library.status().ready()).isFalse();
      library.update();
      assertThat(library.status().ready()).isTrue();
      assertThat(library.status().indexedRevision()).isEqualTo(place.git("rev-parse", "HEAD"));
      assertThat(Place.paths(library)).containsExactly("a.md", "b.md");
      assertThat(library.index().history("a.md", 10).commits()).isEqualTo(1);
    }
  }

  @Test
  void changesRenamesAndRemovalsArriveOneByOne() throws Exception {
    try (Library library = place.openUpdated()) {
      place.write("b.md", "# Disk full again\n").commit();
      isAsFresh(library);
      place.git("mv", "a.md", "c.md");
      place.commit();
      isAsFresh(library);
      assertThat(library.index().history("c.md", 10).commits()).isEqualTo(2);
      assertThat(library.index().renamedTo("a")).contains("c.md");
      place.write("c.md", LONG + "\nMore.\n").commit();
      isAsFresh(library);
      place.git("rm", "-q", "b.md");
      place.write("a.md", "# A new one at an old path\n").commit();
      isAsFresh(library);
      assertThat(Place.paths(library)).containsExactly("a.md", "c.md");
    }
  }

  @Test
  void mergesArriveWithBothSides() throws Exception {
    try (Library library = place.openUpdated()) {
      place.git("checkout", "-q", "-b", "side");
      place.write("side.md", "# Side\n").commit();
      place.git("checkout", "-q", "main");
      place.write("b.md", "# Main\n").commit();
      place.git("merge", "-q", "--no-ff", "-m", "Merge", "side");
      isAsFresh(library);
    }
  }

  @Test
  void aForcedPushTakesBackWhatItDropped() throws Exception {
    try (Library library = place.openUpdated()) {
      place.write("c.md", "# Dropped\n").write("a.md", "# Changed\n").commit();
      library.update();
      place.git("reset", "-q", "--hard", "HEAD~1");
      place.write("d.md", "# Instead\n").commit();
      isAsFresh(library);
      assertThat(Place.paths(library)).containsExactly("a.md", "b.md", "d.md");
      assertThat(library.index().search(SearchRequest.of("dropped")).total()).isZero();
      assertThat(library.index().history("c.md", 10).commits()).isZero();
    }
  }

  @Test
  void anUnrelatedHistoryReplacesEverything() throws Exception {
    place.write("secret.md", "---\nvisibility: leads\n---\n# Secret\n").commit();
    try (Library library = place.openUpdated()) {
      assertThat(library.problems()).hasSize(1);
      place.git("checkout", "-q", "--orphan", "other");
      place.git("rm", "-rqf", ".");
      place.write("z.md", "# Other\n").commit();
      place.git("branch", "-D", "main");
      place.git("reflog", "expire", "--expire=now", "--all");
      place.git("gc", "-q", "--prune=now");
      isAsFresh(library);
      assertThat(Place.paths(library)).containsExactly("z.md");
      assertThat(library.problems()).isEmpty();
    }
  }

  @Test
  void aBurstOfCommitsIsTakenAsOne() throws Exception {
    try (Library library = place.openUpdated()) {
      for (int i = 0; i < 12; i++) {
        place.write("burst-" + i % 4 + ".md", "# Burst " + i + "\n").commit();
      }
      isAsFresh(library);
      assertThat(library.index().history("burst-0.md", 10).commits()).isEqualTo(3);
    }
  }

  @Test
  void anEmptyRepositoryIsReadyAndFillsWithItsFirstCommit(@TempDir Path other) throws Exception {
    Place empty = Place.repository(other);
    try (Library library = empty.openUpdated()) {
      assertThat(library.status().ready()).isTrue();
      assertThat(library.status().indexedRevision()).isNull();
      assertThat(library.index().documentCount()).isZero();
      empty.write("a.md", "# First\n").commit();
      library.update();
      assertThat(Place.everything(library)).isEqualTo(empty.afresh());
      assertThat(library.index().byPath("a.md"))
          .hasValueSatisfying(it -> assertThat(it.uncommitted()).isFalse());
    }
  }

  @Test
  void aDateFromTheAddingCommitStaysThroughRenames() throws Exception {
    try (Library library = place.openUpdated()) {
      var added = library.index().byPath("a.md").orElseThrow().date();
      assertThat(added).isNotNull();
      place.git("mv", "a.md", "moved.md");
      place.commit();
      library.update();
      assertThat(library.index().byPath("moved.md").orElseThrow().date()).isEqualTo(added);
    }
  }

  private void isAsFresh(Library library) throws Exception {
    library.update();
    assertThat(Place.everything(library)).isEqualTo(place.afresh());
  }

  @Test
  void aLibrarysSynonymsHoldAsSoonAsTheyAreCommittedWithoutANewIndex() throws Exception {
    try (Library library = place.openUpdated()) {
      assertThat(library.index().search(SearchRequest.of("floppy")).total()).isZero();
      Object index = library.index();
      place.write(".afterword/synonyms.txt", "floppy => disk\na => b => c\n").commit();
      library.update();

      assertThat(library.index().search(SearchRequest.of("floppy")).total()).isEqualTo(1);
      assertThat(library.index()).isSameAs(index);
      assertThat(library.problems())
          .anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(".afterword/synonyms.txt");
            assertThat(problem.problem().line()).isEqualTo(2);
          });

      place.git("rm", "-q", ".afterword/synonyms.txt");
      place.commit();
      library.update();
      assertThat(library.index().search(SearchRequest.of("floppy")).total()).isZero();
      assertThat(library.problems()).isEmpty();
    }
  }
}
