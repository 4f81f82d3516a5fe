package dev.afterword.insight;

import org.jspecify.annotations.Nullable;

/**
 * A measure in two periods.
 *
 * @param earlier of the earlier period
 * @param later of the later period
 * @param chance how likely chance alone gives so great a difference, corrected for all that were
 *     compared; null when there are too few to say
 * @param low seconds, the lower end of the interval of {@code later − earlier}, as much wider than
 *     one of 95 % as p is corrected; null as above
 * @param high seconds, its upper end; null as above
 * @param words what is to be said, with the method named
 */
public record Comparison(
    Timing timing,
    Side earlier,
    Side later,
    @Nullable Double chance,
    @Nullable Long low,
    @Nullable Long high,
    String words) {

  /**
   * A period's values.
   *
   * @param missing incidents without a value; those that take long are among them first
   * @param p50 seconds, null when there are too few to say
   */
  public record Side(Period period, int n, int missing, @Nullable Long p50) {}
}
