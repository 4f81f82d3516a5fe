package dev.afterword.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Queries, the documents that answer them, and what kind of query each is.
 *
 * @param queries in the order of the file
 */
record GradedQueries(List<Graded> queries) {

  /**
   * A query and its answers.
   *
   * @param kind {@code phrase}, {@code typo}, …
   * @param grades path → 2 for what was asked, 1 for what is related
   */
  record Graded(String text, String kind, Map<String, Integer> grades) {}

  /**
   * Reads a table of query, path and grade, and one of query and kind.
   *
   * @param kinds may be absent: all are of one kind then
   */
  static GradedQueries read(Path graded, Path kinds) throws IOException {
    Map<String, String> kindOf = new TreeMap<>();
    if (Files.exists(kinds)) {
      rows(kinds).forEach(cells -> kindOf.put(cells[0], cells[1]));
    }
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    rows(graded)
        .forEach(cells ->
            grades
                .computeIfAbsent(cells[0], _ -> new LinkedHashMap<>())
                .put(cells[1], Integer.parseInt(cells[2])));
    return new GradedQueries(
        grades.entrySet().stream()
            .map(entry ->
                new Graded(
                    entry.getKey(), kindOf.getOrDefault(entry.getKey(), "any"), entry.getValue()))
            .toList());
  }

  private static List<String[]> rows(Path table) throws IOException {
    return Files.readAllLines(table).stream().skip(1).map(line -> line.split("\t")).toList();
  }
}
