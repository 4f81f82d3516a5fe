package dev.afterword.yaml;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A front matter while it is being read; of a key that is written twice the first stays. */
final class Collected {
  /** Beyond these the list of problems tells an author nothing more. */
  private static final int MOST_PROBLEMS = 50;

  private final int firstLine;
  private final Map<String, MetadataValue> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Collected(int firstLine) {
    this.firstLine = firstLine;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Takes a value; {@code line} counts from 0 within the front matter. */
  void value(String key, int line, MetadataValue value) {
    if (has(key)) {
      duplicate(key, line);
      return;
    }
    values.put(key, value);
    lines.put(key, firstLine + line);
  }

  void duplicate(String key, int line) {
    problem(line, 0, "yaml/duplicate-key", "\"%s\" is written twice (the first is kept)", key);
  }

  /** Takes a problem; line and column count from 0 within the front matter. */
  void problem(int line, int column, String code, String message, Object... parts) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(firstLine + line, column + 1, code, message.formatted(parts)));
    }
  }

  FrontMatter toFrontMatter() {
    return new FrontMatter(values, lines, problems);
  }
}
