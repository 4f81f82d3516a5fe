package dev.afterword.git;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the files of a work tree differ from a commit; in a folder without a repository, all files.
 *
 * @param documents path (relative to the library's root) → blob id of the file's present content,
 *     of documents that are new or differ
 * @param removed paths of documents that the commit has and the folder has not
 * @param problems of files that no commit holds
 */
public record Uncommitted(
    SortedMap<String, String> documents, SortedSet<String> removed, List<PathProblem> problems) {

  public static final Uncommitted NONE =
      new Uncommitted(new TreeMap<>(), new TreeSet<>(), List.of());

  public Uncommitted {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    problems = List.copyOf(problems);
  }

  /** Whether folder and commit are the same, as far as documents go. */
  public boolean isEmpty() {
    return documents.isEmpty() && removed.isEmpty();
  }
}
