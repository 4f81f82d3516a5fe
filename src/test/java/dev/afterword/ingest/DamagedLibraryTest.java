package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import dev.afterword.git.Content;
import dev.afterword.git.PathProblem;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git has lost is named and the rest is served; what it gets back is served again. */
class DamagedLibraryTest {
  /** Looking again is put off by at most so many passes. */
  private static final int PASSES = 200;

  private Place place;
  private Path objects;

  @BeforeEach
  void aBareLibrary(@TempDir Path temporary) {
    Place author = Place.repository(temporary.resolve("author"));
    for (int i = 0; i < 20; i++) {
      author.write("many/doc-" + i + ".md", "# Document " + i + "\n\n" + "word".repeat(i) + "\n");
    }
    author.write("a.md", "# Alpha\n\nThe pool was full.\n");
    author.write(".afterword/settings.yml", "title: Our incidents\n").commit();
    author.write("a.md", "# Alpha\n\nThe pool was full again.\n").commit();
    author.write("b.md", "# Beta\n\nThe disk was full.\n").commit();
    author.git("config", "gc.auto", "0");
    place = author;
    author.git("checkout", "-q", "--detach");
    author.git("checkout", "-q", "main");
    place = new Place(author.folder().resolve(".git"), author.cache());
    place.git("config", "core.bare", "true");
    objects = place.folder().resolve("objects");
  }

  @Test
  void aMissingBlobIsNamedAndComesBack() throws Exception {
    Path blob = loose("HEAD:a.md");
    Path away = move(blob);
    try (Library library = place.openUpdated()) {
      assertThat(library.index().documentCount()).isEqualTo(22);
      assertThat(codes(library, "a.md")).contains("git/missing-object");
      assertThat(library.faults()).singleElement().asString().contains("1 document", "a.md");
      assertThat(library.status().ready()).isTrue();
      Files.move(away, blob);
      isMended(library);
    }
  }

  @Test
  void aBlobThatComesBackWhileNobodyLooksIsServedAfterTheNextStart() throws Exception {
    Path blob = loose("HEAD:a.md");
    Path away = move(blob);
    place.openUpdated().close();
    Files.move(away, blob);
    try (Library library = place.openUpdated()) {
      isMended(library);
    }
  }

  @Test
  void aBlobThatIsLostAfterwardsIsSaidSoOnItsPageAndIsNotRemembered() throws Exception {
    try (Library library = place.openUpdated()) {
      DocumentSummary summary = library.index().byPath("a.md").orElseThrow();
      Path blob = loose("HEAD:a.md");
      Path away = move(blob);
      LoadedDocument lost = library.documents().load(summary).orElseThrow();
      assertThat(lost.isReadable()).isFalse();
      assertThat(lost.document().problems())
          .extracting(Problem::code)
          .contains("git/missing-object");
      library.update();
      assertThat(library.faults()).singleElement().asString().contains("1 document", "a.md");
      Files.move(away, blob);
      assertThat(library.documents().load(summary).orElseThrow().isReadable()).isTrue();
      isMended(library);
    }
  }

  @Test
  void aMissingFolderIsNamedAndComesBack() throws Exception {
    Path tree = loose("HEAD:many");
    Path away = move(tree);
    try (Library library = place.openUpdated()) {
      assertThat(Place.paths(library)).containsExactly("a.md", "b.md");
      assertThat(library.problems()).extracting(PathProblem::path).contains("many/");
      assertThat(library.faults()).anyMatch(fault -> fault.contains("many/"));
      Files.move(away, tree);
      isMended(library);
    }
  }

  @Test
  void aFolderThatIsLostWhileServedComesBack() throws Exception {
    try (Library library = place.openUpdated()) {
      commitWith("many/doc-0.md");
      Path tree = loose("HEAD:many");
      Path away = move(tree);
      library.update();
      assertThat(library.faults()).anyMatch(fault -> fault.contains("many/"));
      assertThat(Place.paths(library)).contains("a.md", "b.md");
      Files.move(away, tree);
      isMended(library);
    }
  }

  @Test
  void aFolderThatIsLostButHasNotChangedIsServedOn() throws Exception {
    try (Library library = place.openUpdated()) {
      List<String> served = Place.paths(library);
      commitWith("b.md");
      Path tree = loose("HEAD:many");
      Path away = move(tree);
      library.update();
      assertThat(library.status().indexedRevision()).isEqualTo(place.git("rev-parse", "HEAD"));
      assertThat(Place.paths(library)).isEqualTo(served);
      Files.move(away, tree);
      isMended(library);
    }
  }

  /** Commits the text of {@code a.md} in the place of another file. */
  private void commitWith(String path) {
    place.git("read-tree", "HEAD");
    place.git(
        "update-index",
        "--cacheinfo",
        "100644," + place.git("rev-parse", "HEAD:a.md") + "," + path);
    String tree = place.git("write-tree");
    String head = place.git("rev-parse", "HEAD");
    place.git("update-ref", "HEAD", place.git("commit-tree", "-p", head, "-m", "Again", tree));
  }

  @Test
  void damagedSettingsLeaveTheOnesBefore() throws Exception {
    try (Library library = place.openUpdated()) {
      Path blob = loose("HEAD:.afterword/settings.yml");
      Path away = move(blob);
      library.update();
      assertThat(library.taxonomy().title()).isEqualTo("Our incidents");
      assertThat(library.faults()).anyMatch(fault -> fault.contains("settings.yml"));
      Files.move(away, blob);
      isMended(library);
    }
  }

  @Test
  void aHistoryWithAGapIsToldAgainOnceItIsWhole() throws Exception {
    Path commit = loose("HEAD~1");
    Path away = move(commit);
    try (Library library = place.openUpdated()) {
      assertThat(Place.paths(library)).hasSize(22);
      assertThat(library.faults()).anyMatch(fault -> fault.contains("history"));
      library.update();
      Files.move(away, commit);
      isMended(library);
      assertThat(library.index().history("a.md", 10).commits()).isEqualTo(2);
    }
  }

  @Test
  void aGapInTheHistoryIsRememberedOverAStart() throws Exception {
    Path commit = loose("HEAD~1");
    Path away = move(commit);
    place.openUpdated().close();
    Files.move(away, commit);
    try (Library library = place.openUpdated()) {
      isMended(library);
    }
  }

  @Test
  void aDamagedPackLosesWhatItsDamageHitAndIsReadAgainOnceItIsMended() throws Exception {
    place.git("repack", "-q", "-a", "-d", "-f", "--window=0");
    Path pack = pack(".pack");
    byte[] whole = Files.readAllBytes(pack);
    damage(pack, place.git("rev-parse", "HEAD:many/doc-17.md"));
    try (Library library = place.openUpdated()) {
      assertThat(library.index().documentCount()).isEqualTo(22);
      assertThat(codes(library, "many/doc-17.md")).containsAnyElementsOf(Content.DAMAGED);
      assertThat(Place.paths(library))
          .filteredOn(path -> !path.equals("many/doc-17.md"))
          .allSatisfy(path -> assertThat(codes(library, path)).isEmpty());
      assertThat(library.faults()).anyMatch(fault -> fault.contains("doc-17"));
      write(pack, whole);
      isMended(library);
    }
  }

  @Test
  void aPackThatIsZeroedOrGoneLeavesTheStateBeforeAndIsReadAgainOnceItIsBack() throws Exception {
    place.git("repack", "-q", "-a", "-d");
    Path pack = pack(".pack");
    byte[] whole = Files.readAllBytes(pack);
    try (Library library = place.openUpdated()) {
      Map<String, Place.Known> before = Place.everything(library);
      write(pack, new byte[whole.length]);
      place.folder().resolve("refs/heads/other").toFile().createNewFile();
      for (int i = 0; i < 5; i++) {
        updateAnyhow(library);
      }
      assertThat(Place.everything(library)).isEqualTo(before);
      write(pack, whole);
      Files.delete(place.folder().resolve("refs/heads/other"));
      isMended(library);
      Path away = move(pack);
      for (int i = 0; i < 5; i++) {
        updateAnyhow(library);
      }
      assertThat(library.status().ready()).isTrue();
      assertThat(library.index().documentCount()).isEqualTo(22);
      Files.move(away, pack);
      isMended(library);
    }
  }

  private void isMended(Library library) throws Exception {
    for (int i = 0; i < PASSES && !library.faults().isEmpty() || i == 0; i++) {
      updateAnyhow(library);
    }
    assertThat(library.faults()).isEmpty();
    assertThat(Place.everything(library)).isEqualTo(place.afresh());
    assertThat(library.index().documentCount()).isEqualTo(22);
  }

  private static void updateAnyhow(Library library) {
    try {
      library.update();
    } catch (Exception e) {
      assertThat(library.faults()).isNotEmpty();
    }
  }

  private static List<String> codes(Library library, String path) {
    return library.index().problemsOf(path).stream().map(Problem::code).toList();
  }

  private Path loose(String name) {
    String id = place.git("rev-parse", name);
    return objects.resolve(id.substring(0, 2)).resolve(id.substring(2));
  }

  private Path pack(String ending) throws Exception {
    try (Stream<Path> files = Files.list(objects.resolve("pack"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private Path move(Path file) throws Exception {
    return Files.move(file, Files.createTempDirectory(place.cache(), "away").resolve("file"));
  }

  private static void write(Path file, byte[] bytes) throws Exception {
    assertThat(file.toFile().setWritable(true)).isTrue();
    Files.write(file, bytes);
  }

  private void damage(Path pack, String id) throws Exception {
    long offset =
        place
            .git("verify-pack", "-v", pack.toString())
            .lines()
            .filter(line -> line.startsWith(id))
            .mapToLong(line -> Long.parseLong(line.split(" +")[4]))
            .findFirst()
            .orElseThrow();
    assertThat(pack.toFile().setWritable(true)).isTrue();
    try (RandomAccessFile bytes = new RandomAccessFile(pack.toFile(), "rw")) {
      bytes.seek(offset + 5);
      bytes.write(new byte[] {0x55, 0x55, 0x55, 0x55});
    }
  }
}
