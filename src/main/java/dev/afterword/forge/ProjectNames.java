package dev.afterword.forge;

import java.util.List;
import java.util.Locale;

/**
 * Which projects of a tracker are meant.
 *
 * @param names {@code PAY}, {@code org/repo}, or {@code org/*} for all below
 */
public record ProjectNames(List<String> names) {
  private static final String ALL_BELOW = "/*";

  public ProjectNames {
    names = List.copyOf(names);
  }

  /** Whether a text can stand in such a list. */
  public static boolean isOne(String name) {
    String path = name.endsWith(ALL_BELOW) ? name.substring(0, name.length() - 1) + "all" : name;
    return IssueKey.isJiraProject(name) || IssueKey.isRepository(path);
  }

  public boolean include(String project) {
    String asked = project.toLowerCase(Locale.ROOT);
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name ->
            name.endsWith(ALL_BELOW)
                ? asked.startsWith(name.substring(0, name.length() - 1))
                : asked.equals(name));
  }

  /** Those that name one project each. */
  public List<String> single() {
    return names.stream().filter(name -> !name.endsWith(ALL_BELOW)).toList();
  }
}
