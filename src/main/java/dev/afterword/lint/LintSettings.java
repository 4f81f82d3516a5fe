package dev.afterword.lint;

import java.util.List;
import java.util.Map;

/**
 * What a library wants to hear.
 *
 * @param levels by rule, where it wants another than the rule's own
 * @param customers regular expressions of what a customer's name looks like here
 */
public record LintSettings(Map<String, Level> levels, List<String> customers) {
  /** The rules' own levels. */
  public static final LintSettings NONE = new LintSettings(Map.of(), List.of());

  public LintSettings {
    levels = Map.copyOf(levels);
    customers = List.copyOf(customers);
  }
}
