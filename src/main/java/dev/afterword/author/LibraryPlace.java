package dev.afterword.author;

import dev.afterword.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a new document finds in its library. */
public interface LibraryPlace {
  /**
   * A plain file of the library; empty when there is none.
   *
   * @throws ConfigurationException when it cannot be read
   */
  Optional<byte[]> file(String path);

  /** Whether documents of that folder are kept by years, in folders such as {@code 2026}. */
  boolean isByYears(String folder);

  /** A library in a folder of this machine. */
  record OnDisk(Path root) implements LibraryPlace {
    private static final int LARGEST = 1 << 18;

    @Override
    public Optional<byte[]> file(String path) {
      Path file = root.resolve(path);
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      try {
        if (Files.size(file) > LARGEST) {
          throw new ConfigurationException(
              path + ": " + Files.size(file) + " bytes (expected at most " + LARGEST + ")");
        }
        return Optional.of(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new ConfigurationException(path + ": cannot be read (expected a file)");
      }
    }

    @Override
    public boolean isByYears(String folder) {
      Path at = root.resolve(folder);
      if (!Files.isDirectory(at)) {
        return false;
      }
      try (Stream<Path> children = Files.list(at)) {
        return children.anyMatch(
            child -> child.getFileName().toString().matches("\\d{4}") && Files.isDirectory(child));
      } catch (IOException e) {
        return false;
      }
    }
  }
}
