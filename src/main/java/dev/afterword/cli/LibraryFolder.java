package dev.afterword.cli;

import dev.afterword.config.ConfigurationException;
import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A library's folder on disk and the settings that hold in it now.
 *
 * @param root absolute, without symbolic links
 */
record LibraryFolder(Path root, LibrarySettings settings) {

  /** The library in a folder; with the built-in settings when it brings none. */
  static LibraryFolder at(Path folder, ReadingLimits limits) {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(LibrarySettings.PATH);
      LibrarySettings settings =
          Files.isRegularFile(file)
              ? LibrarySettings.read(Files.readString(file), limits)
              : LibrarySettings.NONE;
      return new LibraryFolder(root, settings);
    } catch (IOException e) {
      throw new ConfigurationException(
          folder
              + ": the settings of the library cannot be read (expected UTF-8 text in "
              + LibrarySettings.PATH
              + ")");
    }
  }

  /** The nearest folder at or above a path that holds settings. */
  static Optional<Path> above(Path path) {
    for (Path above = path.toAbsolutePath().normalize(); above != null; above = above.getParent()) {
      if (Files.isRegularFile(above.resolve(LibrarySettings.PATH))) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  /** A path in the library, with {@code /}. */
  String inLibrary(Path file) {
    return slashed(root.relativize(file));
  }

  static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
