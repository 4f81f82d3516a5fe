package dev.afterword.ingest;

/**
 * Says when to look again at what is damaged: at the next pass, then after 2, 4, 8 passes and so
 * on. Counting passes, it knows no clock that could jump.
 */
final class Backoff {
  private static final int MOST = 128;

  private int wait = 1;
  private int waited;

  /** To be asked once a pass. */
  boolean isDue() {
    waited++;
    if (waited < wait) {
      return false;
    }
    waited = 0;
    wait = Math.min(2 * wait, MOST);
    return true;
  }

  /** Nothing is damaged any more. */
  void reset() {
    wait = 1;
    waited = 0;
  }
}
