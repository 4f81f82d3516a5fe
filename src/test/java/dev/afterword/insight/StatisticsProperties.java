package dev.afterword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StatisticsProperties {

  @Property(tries = 300)
  void aQuantileIsWhatItsFormulaGives(
      @ForAll @Size(min = 1, max = 60) int @IntRange(max = 10_000_000) [] values,
      @ForAll @DoubleRange(max = 1) double share) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = (sorted.length - 1) * share;
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double expected = sorted[below] + (place - below) * (sorted[above] - (double) sorted[below]);
    assertThat(Statistics.quantile(values, share)).isCloseTo(expected, within(1e-3));
  }

  @Property(tries = 25)
  void chanceIsAProbabilityAndTheSameFromBothSides(
      @ForAll @Size(min = 10, max = 30) int @IntRange(max = 100_000) [] one,
      @ForAll @Size(min = 10, max = 30) int @IntRange(max = 100_000) [] other) {
    Arrays.sort(one);
    Arrays.sort(other);
    double chance = Statistics.chance(one, other);
    assertThat(chance).isGreaterThan(0).isLessThanOrEqualTo(1);
    assertThat(Statistics.chance(other, one)).isCloseTo(chance, within(0.03));
    assertThat(Statistics.chance(one, one)).as("against itself").isEqualTo(1);
  }

  @Property(tries = 50)
  void anIntervalLiesWithinWhatIsPossible(
      @ForAll @Size(min = 10, max = 30) int @IntRange(max = 100_000) [] one,
      @ForAll @Size(min = 10, max = 30) int @IntRange(max = 100_000) [] other) {
    Arrays.sort(one);
    Arrays.sort(other);
    double[] interval = Statistics.interval(0.95, one, other);
    assertThat(interval[0]).isLessThanOrEqualTo(interval[1]);
    assertThat(interval[0]).isGreaterThanOrEqualTo(other[0] - (double) one[one.length - 1]);
    assertThat(interval[1]).isLessThanOrEqualTo(other[other.length - 1] - (double) one[0]);
  }
}
