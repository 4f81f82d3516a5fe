package dev.afterword.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far a tracked improvement has come. */
public enum Progress {
  OPEN("open"),
  IN_PROGRESS("in progress"),
  /** Closed as completed, or merged. */
  CLOSED("closed"),
  /** Closed without being done. */
  DROPPED("dropped");

  private static final Set<String> BEGUN =
      Set.of("in progress", "started", "doing", "active", "in review", "ongoing", "wip");
  private static final Set<String> ENDED =
      Set.of(
          "closed",
          "done",
          "completed",
          "complete",
          "finished",
          "merged",
          "implemented",
          "shipped");
  private static final Set<String> GIVEN_UP =
      Set.of("dropped", "abandoned", "rejected", "cancelled", "canceled", "won't do", "wont do");

  private final String label;

  Progress(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** What the front matter of an improvement's document says; open where it says nothing. */
  public static Progress ofDocument(Map<String, MetadataValue> frontMatter) {
    MetadataValue status = frontMatter.get("status");
    return status == null ? OPEN : ofStatus(status.asText());
  }

  /** What a status means that somebody wrote; open where that is not known. */
  public static Progress ofStatus(String written) {
    String status = written.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]+", " ");
    if (BEGUN.contains(status)) {
      return IN_PROGRESS;
    }
    if (ENDED.contains(status)) {
      return CLOSED;
    }
    return GIVEN_UP.contains(status) ? DROPPED : OPEN;
  }

  /** Whether nothing more is to be done about it: closed or dropped. */
  public boolean isOver() {
    return this == CLOSED || this == DROPPED;
  }
}
