package dev.afterword.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is removed with all that is in it. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  public TemporaryFolder(String name) throws IOException {
    path = Files.createTempDirectory("afterword-" + name + "-");
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    remove(path);
  }

  /** Removes a folder with all that is in it. */
  public static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
