package dev.afterword.web.api;

import dev.afterword.insight.Distribution;
import dev.afterword.web.api.InsightsJson.BasisJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took.
 *
 * @param timing {@code detect}, {@code acknowledge}, {@code mitigate}, {@code resolve}, {@code
 *     impact} or {@code publish}
 * @param p50 seconds, null when there are too few to say
 * @param p90 seconds, null when there are too few to say
 */
public record DistributionJson(
    String timing,
    BasisJson basis,
    boolean tooFewToSay,
    @Nullable Long p50,
    @Nullable Long p90,
    List<BinJson> bins) {
  static DistributionJson of(Distribution one) {
    return new DistributionJson(
        one.timing().label(),
        BasisJson.of(one.basis()),
        !one.basis().isEnough(),
        one.p50(),
        one.p90(),
        one.bins().stream()
            .map(bin -> new BinJson(bin.from(), bin.to(), bin.count(), BehindJson.of(bin.behind())))
            .toList());
  }

  /**
   * Values of about the same size.
   *
   * @param atLeast seconds
   * @param below seconds, null for no bound
   */
  public record BinJson(
      long atLeast, @Nullable Long below, int count, @Nullable BehindJson behind) {}
}
