package dev.afterword.domain;

/** How far a tracked improvement has come. */
public enum Progress {
  OPEN("open"),
  IN_PROGRESS("in progress"),
  /** Closed as completed, or merged. */
  CLOSED("closed"),
  /** Closed without being done. */
  DROPPED("dropped");

  private final String label;

  Progress(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether nothing more is to be done about it: closed or dropped. */
  public boolean isOver() {
    return this == CLOSED || this == DROPPED;
  }
}
