package dev.afterword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

  /** By hand: the place (n − 1) · share among the sorted values, in between by parts. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 5.5",
    "0.9, 9.1",
    "0, 1",
    "1, 10",
  })
  void quantilesLieLinearlyBetweenTheValues(double share, double expected) {
    int[] values = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    assertThat(Statistics.quantile(values, share)).isCloseTo(expected, within(1e-12));
    assertThat(values[0]).as("the values stay as they are").isEqualTo(10);
  }

  /**
   * Of the 252 ways to deal 1 to 10 into two fives those have medians 3 and 8 that have 1, 2 and 3
   * on one side, 8, 9 and 10 on the other, and two of 4 to 7 on each: six, and their mirror images.
   * None lies further apart, so p is 12/252.
   */
  @Test
  void aDifferenceThatHardlyAnyDealGivesIsUnlikely() {
    int[] low = {1, 2, 3, 4, 5};
    int[] high = {6, 7, 8, 9, 10};
    assertThat(Statistics.chance(low, high)).isCloseTo(12 / 252.0, within(0.008));
    assertThat(exact(low, high)).isCloseTo(12 / 252.0, within(1e-12));
  }

  @Test
  void chanceIsWhatCountingAllDealsGives() {
    int[] one = {1, 4, 6, 7, 12, 20};
    int[] other = {2, 3, 9, 15, 30};
    assertThat(Statistics.chance(one, other)).isCloseTo(exact(one, other), within(0.02));
  }

  /** The share of all deals with medians at least as far apart. */
  private static double exact(int[] one, int[] other) {
    int[] pooled = IntStream.concat(Arrays.stream(one), Arrays.stream(other)).sorted().toArray();
    double seen = Math.abs(Statistics.median(one) - Statistics.median(other));
    int deals = 0;
    int asFar = 0;
    for (int deal = 0; deal < 1 << pooled.length; deal++) {
      if (Integer.bitCount(deal) == one.length) {
        double difference = median(pooled, deal) - median(pooled, ~deal);
        asFar += Math.abs(difference) >= seen ? 1 : 0;
        deals++;
      }
    }
    return asFar / (double) deals;
  }

  private static double median(int[] pooled, int deal) {
    return Statistics.median(
        IntStream.range(0, pooled.length)
            .filter(i -> (deal & 1 << i) != 0)
            .map(i -> pooled[i])
            .toArray());
  }

  @Test
  void theSameValuesAlwaysGiveTheSameAnswer() {
    int[] one = values(new Random(1), 40, 0);
    int[] other = values(new Random(2), 50, 0);
    assertThat(Statistics.chance(one, other)).isEqualTo(Statistics.chance(one, other));
    assertThat(Statistics.interval(one, other)).isEqualTo(Statistics.interval(one, other));
    int[] many = values(new Random(3), 5_000, 0);
    assertThat(Statistics.drawn(many))
        .hasSize(Statistics.MOST_COMPARED)
        .isSorted()
        .isEqualTo(Statistics.drawn(many));
  }

  /**
   * Both sides from the same distribution: p is to be 0.05 or less in about 5 of 100 cases. Of 400
   * pairs more than 8 % or fewer than 2 % would come about once in 100 years of daily runs.
   */
  @Test
  void whereThereIsNoDifferenceFiveInAHundredSeemToBeOne() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 400; i++) {
      double chance = Statistics.chance(values(random, 20, 0), values(random, 25, 0));
      found += chance <= 0.05 ? 1 : 0;
    }
    assertThat(found / 400.0).isBetween(0.02, 0.08);
  }

  @Test
  void aGreatDifferenceIsSeenAndItsIntervalHoldsIt() {
    Random random = new Random(8);
    int held = 0;
    for (int i = 0; i < 100; i++) {
      int[] one = values(random, 60, 0);
      int[] other = values(random, 60, 2);
      assertThat(Statistics.chance(one, other)).isLessThan(0.001);
      double[] interval = Statistics.interval(one, other);
      double truth = Math.exp(9) - Math.exp(7);
      held += interval[0] <= truth && truth <= interval[1] ? 1 : 0;
    }
    assertThat(held)
        .as("of 100 intervals of 95 % that hold the true difference")
        .isBetween(88, 100);
  }

  /** Sorted seconds, skewed as durations are: the logarithm is normal, its mean 7 and that more. */
  private static int[] values(Random random, int count, double more) {
    return IntStream.range(0, count)
        .map(_ -> (int) Math.exp(7 + more + random.nextGaussian()))
        .sorted()
        .toArray();
  }
}
