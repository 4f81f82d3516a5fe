package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the files of an index, it is told, and made anew from git by itself. */
class DamagedIndexTest {
  private Place place;
  private Map<String, Place.Known> expected;

  @BeforeEach
  void someDocuments(@TempDir Path temporary) throws Exception {
    place = Place.repository(temporary);
    for (int i = 0; i < 12; i++) {
      place.write(
          "doc-" + i + ".md", "# Document " + i + "\n\nThe pool was full, word" + i + ".\n");
    }
    place.commit();
    place.write("doc-3.md", "# Document 3 again\n\nThe disk was full.\n").commit();
    expected = place.afresh();
  }

  /** One way in which a file is damaged, its length and a place in it given. */
  private enum Harm {
    FLIPPED {
      @Override
      void to(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 0x41;
        Files.write(file, bytes);
      }
    },
    TRUNCATED {
      @Override
      void to(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(at);
        }
      }
    },
    ZEROED {
      @Override
      void to(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.allocate((int) (channel.size() - at)), at);
        }
      }
    };

    abstract void to(Path file, long at) throws IOException;
  }

  @Test
  void anyDamageIsFoundAndMendedAfterAStart() throws Exception {
    place.openUpdated().close();
    Map<Path, byte[]> whole = contents();
    assertThat(whole.keySet()).anyMatch(file -> file.toString().endsWith(".cfs"));
    for (Path file : whole.keySet()) {
      for (Harm harm : Harm.values()) {
        for (long at : places(whole.get(file).length)) {
          restore(whole);
          harm.to(file, at);
          isMendedWhenOpened(harm + " " + file.getFileName() + " at " + at);
        }
      }
      restore(whole);
      Files.delete(file);
      isMendedWhenOpened("deleted " + file.getFileName());
    }
  }

  private void isMendedWhenOpened(String what) throws Exception {
    try (LogLines log = new LogLines();
        Library library = place.open()) {
      library.checkIndex();
      library.update();
      assertThat(Place.everything(library)).as(what).isEqualTo(expected);
      assertThat(library.faults()).as(what).isEmpty();
      assertThat(library.status().ready()).isTrue();
      assertThat(log.all()).as(what).noneMatch(line -> line.contains("\tat"));
      assertThat(log.containing("the index is damaged; it is rebuilt")).as(what).hasSizeLessThan(2);
    }
  }

  @Test
  void whatIsDamagedWhileItIsServedStaysServedAndIsMended() throws Exception {
    try (Library library = place.openUpdated()) {
      for (String ending : List.of(".cfs", ".si", ".cfe")) {
        for (Harm harm : List.of(Harm.FLIPPED, Harm.ZEROED)) {
          Path file = file(ending);
          harm.to(file, Files.size(file) / 3);
          servesOnAndMends(library, harm + " " + ending);
        }
        Files.delete(file(ending));
        servesOnAndMends(library, "deleted " + ending);
      }
      Harm.TRUNCATED.to(file("segments_"), 10);
      servesOnAndMends(library, "truncated segments");
    }
  }

  private void servesOnAndMends(Library library, String what) throws Exception {
    try (LogLines log = new LogLines()) {
      library.checkIndex();
      assertThat(log.containing("the index is damaged; it is rebuilt")).as(what).hasSize(1);
      assertThat(library.status().ready()).as(what).isTrue();
      assertThat(library.faults()).singleElement().asString().contains("is being rebuilt");
      library.update();
      assertThat(Place.everything(library)).as(what).isEqualTo(expected);
      assertThat(place.indexFiles()).noneMatch(file -> file.toString().contains("index-2"));
      library.checkIndex();
      assertThat(log.containing("rebuilt")).as(what).hasSize(1);
      assertThat(library.faults()).isEmpty();
    }
  }

  @Test
  void aFolderThatIsWipedWhileItIsServedIsMadeAgainAndNothingGoesMissing() throws Exception {
    try (Library library = place.openUpdated()) {
      delete(place.cache().resolve("indexes"));
      assertThat(Place.everything(library)).isEqualTo(expected);
      place.write("new.md", "# New\n").commit();
      for (int i = 0; i < 3; i++) {
        updateAnyhow(library);
        assertThat(Place.paths(library)).hasSizeGreaterThanOrEqualTo(expected.size());
      }
      assertThat(Place.everything(library)).isEqualTo(place.afresh());
      assertThat(library.faults()).isEmpty();
    }
    try (Library library = place.open()) {
      assertThat(library.status().ready()).as("kept for the next start").isTrue();
    }
  }

  @Test
  void aTruncatedFileThatIsReadSaysSoUntilItIsMended() throws Exception {
    try (Library library = place.openUpdated()) {
      Harm.TRUNCATED.to(file(".cfs"), 0);
      for (int i = 0; i < 20; i++) {
        searchAnyhow(library);
      }
      updateAnyhow(library);
      updateAnyhow(library);
      assertThat(Place.everything(library)).isEqualTo(expected);
      assertThat(library.faults()).isEmpty();
    }
  }

  @Test
  void leftoversOfAKilledBuildAndForeignFilesAreNoHindrance() throws Exception {
    place.openUpdated().close();
    Path index = Objects.requireNonNull(file("segments_").getParent());
    Files.writeString(index.resolve("_9z.fdt"), "half");
    Files.writeString(index.resolve("pending_segments_7"), "half");
    Files.writeString(index.resolve("notes.txt"), "somebody's");
    Files.createDirectory(index.resolve("folder"));
    isMendedWhenOpened("leftovers");
    Files.delete(file("segments_"));
    isMendedWhenOpened("no segments file, but others");
    Files.writeString(index.resolve("segments_zz"), "");
    isMendedWhenOpened("an empty segments file that is newer");
    delete(index);
    Files.createDirectories(index.resolve("segments_1/inside"));
    isMendedWhenOpened("a folder in the place of a file");
    delete(index);
    Files.writeString(index, "a file in the place of a folder");
    isMendedWhenOpened("a file in the place of a folder");
  }

  @Test
  void aLibraryWithoutHistoryIsMendedToo(@TempDir Path temporary) throws Exception {
    Place plain = Place.plain(temporary);
    plain.write("a.md", "# A\n").write("b.md", "# B\n");
    try (Library library = plain.openUpdated()) {
      Path segments =
          plain.indexFiles().stream()
              .filter(f -> f.toString().contains("segments_"))
              .findFirst()
              .orElseThrow();
      Harm.FLIPPED.to(segments, 20);
      library.checkIndex();
      assertThat(Place.paths(library)).containsExactly("a.md", "b.md");
      library.update();
      assertThat(Place.everything(library)).isEqualTo(plain.afresh());
    }
  }

  private static void updateAnyhow(Library library) {
    try {
      library.update();
    } catch (Exception e) {
      assertThat(library.status().failure()).isNotBlank();
    }
  }

  private static void searchAnyhow(Library library) {
    try {
      assertThat(library.index().search(SearchRequest.of("pool")).total()).isPositive();
    } catch (RuntimeException e) {
      assertThat(library.index().isSuspect()).isTrue();
    }
  }

  private static List<Long> places(int length) {
    return IntStream.range(0, 14).mapToObj(i -> (long) (length - 1) * i / 13).distinct().toList();
  }

  private Path file(String part) {
    return place.indexFiles().stream()
        .filter(file -> file.getFileName().toString().contains(part))
        .findFirst()
        .orElseThrow();
  }

  private Map<Path, byte[]> contents() throws IOException {
    Map<Path, byte[]> contents = new TreeMap<>();
    for (Path file : place.indexFiles()) {
      if (!file.endsWith("write.lock")) {
        contents.put(file, Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private void restore(Map<Path, byte[]> contents) throws IOException {
    for (Path file : place.indexFiles()) {
      Files.delete(file);
    }
    for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = new ArrayList<>(all.sorted(Comparator.reverseOrder()).toList());
      for (Path path : paths) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
