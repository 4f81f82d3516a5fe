package dev.afterword.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The right to write to one clone in the cache folder, held by one process at a time; it ends with
 * the process, however that ends.
 */
final class CloneOwner implements AutoCloseable {
  private final FileChannel channel;

  private CloneOwner(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty when another process is the owner. */
  static Optional<CloneOwner> tryToBe(Path lockFile) throws IOException {
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new CloneOwner(channel));
      }
    } catch (OverlappingFileLockException e) {
      // The owner is this very process, which has the clone open already.
    }
    channel.close();
    return Optional.empty();
  }

  /** Removes the locks that a killed owner left in the clone, and clones not finished. */
  void clearLeftovers(Path clone) throws IOException {
    try (Stream<Path> siblings = Files.list(clone.toAbsolutePath().getParent())) {
      for (Path part : siblings.filter(path -> isPartOf(clone, path)).toList()) {
        delete(part);
      }
    }
    if (Files.isDirectory(clone)) {
      for (Path lock : locks(clone)) {
        Files.deleteIfExists(lock);
      }
    }
  }

  private static List<Path> locks(Path clone) throws IOException {
    Path objects = clone.resolve("objects");
    try (Stream<Path> all = Files.walk(clone)) {
      return all.filter(path -> !path.startsWith(objects))
          .filter(path -> path.toString().endsWith(".lock"))
          .filter(Files::isRegularFile)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A new place beside the clone, where it can be made before it is moved to its name. */
  static Path placeFor(Path clone) throws IOException {
    return Files.createTempDirectory(
        clone.toAbsolutePath().getParent(), clone.getFileName() + ".part-");
  }

  private static boolean isPartOf(Path clone, Path path) {
    return path.getFileName().toString().startsWith(clone.getFileName() + ".part-");
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
