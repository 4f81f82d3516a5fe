package dev.afterword.cli;

import dev.afterword.ingest.Library;

/** Opens the library that a command works on; given by the program's wiring. */
@FunctionalInterface
public interface LibraryOpener {
  Library open(LibraryOptions options);
}
