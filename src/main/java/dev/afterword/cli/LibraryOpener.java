package dev.afterword.cli;

import dev.afterword.git.LibraryException;
import dev.afterword.ingest.Library;
import java.io.IOException;

/** Opens the library that a command works on; given by the program's wiring. */
@FunctionalInterface
public interface LibraryOpener {
  /**
   * Opens it; what an earlier run indexed can be read at once.
   *
   * @throws LibraryException when there is no such library, or it is out of reach
   */
  Library open(LibraryOptions options) throws LibraryException, IOException;
}
