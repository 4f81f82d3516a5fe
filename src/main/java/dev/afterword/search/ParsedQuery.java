package dev.afterword.search;

import dev.afterword.search.SearchResult.Clause;
import java.util.List;

/** A query as it was understood, what was odd about it, and its filters. */
record ParsedQuery(QueryTree tree, List<String> warnings, List<Clause> clauses) {
  ParsedQuery {
    warnings = List.copyOf(warnings);
    clauses = List.copyOf(clauses);
  }
}
