package dev.afterword.proof.soak;

import java.util.Arrays;

/** How long requests took, in microseconds, from when they were due; and which failed. */
final class Latencies {
  private int[] micros = new int[1 << 10];
  private int count;
  private int errors;

  synchronized void add(long nanos) {
    if (count == micros.length) {
      micros = Arrays.copyOf(micros, 2 * count);
    }
    micros[count++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1_000);
  }

  synchronized void addError() {
    errors++;
  }

  synchronized void addAll(Latencies others) {
    int[] all = Arrays.copyOf(micros, count + others.count);
    System.arraycopy(others.micros, 0, all, count, others.count);
    micros = all;
    count = all.length;
    errors += others.errors;
  }

  synchronized int count() {
    return count;
  }

  synchronized int errors() {
    return errors;
  }

  /** The milliseconds within which that share was answered; 0 when nothing was. */
  synchronized double millis(double share) {
    if (count == 0) {
      return 0;
    }
    int[] sorted = Arrays.copyOf(micros, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1L, (long) (share * count))] / 1_000.0;
  }
}
