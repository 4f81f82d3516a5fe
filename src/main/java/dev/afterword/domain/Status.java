package dev.afterword.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a document has come on its way from draft to closed. */
public enum Status {
  DRAFT("draft"),
  IN_REVIEW("in-review"),
  REVIEWED("reviewed"),
  CLOSED("closed");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** The name used in front matter, queries and JSON. */
  public String label() {
    return label;
  }

  /** The status of that label, in any case and with blanks or underscores for hyphens. */
  public static Optional<Status> of(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return Arrays.stream(values()).filter(status -> status.label.equals(wanted)).findFirst();
  }
}
