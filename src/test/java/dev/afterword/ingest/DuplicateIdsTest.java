package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two documents with one id the first by path keeps it, whatever the order they came in. */
class DuplicateIdsTest {
  private Place place;

  @BeforeEach
  void aLibrary(@TempDir Path temporary) {
    place = Place.repository(temporary);
    place.write("m.md", claiming("dup")).commit();
  }

  @Test
  void theFirstByPathKeepsItAndBothHaveTheProblem() throws Exception {
    try (Library library = place.openUpdated()) {
      place.write("z.md", claiming("dup")).commit();
      has(library, Map.of("m.md", "dup", "z.md", "z"));
      assertThat(codes(library, "m.md")).contains("id/duplicate");
      assertThat(codes(library, "z.md")).contains("id/duplicate");
      place.write("a.md", claiming("dup")).commit();
      has(library, Map.of("a.md", "dup", "m.md", "m", "z.md", "z"));
    }
  }

  @Test
  void whenTheWinnerGoesTheOtherGetsItsIdBackWithoutAProblem() throws Exception {
    place.write("a.md", claiming("dup")).commit();
    try (Library library = place.openUpdated()) {
      has(library, Map.of("a.md", "dup", "m.md", "m"));
      place.delete("a.md").commit();
      has(library, Map.of("m.md", "dup"));
      assertThat(codes(library, "m.md")).doesNotContain("id/duplicate");
    }
  }

  @Test
  void aWinnerThatClaimsAnotherIdOrIsWithheldLeavesItToTheOther() throws Exception {
    place.write("a.md", claiming("dup")).commit();
    try (Library library = place.openUpdated()) {
      place.write("a.md", claiming("own")).commit();
      has(library, Map.of("a.md", "own", "m.md", "dup"));
      place.write("a.md", claiming("dup")).commit();
      has(library, Map.of("a.md", "dup", "m.md", "m"));
      place.write("a.md", "---\nid: dup\nvisibility: leads\n---\n# A\n").commit();
      has(library, Map.of("m.md", "dup"));
    }
  }

  @Test
  void editingTheLoserLeavesItAtItsPath() throws Exception {
    place.write("a.md", claiming("dup")).commit();
    try (Library library = place.openUpdated()) {
      place.write("m.md", claiming("dup") + "more\n").commit();
      has(library, Map.of("a.md", "dup", "m.md", "m"));
      place.write("a.md", claiming("dup") + "more\n").commit();
      has(library, Map.of("a.md", "dup", "m.md", "m"));
    }
  }

  @Test
  void aFallbackMakesWayForWhoClaimsThatIdAndComesBack() throws Exception {
    place.write("a.md", claiming("dup")).commit();
    try (Library library = place.openUpdated()) {
      place.write("q.md", claiming("m")).commit();
      has(library, Map.of("a.md", "dup", "m.md", "m.md", "q.md", "m"));
      place.delete("q.md").commit();
      has(library, Map.of("a.md", "dup", "m.md", "m"));
    }
  }

  @Test
  void twoLosersWithOneNameAndTwoExtensionsStayApart() throws Exception {
    place.write("a.md", claiming("dup")).commit();
    try (Library library = place.openUpdated()) {
      place.write("m.markdown", claiming("dup")).commit();
      has(library, Map.of("a.md", "dup", "m.md", "m.md", "m.markdown", "m.markdown"));
      place.delete("m.markdown").commit();
      has(library, Map.of("a.md", "dup", "m.md", "m"));
    }
  }

  @Test
  void oneNameWithTwoExtensionsIsADuplicateToo() throws Exception {
    place.write("x.md", "# X\n").write("x.markdown", "# X\n").commit();
    try (Library library = place.openUpdated()) {
      has(library, Map.of("m.md", "dup", "x.markdown", "x", "x.md", "x.md"));
      place.delete("x.markdown").commit();
      has(library, Map.of("m.md", "dup", "x.md", "x"));
    }
  }

  private void has(Library library, Map<String, String> ids) throws Exception {
    library.update();
    assertThat(Place.ids(library)).containsExactlyInAnyOrderEntriesOf(ids);
    assertThat(Place.everything(library)).isEqualTo(place.afresh());
  }

  private static List<String> codes(Library library, String path) {
    return library.index().problemsOf(path).stream().map(Problem::code).toList();
  }

  private static String claiming(String id) {
    return "---\nid: " + id + "\n---\n# Title\n";
  }
}
