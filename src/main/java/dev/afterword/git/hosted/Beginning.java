package dev.afterword.git.hosted;

import dev.afterword.git.LibraryException;
import java.io.IOException;
import org.eclipse.jgit.lib.Repository;

/** What a new repository holds first. */
public sealed interface Beginning permits Beginning.Empty, CopyOfRepository, CopyOfFolder {
  void fill(Repository repository) throws IOException, LibraryException;

  /** Nothing: the first push or page makes the branch. */
  record Empty() implements Beginning {
    @Override
    public void fill(Repository repository) {}
  }
}
