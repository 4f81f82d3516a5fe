package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.git.LibraryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands at the library's place is followed; a place that is empty changes nothing. */
class ReplacedRepositoryTest {
  @TempDir Path temporary;
  private Place place;

  @BeforeEach
  void twoDocuments() {
    place = Place.repository(temporary);
    place.write("a.md", "# Alpha\n").write("b.md", "# Beta\n").commit();
    place.write("a.md", "# Alpha again\n").commit();
  }

  @Test
  void aRepositoryThatIsGoneForAWhileLeavesWhatWasServed() throws Exception {
    try (Library library = place.openUpdated()) {
      Map<String, Place.Known> before = Place.everything(library);
      Path away = move(place.folder());
      isNamedAndServedOn(library, before, place.folder());
      Files.move(away, place.folder());
      followsAgain(library);
      assertThat(Place.everything(library)).isEqualTo(before);
    }
  }

  @Test
  void aGitFolderThatIsGoneForAWhileLeavesWhatWasServed() throws Exception {
    try (Library library = place.openUpdated()) {
      Map<String, Place.Known> before = Place.everything(library);
      Path away = move(place.folder().resolve(".git"));
      isNamedAndServedOn(library, before, place.folder().resolve(".git"));
      Files.move(away, place.folder().resolve(".git"));
      followsAgain(library);
    }
  }

  @Test
  void aBareRepositoryThatIsGoneForAWhileLeavesWhatWasServed() throws Exception {
    Place bare = bare(place, "bare.git");
    try (Library library = bare.openUpdated()) {
      Map<String, Place.Known> before = Place.everything(library);
      Path head = bare.folder().resolve("HEAD");
      Path away = move(head);
      isNamedAndServedOn(library, before, bare.folder());
      Files.move(away, head);
      library.update();
      assertThat(library.faults()).isEmpty();
      assertThat(Place.everything(library)).isEqualTo(before);
    }
  }

  @Test
  void aPlainFolderThatIsGoneForAWhileLeavesWhatWasServed() throws Exception {
    Place plain = Place.plain(temporary.resolve("plain"));
    plain.write("a.md", "# Alpha\n");
    try (Library library = plain.openUpdated()) {
      Map<String, Place.Known> before = Place.everything(library);
      Path away = move(plain.folder());
      isNamedAndServedOn(library, before, plain.folder());
      Files.move(away, plain.folder());
      library.update();
      assertThat(library.faults()).isEmpty();
      assertThat(Place.everything(library)).isEqualTo(before);
    }
  }

  @Test
  void anotherRepositoryAtTheSamePlaceIsServed() throws Exception {
    Place other = Place.repository(temporary.resolve("other"));
    other.write("z.md", "# Other\n").write("a.md", "# Alpha of others\n").commit();
    for (Place each : new Place[] {place, other}) {
      each.git("gc", "-q");
    }
    try (Library library = place.openUpdated()) {
      Path away = move(place.folder());
      Files.move(other.folder(), place.folder());
      followsAgain(library);
      assertThat(Place.paths(library)).containsExactly("a.md", "z.md");
      move(place.folder());
      Files.move(away, place.folder());
      followsAgain(library);
      assertThat(Place.paths(library)).containsExactly("a.md", "b.md");
    }
  }

  @Test
  void anotherBareRepositoryWithObjectsElsewhereIsServed() throws Exception {
    Place bare = bare(place, "bare.git");
    place.write("c.md", "# Gamma\n").commit();
    place.git("clone", "-q", "--bare", "--shared", ".", temporary.resolve("shared.git").toString());
    try (Library library = bare.openUpdated()) {
      move(bare.folder());
      Files.move(temporary.resolve("shared.git"), bare.folder());
      library.update();
      assertThat(Place.everything(library)).isEqualTo(bare.afresh());
      assertThat(Place.paths(library)).contains("c.md");
    }
  }

  @Test
  void aBareRepositoryInPlaceOfAWorkTreeIsServed() throws Exception {
    Place bare = bare(place, "bare.git");
    try (Library library = place.openUpdated()) {
      move(place.folder());
      Files.move(bare.folder(), place.folder());
      followsAgain(library);
      assertThat(Place.paths(library)).containsExactly("a.md", "b.md");
    }
  }

  @Test
  void aFolderThatBecomesARepositoryGetsAHistory() throws Exception {
    Place plain = Place.plain(temporary.resolve("plain"));
    plain.write("a.md", "# Alpha\n");
    try (Library library = plain.openUpdated()) {
      plain.git("init", "-q", "-b", "main");
      plain.commit();
      library.update();
      assertThat(Place.everything(library)).isEqualTo(plain.afresh());
      assertThat(library.index().history("a.md", 10).commits()).isEqualTo(1);
    }
  }

  @Test
  void aRepositoryOfAKindThatCannotBeReadIsNamed() throws Exception {
    Place other = Place.plain(temporary.resolve("other"));
    other.git("init", "-q", "-b", "main", "--object-format=sha256");
    other.write("z.md", "# Other\n").commit();
    try (Library library = place.openUpdated()) {
      Map<String, Place.Known> before = Place.everything(library);
      Path away = move(place.folder());
      Files.move(other.folder(), place.folder());
      assertThatThrownBy(library::update).hasMessageContaining("expected sha1");
      assertThat(library.faults()).singleElement().asString().contains("sha256");
      assertThat(Place.everything(library)).isEqualTo(before);
      move(place.folder());
      Files.move(away, place.folder());
      followsAgain(library);
    }
  }

  @Test
  void aDeletedBranchLeavesWhatWasServedUntilItIsBack() throws Exception {
    Place bare = bare(place, "bare.git");
    try (Library library = bare.openUpdated()) {
      Map<String, Place.Known> before = Place.everything(library);
      String commit = bare.git("rev-parse", "main");
      bare.git("branch", "other", "main");
      bare.git("update-ref", "-d", "refs/heads/main");
      assertThatThrownBy(library::update)
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("main");
      assertThat(Place.everything(library)).isEqualTo(before);
      bare.git("update-ref", "refs/heads/main", commit);
      library.update();
      assertThat(library.faults()).isEmpty();
    }
  }

  private void isNamedAndServedOn(Library library, Map<String, Place.Known> before, Path missing) {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(library::update).isInstanceOf(LibraryException.class);
      assertThat(library.faults()).singleElement().asString().contains(missing.toString());
      assertThat(library.status().ready()).isTrue();
      assertThat(Place.everything(library)).isEqualTo(before);
    }
  }

  private void followsAgain(Library library) throws Exception {
    library.update();
    assertThat(library.faults()).isEmpty();
    assertThat(Place.everything(library)).isEqualTo(place.afresh());
  }

  private Place bare(Place from, String name) {
    Path folder = temporary.resolve(name);
    from.git("clone", "-q", "--bare", ".", folder.toString());
    return new Place(folder, from.cache());
  }

  private Path move(Path what) throws Exception {
    return Files.move(what, Files.createTempDirectory(temporary, "away").resolve("it"));
  }
}
