package dev.afterword.ingest;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of an index as files: an index is a folder without folders in it. */
final class IndexFiles {
  private static final System.Logger LOG = System.getLogger(IndexFiles.class.getName());

  /** An index that is rewritten takes its size once more. */
  private static final int TIMES_ITS_SIZE = 2;

  private static final long SPARE_BYTES = 8 << 20;

  private IndexFiles() {}

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Saves indexing everything again; what cannot be copied is indexed again. */
  static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try {
      for (Path file : in(from)) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the index in " + from + " was not copied", e);
      for (Path file : in(to)) {
        Files.delete(file);
      }
    }
  }

  /** Whether a folder can be written to, and has room for an index such as that one. */
  static boolean haveRoom(Path index, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "probe-", null));
      long size = SPARE_BYTES;
      for (Path file : in(index)) {
        size += TIMES_ITS_SIZE * Files.size(file);
      }
      return Files.getFileStore(folder).getUsableSpace() >= size;
    } catch (IOException e) {
      return false;
    }
  }

  static void delete(Path folder) throws IOException {
    for (Path file : in(folder)) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
