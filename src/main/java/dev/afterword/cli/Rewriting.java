package dev.afterword.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Optional;

/** Puts a new content in the place of a file's old one, in one step. */
final class Rewriting {
  private Rewriting() {}

  /**
   * Replaces the content of a file and keeps its mode. Whoever reads it sees the one or the other.
   *
   * @param file no symbolic link
   * @param before what must still stand there
   * @return what is in the way; the file is as it was then
   */
  static Optional<String> replace(Path file, byte[] before, byte[] after) {
    if (!Files.isWritable(file)) {
      return Optional.of("it may not be written");
    }
    Path fresh = null;
    try {
      fresh = Files.createTempFile(file.getParent(), ".afterword-fmt-", ".tmp");
      Files.write(fresh, after);
      PosixFileAttributeView mode = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (mode != null) {
        Files.setPosixFilePermissions(fresh, mode.readAttributes().permissions());
      }
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      if (!Arrays.equals(Files.readAllBytes(file), before)) {
        return Optional.of("it was changed meanwhile");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      fresh = null;
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("it cannot be written (" + e.getClass().getSimpleName() + ")");
    } finally {
      delete(fresh);
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path fresh) {
    if (fresh != null) {
      try {
        Files.deleteIfExists(fresh);
      } catch (IOException e) {
        // It is in nobody's way: its name begins with a dot.
      }
    }
  }
}
