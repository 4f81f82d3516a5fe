package dev.afterword.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, the gravest first. */
public enum Level {
  ERROR,
  WARNING,
  /** Worth a thought; it stops nobody. */
  ADVICE,
  /** Not to be reported. */
  OFF;

  /** The name used in settings, text and JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a finding of this level fails a check. */
  public boolean fails() {
    return this == ERROR || this == WARNING;
  }

  /** The level of that label, in any case. */
  public static Optional<Level> of(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(level -> level.label().equals(wanted)).findFirst();
  }
}
