package dev.afterword.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an action item does about an incident of this kind. */
public enum ActionType {
  PREVENT("prevent"),
  MITIGATE("mitigate"),
  DETECT("detect"),
  INVESTIGATE("investigate"),
  REPAIR("repair"),
  PROCESS("process");

  private final String label;

  ActionType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * The type of that label, also of its usual forms ({@code Prevention}, {@code mitigation}, {@code
   * detective}).
   */
  public static Optional<ActionType> of(String written) {
    String wanted = written.strip().toLowerCase(Locale.ROOT);
    if (wanted.length() < 4) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(
            type -> wanted.startsWith(type.label.substring(0, Math.min(type.label.length(), 6))))
        .findFirst();
  }
}
