package dev.afterword.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row, both ends included.
 *
 * @param first null for no bound
 * @param last null for no bound; not before the first
 */
public record Period(@Nullable LocalDate first, @Nullable LocalDate last) {
  public static final Period ALL = new Period(null, null);

  public Period {
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException(
          "from %s to %s (expected a first day that is not after the last)".formatted(first, last));
    }
  }

  public boolean overlaps(Period other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  boolean endsBefore(Period other) {
    return last != null && other.first != null && last.isBefore(other.first);
  }

  /** {@code 2026-01-01 to 2026-03-31}, {@code since 2026-01-01}, {@code all days}. */
  public String words() {
    if (first == null && last == null) {
      return "all days";
    }
    if (last == null) {
      return "since " + first;
    }
    return first == null ? "until " + last : first + " to " + last;
  }
}
