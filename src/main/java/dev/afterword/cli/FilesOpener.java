package dev.afterword.cli;

import dev.afterword.config.LibrarySettings;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.LibraryFiles;
import java.nio.file.Path;

/** Opens documents that a command reads one by one, without an index; given by the wiring. */
public interface FilesOpener {
  /**
   * The documents of a library.
   *
   * @throws LibraryException when there is no such library, or it is out of reach
   */
  LibraryFiles library(LibraryOptions options) throws LibraryException;

  /**
   * The documents below a folder.
   *
   * @param settings of the library to which it belongs
   * @throws LibraryException when the folder cannot be read
   */
  LibraryFiles folder(Path folder, LibrarySettings settings) throws LibraryException;
}
