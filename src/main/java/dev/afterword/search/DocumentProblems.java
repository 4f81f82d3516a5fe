package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import java.util.List;

/** A document and what could not be read in it; never empty. */
public record DocumentProblems(DocumentSummary document, List<Problem> problems) {
  public DocumentProblems {
    problems = List.copyOf(problems);
  }
}
