package dev.afterword.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * A text that can be read for a while and no longer: flexmark cannot be interrupted, but it has to
 * read its input. Once {@link #lift lifted} the text can be read for ever.
 *
 * <p>What counts is the processor time of the thread that reads, from its first look: on a busy
 * machine a harmless document would else be given up, and stay so. Reading is done on a platform
 * thread of its own ({@link Bounded}); of virtual threads no processor time is known.
 */
final class Deadline implements CharSequence {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int READS_PER_LOOK = 1024;

  /** The time is used up. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Passed() {
      super("deadline passed", null, false, false);
    }
  }

  private final String text;
  private final long nanos;
  private long began = -1;
  private boolean lifted;
  private int reads;

  Deadline(String text, Duration time) {
    this.text = text;
    this.nanos = time.toNanos();
  }

  void lift() {
    lifted = true;
  }

  void check() {
    if (lifted) {
      return;
    }
    long now = CLOCK.getCurrentThreadCpuTime();
    began = began < 0 ? now : began;
    if (now - began > nanos) {
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
