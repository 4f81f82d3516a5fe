package dev.afterword.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took over many incidents.
 *
 * @param bins of about the same width on a logarithmic scale, without a gap, from the first to the
 *     last that holds anything
 * @param p50 seconds that half of the values do not exceed, null when there are too few to say
 * @param p90 seconds that nine of ten values do not exceed, null when there are too few to say
 */
public record Distribution(
    Basis basis, Timing timing, List<Bin> bins, @Nullable Long p50, @Nullable Long p90) {
  public Distribution {
    bins = List.copyOf(bins);
  }

  /**
   * Values of about the same size.
   *
   * @param from seconds, included
   * @param to seconds, not included; null for no bound
   */
  public record Bin(long from, @Nullable Long to, int count, Behind behind) {}
}
