package dev.afterword.cli;

import dev.afterword.git.LibraryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes repositories that Afterword owns; given by the program's wiring. */
public interface LibraryFounder {
  /**
   * Makes one.
   *
   * @param from what is copied into it; null for nothing
   * @return how many documents were copied that no commit held
   */
  int found(Path folder, @Nullable Path from) throws LibraryException, IOException;

  /**
   * The repository that stands for a library when it is a git remote: the library itself when
   * Afterword made it; else a copy below the data folder, made now unless it was made before.
   *
   * @param tell is told of a copy, a sentence at a time
   * @throws LibraryException for a remote: only what is on this machine can be hosted
   */
  Path hosted(LibraryOptions options, Consumer<String> tell) throws LibraryException, IOException;
}
