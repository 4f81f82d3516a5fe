package dev.afterword.git;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two refs to compare, as {@code git diff} writes them.
 *
 * @param from null for the ref that is served
 * @param to null for the ref that is served
 * @param start what the second is compared with
 */
public record RefRange(@Nullable String from, @Nullable String to, Start start) {

  /** What the second ref is compared with. */
  public enum Start {
    /** The first ref's commit: {@code A..B}. */
    COMMIT,
    /** The commit at which both parted: {@code A...B}. */
    FORK
  }

  /**
   * Reads {@code A..B}, {@code A...B}, or {@code B} for what B has changed since it left the ref
   * that is served. Empty when it is none of these.
   */
  public static Optional<RefRange> of(String written) {
    String text = written.strip();
    int dots = text.indexOf("..");
    if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    if (dots < 0) {
      return Optional.of(new RefRange(null, text, Start.FORK));
    }
    boolean three = text.startsWith("...", dots);
    String from = text.substring(0, dots);
    String to = text.substring(dots + (three ? 3 : 2));
    return (from.isEmpty() && to.isEmpty()) || to.contains("..")
        ? Optional.empty()
        : Optional.of(
            new RefRange(
                from.isEmpty() ? null : from,
                to.isEmpty() ? null : to,
                three ? Start.FORK : Start.COMMIT));
  }
}
