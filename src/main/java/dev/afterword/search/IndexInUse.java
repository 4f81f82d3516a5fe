package dev.afterword.search;

import java.io.IOException;
import java.nio.file.Path;

/** Another process (or another {@link LibraryIndex} of this one) has the index open. */
public final class IndexInUse extends IOException {
  private static final long serialVersionUID = 1L;

  IndexInUse(Path folder, Throwable cause) {
    super("the index in " + folder + " is in use by another process", cause);
  }
}
