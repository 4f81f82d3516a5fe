package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.domain.Kind;
import dev.afterword.search.SearchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index outlives the process, and is made anew when it does not fit. */
class KeptIndexTest {
  private static final String SETTINGS = ".afterword/settings.yml";
  private Place place;

  @BeforeEach
  void twoDocuments(@TempDir Path temporary) {
    place = Place.repository(temporary);
    place.write("a.md", "# Alpha\n").write("talks/b.md", "# Beta\n").commit();
  }

  @Test
  void anUnchangedLibraryIsServedAtOnceAndNothingIsWritten() throws Exception {
    place.openUpdated().close();
    Map<Path, byte[]> before = contents();
    try (Library library = place.open()) {
      assertThat(library.status().ready()).isTrue();
      assertThat(Place.paths(library)).containsExactly("a.md", "talks/b.md");
      library.update();
      assertThat(library.status().failure()).isNull();
    }
    Map<Path, byte[]> after = contents();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((file, bytes) -> assertThat(bytes).as("%s", file).isEqualTo(before.get(file)));
  }

  @Test
  void anUnchangedLibraryIsServedWithoutReadingABlob() throws Exception {
    for (Place each : List.of(place, place.bareCopy())) {
      each.openUpdated().close();
      assertThat(each.removeBlobs()).isEqualTo(2);
      try (Library library = each.open()) {
        assertThat(library.status().ready()).isTrue();
        library.update();
        assertThat(library.faults()).isEmpty();
        assertThat(library.problems()).isEmpty();
        assertThat(Place.paths(library)).containsExactly("a.md", "talks/b.md");
        assertThat(library.index().search(SearchRequest.of("beta")).total()).isEqualTo(1);
      }
    }
  }

  @Test
  void whatWasPushedWhileNobodyLookedIsCaughtUpWith() throws Exception {
    place.openUpdated().close();
    place.delete("a.md").write("c.md", "# Gamma\n").commit();
    try (Library library = place.openUpdated()) {
      assertThat(Place.everything(library)).isEqualTo(place.afresh());
    }
  }

  @Test
  void newSettingsAreTakenOverWhileItIsServed() throws Exception {
    try (Library library = place.openUpdated()) {
      assertThat(library.index().byPath("talks/b.md").orElseThrow().kind())
          .isEqualTo(Kind.POSTMORTEM);
      place.write(SETTINGS, "title: Our incidents\nfolders: {talks: review}\n").commit();
      library.update();
      assertThat(library.taxonomy().title()).isEqualTo("Our incidents");
      assertThat(library.index().byPath("talks/b.md").orElseThrow().kind()).isEqualTo(Kind.REVIEW);
      assertThat(Place.everything(library)).isEqualTo(place.afresh());
      place.write(SETTINGS, "title: Third\ncolour: red\n");
      library.update();
      assertThat(library.taxonomy().title()).isEqualTo("Third");
      assertThat(library.problems()).extracting("path").contains(SETTINGS);
      place.git("checkout", "-q", "--", SETTINGS);
      library.update();
      assertThat(library.taxonomy().title()).isEqualTo("Our incidents");
      assertThat(Place.everything(library)).isEqualTo(place.afresh());
    }
  }

  @Test
  void settingsThatGoBackAndForthFindNothingOutOfDate() throws Exception {
    try (Library library = place.openUpdated()) {
      place.write(SETTINGS, "title: Second\n").commit();
      library.update();
      place.write("a.md", "# Alpha, changed\n").delete(SETTINGS).commit();
      library.update();
      assertThat(Place.everything(library)).isEqualTo(place.afresh());
    }
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws Exception {
    place.openUpdated().close();
    for (Path file : place.indexFiles()) {
      if (!file.endsWith("write.lock")) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (Library library = place.openUpdated()) {
      assertThat(Place.everything(library)).isEqualTo(place.afresh());
    }
  }

  @Test
  void anIndexThatLostAFileIsMadeAnew() throws Exception {
    place.openUpdated().close();
    for (Path file : place.indexFiles()) {
      if (file.toString().endsWith(".cfs") || file.toString().endsWith(".si")) {
        Files.delete(file);
      }
    }
    try (Library library = place.openUpdated()) {
      assertThat(Place.everything(library)).isEqualTo(place.afresh());
    }
  }

  @Test
  void aSecondLibraryOnTheSameFolderUsesAnIndexOfItsOwn() throws Exception {
    try (Library first = place.openUpdated();
        Library second = place.openUpdated()) {
      place.write("c.md", "# Gamma\n").commit();
      second.update();
      assertThat(Place.paths(second)).contains("c.md");
      assertThat(Place.paths(first)).doesNotContain("c.md");
      first.update();
      assertThat(Place.everything(first)).isEqualTo(Place.everything(second));
    }
  }

  @Test
  void whenTheRepositoryFailsTheStateBeforeItIsServedAndTheStatusSaysWhy() throws Exception {
    try (Library library = place.openUpdated()) {
      Path head = place.folder().resolve(".git/refs/heads/main");
      String commit = Files.readString(head);
      Files.writeString(head, "0123456789012345678901234567890123456789\n");
      assertThatThrownBy(library::update).isNotNull();
      assertThat(library.status().failure()).isNotBlank();
      assertThat(library.status().ready()).isTrue();
      assertThat(library.index().documentCount()).isEqualTo(2);
      Files.writeString(head, commit);
      library.update();
      assertThat(library.status().failure()).isNull();
    }
  }

  private Map<Path, byte[]> contents() throws Exception {
    Map<Path, byte[]> contents = new HashMap<>();
    for (Path file : place.indexFiles()) {
      contents.put(file, Files.readAllBytes(file));
    }
    return contents;
  }
}
