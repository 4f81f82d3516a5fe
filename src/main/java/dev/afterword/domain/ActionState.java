package dev.afterword.domain;

/** How far an action item has come. */
public enum ActionState {
  OPEN("open"),
  IN_PROGRESS("in progress"),
  VERIFY("verify"),
  DONE("done"),
  DROPPED("dropped");

  private final String label;

  ActionState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether nothing more is to be done: done or dropped. */
  public boolean isSettled() {
    return this == DONE || this == DROPPED;
  }
}
