package dev.afterword.proposal;

import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.Library;
import dev.afterword.lint.References;
import org.jspecify.annotations.Nullable;

/**
 * What a library holds when a commit is what is served: its files, and the documents that are
 * served now or have that path in it.
 *
 * @param commit null when there is none
 */
public record ProposedLibrary(Library library, @Nullable Head commit) implements References {

  @Override
  public boolean hasFile(String path) {
    try {
      return library.git().has(commit, path);
    } catch (LibraryException e) {
      return true; // What cannot be read is not known to be missing.
    }
  }

  @Override
  public boolean hasDocument(String id) {
    return library.documents().find(id).isPresent()
        || library.taxonomy().extensions().stream().anyMatch(end -> hasFile(id + end))
        || hasFile(id);
  }
}
