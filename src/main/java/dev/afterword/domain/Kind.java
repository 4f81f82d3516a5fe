package dev.afterword.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document is. Figures count {@linkplain #isIncident() incidents} only. */
public enum Kind {
  POSTMORTEM("postmortem"),
  NEAR_MISS("near-miss"),
  PRE_MORTEM("pre-mortem"),
  GAME_DAY("game-day"),
  PLAYBOOK("playbook"),
  IMPROVEMENT("improvement"),
  REVIEW("review"),
  PAGE("page");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The name used in front matter, queries and JSON. */
  public String label() {
    return label;
  }

  /** Whether this kind tells of something that happened (or nearly did). */
  public boolean isIncident() {
    return this == POSTMORTEM || this == NEAR_MISS;
  }

  /** The kind of that label, in any case and with blanks or underscores for hyphens. */
  public static Optional<Kind> of(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return Arrays.stream(values()).filter(kind -> kind.label.equals(wanted)).findFirst();
  }
}
