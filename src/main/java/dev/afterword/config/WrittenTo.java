package dev.afterword.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a change that a person makes in the page is committed. */
public enum WrittenTo {
  /** At once to the branch that is served. */
  MAIN,
  /** To the branch of a proposal, which others look at first. */
  PROPOSAL;

  static Optional<WrittenTo> of(String label) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(label.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
