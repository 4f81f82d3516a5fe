package dev.afterword.git.hosted;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.git.LibraryPath;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/**
 * A file as it will be.
 *
 * @param path relative to the library, with {@code /}
 * @param bytes empty to take the file out
 */
public record FileEdit(String path, Optional<byte[]> bytes) {
  private static final ObjectChecker CHECKER =
      new ObjectChecker().setSafeForMacOS(true).setSafeForWindows(true);

  public FileEdit {
    if (!isSafe(path)) {
      throw new IllegalArgumentException(
          "path: \"" + path + "\" (expected one that any computer can check out)");
    }
  }

  public static FileEdit put(String path, byte[] bytes) {
    return new FileEdit(path, Optional.of(bytes));
  }

  public static FileEdit remove(String path) {
    return new FileEdit(path, Optional.empty());
  }

  /** Whether a file of that name can be in the library, and on every computer it is cloned to. */
  public static boolean isSafe(String path) {
    try {
      CHECKER.checkPath(path.getBytes(UTF_8), 0, path.getBytes(UTF_8).length);
      return LibraryPath.isReadable(path);
    } catch (CorruptObjectException e) {
      return false;
    }
  }
}
