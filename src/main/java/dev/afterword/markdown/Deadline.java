package dev.afterword.markdown;

import java.time.Duration;

/**
 * A text that can be read until a moment and no longer: flexmark cannot be interrupted, but it has
 * to read its input. Once {@link #lift lifted} the text can be read for ever.
 */
final class Deadline implements CharSequence {
  private static final int READS_PER_LOOK = 1024;

  /** The moment has passed. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Passed() {
      super("deadline passed", null, false, false);
    }
  }

  private final String text;
  private long end;
  private boolean lifted;
  private int reads;

  Deadline(String text, Duration time) {
    this.text = text;
    this.end = System.nanoTime() + time.toNanos();
  }

  void lift() {
    lifted = true;
  }

  void check() {
    if (!lifted && System.nanoTime() - end > 0) {
      throw new Passed();
    }
  }

  @Override
  public char charAt(int index) {
    if (!lifted && ++reads % READS_PER_LOOK == 0) {
      check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    check();
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
