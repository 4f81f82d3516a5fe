package dev.afterword.proof;

import java.time.Duration;
import java.util.Arrays;

/** Many durations, kept in microseconds, and what share of them is below which. */
public final class Quantiles {
  private final int[] micros;
  private int size;
  private boolean sorted;

  /** Memory for all of them is taken at once, so that measuring adds no growth. */
  public Quantiles(int most) {
    micros = new int[most];
  }

  public void add(long nanos) {
    micros[size++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1_000);
    sorted = false;
  }

  public int size() {
    return size;
  }

  /** The smallest duration that so great a share, from 0 to 1, is not above; 0 of none. */
  public Duration at(double share) {
    if (!sorted) {
      Arrays.sort(micros, 0, size);
      sorted = true;
    }
    int rank = Math.max(0, (int) Math.ceil(share * size) - 1);
    return size == 0 ? Duration.ZERO : Duration.ofNanos(micros[rank] * 1_000L);
  }

  @Override
  public String toString() {
    return "p50 %s, p99 %s, p99.9 %s, max %s"
        .formatted(millis(at(0.5)), millis(at(0.99)), millis(at(0.999)), millis(at(1)));
  }

  public static String millis(Duration duration) {
    return "%.2f ms".formatted(duration.toNanos() / 1e6);
  }
}
