package dev.afterword.web.api;

import dev.afterword.insight.Comparison;
import dev.afterword.web.api.InsightsJson.PeriodJson;
import org.jspecify.annotations.Nullable;

/**
 * A timing in two periods.
 *
 * @param chance how likely chance alone gives so great a difference, corrected; null when there are
 *     too few to say
 * @param low seconds by which the later median differs at least, in 95 % of bootstrap samples, or
 *     more when several timings are compared; null as above
 * @param high seconds by which it differs at most; null as above
 */
public record ComparisonJson(
    String timing,
    SideJson earlier,
    SideJson later,
    @Nullable Double chance,
    @Nullable Long low,
    @Nullable Long high,
    String words) {
  static ComparisonJson of(Comparison one) {
    return new ComparisonJson(
        one.timing().label(),
        SideJson.of(one.earlier()),
        SideJson.of(one.later()),
        one.chance(),
        one.low(),
        one.high(),
        one.words());
  }

  /**
   * A period.
   *
   * @param missing incidents without a value
   * @param p50 seconds, null when there are too few to say
   */
  public record SideJson(PeriodJson period, int n, int missing, @Nullable Long p50) {
    static SideJson of(Comparison.Side side) {
      return new SideJson(PeriodJson.of(side.period()), side.n(), side.missing(), side.p50());
    }
  }
}
