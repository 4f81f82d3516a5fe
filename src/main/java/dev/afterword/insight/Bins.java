package dev.afterword.insight;

import java.util.Arrays;

/** Where durations are told apart: each bin is about twice as long as the one before. */
final class Bins {
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;
  private static final int WEEK = 7 * DAY;

  private static final int[] DURATIONS = {
    0,
    MINUTE,
    2 * MINUTE,
    4 * MINUTE,
    8 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
    16 * HOUR,
    32 * HOUR,
    64 * HOUR,
    128 * HOUR,
    256 * HOUR
  };

  private static final int[] DAYS = {
    0, DAY, 2 * DAY, 4 * DAY, WEEK, 2 * WEEK, 4 * WEEK, 8 * WEEK, 16 * WEEK, 32 * WEEK, 64 * WEEK
  };

  private Bins() {}

  /** Seconds at which bins begin; the last has no end. */
  static int[] of(Timing timing) {
    return timing == Timing.PUBLISH ? DAYS : DURATIONS;
  }

  /** The place of the bin that so many seconds are in. */
  static int place(int[] bins, int seconds) {
    int found = Arrays.binarySearch(bins, seconds);
    return found >= 0 ? found : -found - 2;
  }

  /** What the query language asks for that bin by. */
  static String clause(Timing timing, int[] bins, int place) {
    String from = timing.label() + ">=" + bins[place] + "s";
    return place + 1 < bins.length
        ? from + " " + timing.label() + "<" + bins[place + 1] + "s"
        : from;
  }
}
