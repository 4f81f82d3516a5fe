package dev.afterword.proposal;

/** Says at which round to try again what has failed: after 1, 2, 4 … rounds, at most 64. */
final class Retry {
  private static final int MOST = 64;

  private int wait = 1;
  private long due;

  boolean isDue(long round) {
    return round >= due;
  }

  void failed(long round) {
    due = round + wait;
    wait = Math.min(2 * wait, MOST);
  }
}
