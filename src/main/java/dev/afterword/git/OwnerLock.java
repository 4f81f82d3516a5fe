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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The right to write to a repository that Afterword made, held by one process at a time; it ends
 * with the process, however that ends.
 */
public final class OwnerLock implements AutoCloseable {
  private static final Pattern UNFINISHED =
      Pattern.compile("(incoming_|gc_|noz).*|pack-[0-9a-f]+\\.keep|.*\\.(lock|tmp)|.*_tmp");

  private final FileChannel channel;

  private OwnerLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty when another process is the owner. */
  public static Optional<OwnerLock> tryToBe(Path lockFile) throws IOException {
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new OwnerLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // The owner is this very process, which has the clone open already.
    }
    channel.close();
    return Optional.empty();
  }

  /** Removes what a killed owner left: locks, packs not finished, repositories not finished. */
  public void clearLeftovers(Path clone) throws IOException {
    try (Stream<Path> siblings = Files.list(clone.toAbsolutePath().getParent())) {
      for (Path part : siblings.filter(path -> isPartOf(clone, path)).toList()) {
        delete(part);
      }
    }
    if (Files.isDirectory(clone)) {
      for (Path leftover : leftovers(clone)) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  private static List<Path> leftovers(Path clone) throws IOException {
    Path objects = clone.resolve("objects");
    try (Stream<Path> all = Files.walk(clone)) {
      return all.filter(Files::isRegularFile)
          .filter(path ->
              path.startsWith(objects)
                  ? isUnfinishedObject(path)
                  : path.toString().endsWith(".lock"))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * What JGit calls a file of objects until it is whole, and what keeps a pack from being tidied
   * while its refs are written.
   */
  private static boolean isUnfinishedObject(Path path) {
    String name = path.getFileName().toString();
    return UNFINISHED.matcher(name).matches()
        || (name.endsWith(".pack") && !Files.exists(path.resolveSibling(indexOf(name))));
  }

  private static String indexOf(String pack) {
    return pack.substring(0, pack.length() - "pack".length()) + "idx";
  }

  /** A new place beside the clone, where it can be made before it is moved to its name. */
  public static Path placeFor(Path clone) throws IOException {
    return Files.createTempDirectory(
        clone.toAbsolutePath().getParent(), clone.getFileName() + ".part-");
  }

  private static boolean isPartOf(Path clone, Path path) {
    return path.getFileName().toString().startsWith(clone.getFileName() + ".part-");
  }

  /** Deletes a folder and all that is in it. */
  public static void delete(Path folder) throws IOException {
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
