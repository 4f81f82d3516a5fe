package dev.afterword.review;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an item has been talked about.
 *
 * @param used up to {@code since}
 * @param since when it last began to run, null while it does not
 * @param extended minutes that were added to its time box
 */
public record ItemTimer(Duration used, @Nullable Instant since, int extended) {
  static final ItemTimer NEW = new ItemTimer(Duration.ZERO, null, 0);

  /** More than a day of extensions is a slip of the finger. */
  private static final int MOST_EXTENDED = 24 * 60;

  public boolean isRunning() {
    return since != null;
  }

  /** What is left of a time box; negative when it is exceeded. */
  public Duration left(AgendaItem item, Instant now) {
    return Duration.ofMinutes(item.minutes() + extended).minus(usedAt(now));
  }

  private Duration usedAt(Instant now) {
    return since == null || now.isBefore(since) ? used : used.plus(Duration.between(since, now));
  }

  ItemTimer run(Instant now) {
    return isRunning() ? this : new ItemTimer(used, now, extended);
  }

  ItemTimer pause(Instant now) {
    return new ItemTimer(usedAt(now), null, extended);
  }

  ItemTimer extend(int minutes) {
    return new ItemTimer(used, since, Math.min(extended + minutes, MOST_EXTENDED));
  }
}
