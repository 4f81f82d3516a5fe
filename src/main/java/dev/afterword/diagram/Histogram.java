package dev.afterword.diagram;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How durations are distributed.
 *
 * @param what they are: {@code Time to detect}
 * @param median of all, null when there are too few to say
 * @param ninth the duration that nine of ten do not exceed, null likewise
 * @param n how many durations there are
 */
public record Histogram(
    String what, List<Bin> bins, @Nullable Duration median, @Nullable Duration ninth, long n) {
  public Histogram {
    bins = List.copyOf(bins);
  }

  /** So many of them are at least {@code from} and shorter than {@code to}. */
  public record Bin(Duration from, Duration to, long count, Lead lead) {}
}
