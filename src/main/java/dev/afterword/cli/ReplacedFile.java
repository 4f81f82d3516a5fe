package dev.afterword.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file as a whole: readers see the old or the new one, never a part. */
final class ReplacedFile {
  private ReplacedFile() {}

  /** Its folder is that of the file itself, and its permissions stay; a link stays a link. */
  static void write(Path file, byte[] bytes) throws IOException {
    boolean exists = Files.exists(file);
    Path target = exists ? file.toRealPath() : file.toAbsolutePath();
    Path written = Files.createTempFile(target.getParent(), ".afterword-", ".tmp");
    try {
      Files.write(written, bytes);
      if (exists) {
        copyPermissions(target, written);
      }
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    var view =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }
}
