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
   * Of the 252 ways to deal 1 to 10 into two fives none lies further apart in standard errors than
   * 1 to 5 and 6 to 10, and as far only the same with its sides exchanged: p is 2/252.
   */
  @Test
  void aDifferenceThatHardlyAnyDealGivesIsUnlikely() {
    int[] low = {1, 2, 3, 4, 5};
    int[] high = {6, 7, 8, 9, 10};
    assertThat(Statistics.chance(low, high)).isCloseTo(2 / 252.0, within(0.004));
    assertThat(exact(low, high)).isCloseTo(2 / 252.0, within(1e-12));
  }

  @Test
  void chanceIsWhatCountingAllDealsGives() {
    int[] one = {1, 4, 6, 7, 12, 20};
    int[] other = {2, 3, 9, 15, 30};
    assertThat(exact(one, other)).isCloseTo(329 / 462.0, within(1e-12));
    assertThat(Statistics.chance(one, other)).isCloseTo(exact(one, other), within(0.02));
  }

  /** The share of all deals with medians at least as many standard errors apart. */
  private static double exact(int[] one, int[] other) {
    int[] pooled = IntStream.concat(Arrays.stream(one), Arrays.stream(other)).sorted().toArray();
    double seen = apart(one, other);
    int deals = 0;
    int asFar = 0;
    for (int deal = 0; deal < 1 << pooled.length; deal++) {
      if (Integer.bitCount(deal) == one.length) {
        asFar += apart(dealt(pooled, deal), dealt(pooled, ~deal)) >= seen - 1e-12 ? 1 : 0;
        deals++;
      }
    }
    return asFar / (double) deals;
  }

  private static int[] dealt(int[] pooled, int deal) {
    return IntStream.range(0, pooled.length)
        .filter(i -> (deal & 1 << i) != 0)
        .map(i -> pooled[i])
        .toArray();
  }

  /** Of five or six values: the places √n before and after the middle are the first and last. */
  private static double apart(int[] one, int[] other) {
    return Math.abs(Statistics.median(one) - Statistics.median(other))
        / Math.hypot(error(one), error(other));
  }

  private static double error(int[] sorted) {
    int n = sorted.length;
    return Math.sqrt(n) * (sorted[n - 1] - sorted[0]) / (2.0 * (n - 1));
  }

  @Test
  void theSameValuesAlwaysGiveTheSameAnswer() {
    int[] one = values(new Random(1), 40, 0);
    int[] other = values(new Random(2), 50, 0);
    assertThat(Statistics.chance(one, other)).isEqualTo(Statistics.chance(one, other));
    assertThat(Statistics.interval(0.95, one, other))
        .isEqualTo(Statistics.interval(0.95, one, other));
    int[] many = values(new Random(3), 5_000, 0);
    assertThat(Statistics.drawn(many))
        .hasSize(Statistics.MOST_COMPARED)
        .isSorted()
        .isEqualTo(Statistics.drawn(many));
    int[] turned = IntStream.range(0, many.length).map(i -> many[many.length - 1 - i]).toArray();
    assertThat(Statistics.drawn(turned))
        .as("in whatever order the index has them")
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

  /**
   * Both sides have the same median, and one spreads two or three times as far: still p is to be
   * 0.05 or less in about 5 of 100 cases. Medians that are not measured in standard errors seem to
   * differ in 15 to 31 of 100 of those of the first four lines, and in 1 of those of the last.
   */
  @ParameterizedTest
  @CsvSource({
    "12, 1.5, 60, 0.7",
    "40, 1.5, 40, 0.6",
    "30, 1.5, 100, 0.6",
    "60, 1.5, 200, 0.6",
    "60, 1.5, 12, 0.7",
  })
  void anotherSpreadIsNotTakenForAnotherMedian(int n, double spread, int m, double other) {
    Random random = new Random(9);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      int[] one = values(random, n, 0, spread);
      found += Statistics.chance(one, values(random, m, 0, other)) <= 0.05 ? 1 : 0;
    }
    assertThat(found / 200.0).isBetween(0.02, 0.1);
  }

  @Test
  void valuesThatAreAllTheSameDifferForSureOrNotAtAll() {
    int[] tens = new int[10];
    Arrays.fill(tens, 10);
    int[] twenties = new int[10];
    Arrays.fill(twenties, 20);
    assertThat(Statistics.chance(tens, tens)).isEqualTo(1);
    assertThat(Statistics.chance(tens, twenties)).isLessThan(0.01);
  }

  @Test
  void aGreatDifferenceIsSeenAndItsIntervalHoldsIt() {
    Random random = new Random(8);
    int held = 0;
    for (int i = 0; i < 100; i++) {
      int[] one = values(random, 60, 0);
      int[] other = values(random, 60, 2);
      assertThat(Statistics.chance(one, other)).isLessThan(0.01);
      double[] interval = Statistics.interval(0.95, one, other);
      double truth = Math.exp(9) - Math.exp(7);
      held += interval[0] <= truth && truth <= interval[1] ? 1 : 0;
    }
    assertThat(held)
        .as("of 100 intervals of 95 % that hold the true difference")
        .isBetween(88, 100);
  }

  /** Sorted seconds, skewed as durations are: the logarithm is normal, its mean 7 and that more. */
  private static int[] values(Random random, int count, double more) {
    return values(random, count, more, 1);
  }

  private static int[] values(Random random, int count, double more, double spread) {
    return IntStream.range(0, count)
        .map(_ -> (int) Math.exp(7 + more + spread * random.nextGaussian()))
        .sorted()
        .toArray();
  }
}
