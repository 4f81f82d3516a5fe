package dev.afterword.search;

import java.util.List;

/**
 * Documents with problems.
 *
 * @param total all documents that have any, not only those of this page
 */
public record ProblemPage(long total, List<DocumentProblems> documents) {
  public ProblemPage {
    documents = List.copyOf(documents);
  }
}
