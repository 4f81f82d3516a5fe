package dev.afterword.ingest;

import java.time.Duration;

/**
 * How long to rest between two looks for changes.
 *
 * @param every the shortest rest
 */
record Pace(Duration every) {
  /** Looking in vain takes at most this share of the time, however large the work tree is. */
  private static final int REST_FACTOR = 10;

  /** The rest after a look that found nothing. */
  Duration afterNothing(Duration look) {
    Duration rest = look.multipliedBy(REST_FACTOR);
    return rest.compareTo(every) > 0 ? rest : every;
  }

  /**
   * The rest after one that brought something, which says nothing of what looking costs: building a
   * large index may take minutes, and what was pushed meanwhile is to be found soon after.
   */
  Duration afterSomething() {
    return every;
  }
}
