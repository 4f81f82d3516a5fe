package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache folder that is full, read-only or no folder: a temporary one stands in until it can. */
class UnusableCacheTest {
  private static final int PASSES = 200;

  @TempDir Path temporary;
  private Place place;
  private String systemsFolder;

  @BeforeEach
  void someDocuments() throws Exception {
    systemsFolder = System.getProperty("java.io.tmpdir");
    System.setProperty(
        "java.io.tmpdir", Files.createDirectory(temporary.resolve("tmp")).toString());
    place = Place.repository(temporary);
    for (int i = 0; i < 50; i++) {
      place.write("doc-" + i + ".md", "# Document " + i + "\n\n" + noise(i) + "\n");
    }
    place.commit();
  }

  @AfterEach
  void giveBack() {
    System.setProperty("java.io.tmpdir", systemsFolder);
  }

  @Test
  void aDiskThatIsTooSmallToBeginWithIsStoodInForAndReturnedTo() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(place.cache(), 20_000)) {
      disk.fill(64);
      try (Library library = place.open()) {
        for (int i = 0; i < 3; i++) {
          updateAnyhow(library);
        }
        servesAll(library);
        assertThat(library.faults())
            .singleElement()
            .asString()
            .contains(
                place.cache().toString(), "No space left on device", temporaries().toString());
        disk.free();
        returns(library);
      }
      assertThat(leftBehind()).isEmpty();
    }
  }

  @Test
  void aDiskThatFillsUpWhileServingLeavesTheOldStateAndIsCaughtUpWith() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(place.cache(), 20_000);
        Library library = place.openUpdated()) {
      disk.fill(8);
      for (int i = 50; i < 100; i++) {
        place.write("doc-" + i + ".md", "# Document " + i + "\n\n" + noise(i) + "\n");
      }
      place.commit();
      try (LogLines log = new LogLines()) {
        for (int i = 0; i < 3; i++) {
          updateAnyhow(library);
          assertThat(library.index().documentCount()).isEqualTo(50);
          assertThat(library.status().ready()).isTrue();
          assertThat(library.faults()).singleElement().asString().contains("No space left");
          assertThat(library.index().folder()).startsWith(place.cache());
        }
        assertThat(log.containing("rebuilt")).isEmpty();
      }
      disk.free();
      library.update();
      assertThat(library.faults()).isEmpty();
      assertThat(Place.everything(library)).isEqualTo(afresh());
    }
  }

  @Test
  void aReadOnlyFolderIsStoodInForByACopyOfItsIndex() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(place.cache(), 20_000)) {
      place.openUpdated().close();
      disk.readOnly();
      try (Library library = place.open()) {
        assertThat(library.status().ready()).as("with the copy, at once").isTrue();
        assertThat(library.faults()).singleElement().asString().contains("Read-only file system");
        place.write("new.md", "# New\n").commit();
        library.update();
        assertThat(Place.paths(library)).contains("new.md");
        assertThat(library.faults()).hasSize(1);
        disk.writable();
        returns(library);
        assertThat(Place.paths(library)).contains("new.md");
      }
      assertThat(leftBehind()).isEmpty();
    }
  }

  @Test
  void aFolderThatBecomesReadOnlyLeavesTheOldStateAndIsCaughtUpWith() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(place.cache(), 20_000);
        Library library = place.openUpdated()) {
      disk.readOnly();
      place.write("new.md", "# New\n").commit();
      for (int i = 0; i < 3; i++) {
        updateAnyhow(library);
        servesAll(library);
        assertThat(library.faults()).singleElement().asString().contains("Read-only file system");
      }
      disk.writable();
      library.update();
      assertThat(library.faults()).isEmpty();
      assertThat(Place.paths(library)).contains("new.md");
    }
  }

  @Test
  void aFileInThePlaceOfTheFolderIsStoodInFor() throws Exception {
    Path folder = place.cache().resolve("indexes");
    Files.writeString(folder, "a file");
    try (Library library = place.openUpdated()) {
      servesAll(library);
      assertThat(library.faults()).singleElement().asString().contains(folder.toString());
      Files.delete(folder);
      returns(library);
    }
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void withoutAnyFolderToWriteToNothingStartsAndBothAreNamed() throws Exception {
    Path folder = place.cache().resolve("indexes");
    Files.writeString(folder, "a file");
    System.setProperty("java.io.tmpdir", folder.toString());
    assertThatThrownBy(place::open)
        .isInstanceOf(CacheUnusable.class)
        .hasMessageContaining("cache folder \"" + folder + "\"")
        .hasMessageContaining("expected a folder to write to");
  }

  private void servesAll(Library library) {
    assertThat(library.status().ready()).isTrue();
    assertThat(library.index().documentCount()).isEqualTo(50);
  }

  private void returns(Library library) throws Exception {
    for (int i = 0; i < PASSES && !library.faults().isEmpty(); i++) {
      library.update();
      assertThat(library.status().ready()).isTrue();
      assertThat(library.index().documentCount()).isGreaterThanOrEqualTo(50);
    }
    assertThat(library.faults()).isEmpty();
    assertThat(library.index().folder()).startsWith(place.cache());
  }

  private static void updateAnyhow(Library library) {
    try {
      library.update();
    } catch (Exception e) {
      assertThat(library.faults()).isNotEmpty();
    }
  }

  private Map<String, Place.Known> afresh() throws Exception {
    return new Place(place.folder(), temporary.resolve("elsewhere")).afresh();
  }

  private Path temporaries() {
    return temporary.resolve("tmp");
  }

  private List<Path> leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(temporaries())) {
      return files.toList();
    }
  }

  /** Words that do not compress well. */
  private static String noise(int seed) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      words.append(Long.toString(random.nextLong(), 36)).append(' ');
    }
    return words.toString();
  }
}
