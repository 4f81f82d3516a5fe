package dev.afterword.lint.language;

/** How much a finding matters; no finding is an error. */
public enum Weight {
  /** Worth a second look where it stands. */
  ADVICE,
  /** A careful reviewer would ask for another wording. */
  WARNING
}
