package dev.afterword.cli;

import dev.afterword.git.LibraryException;
import dev.afterword.ingest.Library;
import dev.afterword.web.ServerOptions;

/** Starts a server over a library; given by the program's wiring. */
@FunctionalInterface
public interface ServerStarter {
  /**
   * Starts it.
   *
   * @throws LibraryException when the library cannot be a git remote
   */
  RunningServer start(Library library, ServerOptions options) throws LibraryException;

  /** A server that listens. */
  interface RunningServer extends AutoCloseable {
    /** Where it is reached, such as {@code http://127.0.0.1:8470/}. */
    String address();

    /** The library was fetched, and what that brought is served. */
    void fetched();

    @Override
    void close();
  }
}
