package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.DocumentSummary;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a work tree has that no commit holds is shown, marked, and taken back. */
class UncommittedFilesTest {
  private static final String A = "# Alpha\n";
  private Place place;

  /** Whether one process sees both states, or another is started in between. */
  enum Course {
    GOES_ON,
    RESTARTS
  }

  @BeforeEach
  void twoDocuments(@TempDir Path temporary) {
    place = Place.repository(temporary);
    place.write("a.md", A).write("b.md", "# Beta\n").commit();
  }

  @ParameterizedTest
  @EnumSource
  void anEditIsShownAndTakenBack(Course course) throws Exception {
    Library library = place.openUpdated();
    place.write("a.md", "# Edited\n");
    library = next(library, course);
    DocumentSummary edited = library.index().byPath("a.md").orElseThrow();
    assertThat(edited.title()).isEqualTo("Edited");
    assertThat(edited.uncommitted()).isTrue();
    place.write("a.md", A);
    library = next(library, course);
    assertThat(library.index().byPath("a.md").orElseThrow().uncommitted()).isFalse();
    isAsFresh(library);
    library.close();
  }

  @ParameterizedTest
  @EnumSource
  void aNewFileIsShownAndTakenBack(Course course) throws Exception {
    Library library = place.openUpdated();
    place.write("new.md", "# New\n");
    library = next(library, course);
    assertThat(library.index().byPath("new.md").orElseThrow().uncommitted()).isTrue();
    place.delete("new.md");
    library = next(library, course);
    isAsFresh(library);
    library.close();
  }

  @ParameterizedTest
  @EnumSource
  void aDeletedFileIsGoneAndComesBack(Course course) throws Exception {
    Library library = place.openUpdated();
    place.delete("a.md");
    library = next(library, course);
    assertThat(Place.paths(library)).containsExactly("b.md");
    place.write("a.md", A);
    library = next(library, course);
    assertThat(Place.paths(library)).containsExactly("a.md", "b.md");
    isAsFresh(library);
    library.close();
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsWithheldOnDiskComesBackWhenItIsReverted(Course course) throws Exception {
    Library library = place.openUpdated();
    place.write("a.md", "---\nvisibility: leads\n---\n" + A);
    library = next(library, course);
    assertThat(Place.paths(library)).containsExactly("b.md");
    assertThat(library.problems()).hasSize(1);
    place.write("a.md", A);
    library = next(library, course);
    assertThat(library.problems()).isEmpty();
    isAsFresh(library);
    library.close();
  }

  @ParameterizedTest
  @EnumSource
  void committingAnEditTakesTheMarkAway(Course course) throws Exception {
    Library library = place.openUpdated();
    place.write("a.md", "# Edited\n").write("new.md", "# New\n");
    library = next(library, course);
    place.commit();
    library = next(library, course);
    assertThat(library.index().uncommitted()).isEmpty();
    isAsFresh(library);
    library.close();
  }

  @Test
  void aPlainFolderIsServedWithoutHistory(@TempDir Path other) throws Exception {
    Place plain = Place.plain(other).write("a.md", A).write("deep/b.md", "# Beta\n");
    try (Library library = plain.openUpdated()) {
      assertThat(library.status().ready()).isTrue();
      assertThat(Place.paths(library)).containsExactly("a.md", "deep/b.md");
      plain.delete("a.md").write("c.md", "# Gamma\n");
      library.update();
      assertThat(Place.paths(library)).containsExactly("c.md", "deep/b.md");
      assertThat(library.index().history("c.md", 1).commits()).isZero();
    }
    plain.write("a.md", A);
    try (Library library = plain.openUpdated()) {
      assertThat(Place.everything(library)).isEqualTo(plain.afresh());
    }
  }

  private Library next(Library library, Course course) throws Exception {
    Library next = library;
    if (course == Course.RESTARTS) {
      library.close();
      next = place.open();
    }
    next.update();
    return next;
  }

  private void isAsFresh(Library library) throws Exception {
    assertThat(Place.everything(library)).isEqualTo(place.afresh());
  }
}
