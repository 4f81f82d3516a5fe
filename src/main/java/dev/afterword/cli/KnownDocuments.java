package dev.afterword.cli;

import dev.afterword.git.LibraryException;
import dev.afterword.ingest.LibraryFiles;
import dev.afterword.lint.References;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a library on this machine holds, looked up when a text first names something. Where it
 * cannot be read, nothing is said to be missing: the reading of it says so.
 */
final class KnownDocuments implements References, AutoCloseable {
  private final @Nullable Path folder;
  private final Opening opening;
  private @Nullable LibraryFiles files;
  private @Nullable Set<String> names;

  /**
   * @param folder of the library as it is on disk: what is there needs no look at the repository;
   *     null when a commit is read
   */
  KnownDocuments(@Nullable Path folder, Opening opening) {
    this.folder = folder;
    this.opening = opening;
  }

  /** Opens the library's files. */
  interface Opening {
    LibraryFiles open() throws LibraryException;
  }

  private LibraryFiles files() throws LibraryException {
    if (files == null) {
      files = opening.open();
    }
    return files;
  }

  @Override
  public boolean hasFile(String path) {
    try {
      return isOnDisk(path) || files().has(path);
    } catch (LibraryException e) {
      return true;
    }
  }

  private boolean isOnDisk(String path) {
    try {
      return folder != null && Files.exists(folder.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public boolean hasDocument(String id) {
    try {
      if (names == null) {
        names = files().names();
      }
      return names.contains(id);
    } catch (LibraryException e) {
      return true;
    }
  }

  @Override
  public void close() {
    if (files != null) {
      files.close();
    }
  }
}
