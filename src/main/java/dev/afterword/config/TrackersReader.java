package dev.afterword.config;

import dev.afterword.domain.MetadataValue;
import dev.afterword.forge.IssueKey;
import dev.afterword.forge.ProjectNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code trackers: {github: {projects: [shop/checkout]}, jira: {keys: [PAY]}}}. No host and
 * no token can stand there: those are the operator's.
 *
 * @param problems what could not be used, a line each
 */
record TrackersReader(Map<String, ProjectNames> projects, List<String> problems) {
  private static final String EXPECTED =
      " (expected the like of {github: {projects: [shop/checkout, \"shop/*\"]}, jira: {keys:"
          + " [PAY]}}; hosts and tokens are set by who runs the server)";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
  private static final int MOST = 1_000;

  static TrackersReader read(@Nullable MetadataValue trackers) {
    Map<String, ProjectNames> projects = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    switch (trackers) {
      case null -> {}
      case MetadataValue.Entries entries ->
          entries
              .values()
              .forEach((name, value) -> {
                List<String> usable = new ArrayList<>();
                if (!NAME.matcher(name).matches()) {
                  problems.add("trackers: \"" + name + "\"" + EXPECTED);
                } else if (value instanceof MetadataValue.Entries lists) {
                  lists.values().forEach((key, names) -> names(name, key, names, usable, problems));
                } else {
                  problems.add("trackers: " + name + EXPECTED);
                }
                if (!usable.isEmpty()) {
                  projects.put(name, new ProjectNames(usable));
                }
              });
      default -> problems.add("trackers: \"" + trackers.asText() + "\"" + EXPECTED);
    }
    return new TrackersReader(projects, problems);
  }

  private static void names(
      String tracker, String key, MetadataValue value, List<String> usable, List<String> problems) {
    boolean isJiras = key.equals("keys");
    if ((!isJiras && !key.equals("projects")) || value instanceof MetadataValue.Entries) {
      problems.add("trackers: " + tracker + ": " + key + EXPECTED);
      return;
    }
    for (String name : value.texts()) {
      if (usable.size() == MOST) {
        problems.add("trackers: " + tracker + ": more than " + MOST + " projects");
        return;
      }
      if (ProjectNames.isOne(name) && IssueKey.isJiraProject(name) == isJiras) {
        usable.add(name);
      } else {
        problems.add("trackers: " + tracker + ": " + key + ": \"" + name + "\"" + EXPECTED);
      }
    }
  }
}
