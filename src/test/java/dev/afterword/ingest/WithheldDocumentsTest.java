package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.SearchRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What not everyone may read is served in no form, and named among the problems. */
class WithheldDocumentsTest {
  private static final String WITHHELD = "---\nvisibility: leads\n---\n# Heron\n\nzanzibar\n";
  private Place place;

  @BeforeEach
  void oneOfThemIsWithheld(@TempDir Path temporary) {
    place = Place.repository(temporary);
    place.write("open.md", "# Open\n").write("heron.md", WITHHELD).commit();
  }

  @Test
  void itIsFoundNowhereAlsoAfterARestart() throws Exception {
    for (int run = 0; run < 2; run++) {
      try (Library library = place.openUpdated()) {
        isWithheld(library);
      }
    }
  }

  @Test
  void anEditOnDiskThatWithdrawsADocumentHoldsAtOnce() throws Exception {
    try (Library library = place.openUpdated()) {
      place.write("open.md", WITHHELD);
      assertThat(library.documents().file("open.md")).isEmpty();
      var indexed = library.index().byPath("open.md").orElseThrow();
      assertThat(library.documents().load(indexed))
          .hasValueSatisfying(it -> assertThat(it.document().title()).isEqualTo("Open"));
      library.update();
      assertThat(library.index().byPath("open.md")).isEmpty();
    }
  }

  @Test
  void itsEarlierOpenVersionIsNotServedEither() throws Exception {
    try (Library library = place.openUpdated()) {
      place.write("open.md", WITHHELD).commit();
      library.update();
      assertThat(Place.paths(library)).isEmpty();
      assertThat(library.documents().find("open")).isEmpty();
      assertThat(library.documents().file("open.md")).isEmpty();
      assertThat(library.problems()).extracting("path").containsExactly("heron.md", "open.md");
      place.write("open.md", "# Open\n").commit();
      library.update();
      assertThat(Place.paths(library)).containsExactly("open.md");
      assertThat(library.problems()).extracting("path").containsExactly("heron.md");
    }
  }

  @Test
  void anUnknownVisibilityIsNotEveryone() throws Exception {
    place.write("odd.md", "---\nvisibility: [everyone, leads]\n---\n# Odd\n").commit();
    try (Library library = place.openUpdated()) {
      assertThat(Place.paths(library)).containsExactly("open.md");
    }
  }

  private static void isWithheld(Library library) {
    assertThat(Place.paths(library)).containsExactly("open.md");
    assertThat(library.index().search(SearchRequest.of("zanzibar")).total()).isZero();
    assertThat(library.documents().find("heron")).isEmpty();
    assertThat(library.documents().find("heron.md")).isEmpty();
    assertThat(library.documents().file("heron.md")).isEmpty();
    assertThat(library.documents().file("HERON.md")).isEmpty();
    assertThat(library.documents().hasFile("heron.md")).isFalse();
    assertThat(library.problems())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path()).isEqualTo("heron.md");
          assertThat(it.problem().message()).contains("\"leads\"");
        });
  }
}
