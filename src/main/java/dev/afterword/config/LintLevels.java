package dev.afterword.config;

import dev.afterword.domain.MetadataValue;
import dev.afterword.lint.Level;
import dev.afterword.lint.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code lint: {levels: {blame/person: off}}}.
 *
 * @param levels by rule
 * @param problems what could not be used, a line each
 */
record LintLevels(Map<String, Level> levels, List<String> problems) {
  private static final String EXPECTED = " (expected the like of {levels: {blame/person: off}})";

  static LintLevels read(@Nullable MetadataValue lint) {
    Map<String, Level> levels = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    switch (lint) {
      case null -> {}
      case MetadataValue.Entries entries ->
          entries
              .values()
              .forEach((key, value) -> {
                if (key.equals("levels") && value instanceof MetadataValue.Entries rules) {
                  rules
                      .values()
                      .forEach((rule, level) -> add(rule, level.asText(), levels, problems));
                } else {
                  problems.add("lint: " + key + EXPECTED);
                }
              });
      default -> problems.add("lint: \"" + lint.asText() + "\"" + EXPECTED);
    }
    return new LintLevels(levels, problems);
  }

  private static void add(
      String rule, String label, Map<String, Level> levels, List<String> problems) {
    if (Rules.find(rule).isEmpty()) {
      problems.add("lint: \"" + rule + "\": unknown rule (expected one of " + Rules.known() + ")");
      return;
    }
    Level.of(label)
        .ifPresentOrElse(
            level -> levels.put(rule, level),
            () ->
                problems.add(
                    "lint: %s: \"%s\" (expected one of %s)".formatted(rule, label, known())));
  }

  private static String known() {
    return Arrays.stream(Level.values()).map(Level::label).collect(Collectors.joining(", "));
  }
}
