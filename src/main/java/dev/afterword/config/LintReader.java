package dev.afterword.config;

import dev.afterword.domain.MetadataValue;
import dev.afterword.lint.Level;
import dev.afterword.lint.LintSettings;
import dev.afterword.lint.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code lint: {levels: {blame/person: off}, customers: ["ACME-\\d+"]}}.
 *
 * @param problems what could not be used, a line each
 */
record LintReader(LintSettings settings, List<String> problems) {
  private static final String EXPECTED =
      " (expected the like of {levels: {blame/person: off}, customers: [\"ACME-[0-9]+\"]})";
  private static final int LONGEST_PATTERN = 500;

  static LintReader read(@Nullable MetadataValue lint) {
    Map<String, Level> levels = new TreeMap<>();
    List<String> customers = new ArrayList<>();
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
                      .forEach((rule, level) -> level(rule, level.asText(), levels, problems));
                } else if (key.equals("customers") && !(value instanceof MetadataValue.Entries)) {
                  value.texts().forEach(pattern -> customer(pattern, customers, problems));
                } else {
                  problems.add("lint: " + key + EXPECTED);
                }
              });
      default -> problems.add("lint: \"" + lint.asText() + "\"" + EXPECTED);
    }
    return new LintReader(new LintSettings(levels, customers), problems);
  }

  private static void customer(String pattern, List<String> customers, List<String> problems) {
    try {
      if (pattern.length() <= LONGEST_PATTERN && !Pattern.compile(pattern).matcher("").matches()) {
        customers.add(pattern);
        return;
      }
    } catch (PatternSyntaxException e) {
      // Said below, with what was expected.
    }
    problems.add(
        "lint: customers: \"%s\" (expected a regular expression of at most %d characters that does not match nothing)"
            .formatted(pattern, LONGEST_PATTERN));
  }

  private static void level(
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
