package dev.afterword.improvement;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import java.time.Duration;
import java.time.Instant;

/**
 * How often a tracker is asked.
 *
 * @param look for issues that are due, and whatever is named anew
 * @param open about what is not over
 * @param over about what was closed or dropped
 * @param absent about what was not found there
 */
record Pace(Duration look, Duration open, Duration over, Duration absent) {
  /** An issue that is open is asked for by itself about as often. */
  private static final Duration ALONE_EVERY = Duration.ofDays(1);

  static Pace of(Duration open) {
    return new Pace(Duration.ofSeconds(15), open, Duration.ofDays(1), Duration.ofHours(1));
  }

  Instant due(Known known) {
    Improvement improvement = known.improvement();
    Progress progress = improvement.progress();
    Duration wait = progress == null ? absent : progress.isOver() ? over : open;
    return known.heard().plus(wait);
  }

  /** Whether now is the time of the day at which that key has its turn. */
  boolean isTurnOf(String key, Instant now) {
    long turns = Math.max(1, ALONE_EVERY.dividedBy(open));
    long turn = now.getEpochSecond() / Math.max(1, open.toSeconds());
    return Math.floorMod(key.hashCode(), turns) == Math.floorMod(turn, turns);
  }
}
