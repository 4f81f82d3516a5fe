package dev.afterword.git;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The documents of one commit.
 *
 * @param documents path (relative to the library's root, with {@code /}) → blob id
 * @param problems what is in the tree but is not read, and why
 */
public record LibraryTree(
    Head head, SortedMap<String, String> documents, List<PathProblem> problems) {
  public LibraryTree {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    problems = List.copyOf(problems);
  }

  /** Whether every folder could be read. */
  boolean isWhole() {
    return problems.stream().noneMatch(one -> Content.DAMAGED.contains(one.problem().code()));
  }
}
