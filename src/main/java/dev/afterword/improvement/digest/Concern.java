package dev.afterword.improvement.digest;

/** Why something is in a digest; each stands there for one reason. */
public enum Concern {
  OVERDUE("overdue", "Overdue"),
  CONTRADICTION("contradictions", "The document and the tracker differ"),
  VERIFY("verify", "Waiting for verification"),
  UNDECIDED("undecided", "Without an owner or a due date"),
  SEEN_AGAIN("seenAgain", "Seen again");

  private final String label;
  private final String heading;

  Concern(String label, String heading) {
    this.label = label;
    this.heading = heading;
  }

  /** Its name in JSON. */
  public String label() {
    return label;
  }

  /** For people. */
  public String heading() {
    return heading;
  }
}
