package dev.afterword.yaml;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of a front matter.
 *
 * @param values by top-level key, in the order written; scalars are the text as written
 * @param lines the line in the file at which each top-level key stands, from 1
 * @param problems what could not be read as it was meant
 */
public record FrontMatter(
    Map<String, MetadataValue> values, Map<String, Integer> lines, List<Problem> problems) {

  public static final FrontMatter NONE = new FrontMatter(Map.of(), Map.of(), List.of());

  public FrontMatter {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    lines = Map.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** The line of a key, 0 when it is not there. */
  public int line(String key) {
    return lines.getOrDefault(key, 0);
  }
}
