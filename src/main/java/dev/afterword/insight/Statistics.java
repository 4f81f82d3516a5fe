package dev.afterword.insight;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * Quantiles, and what chance does to the difference of two medians. Every draw begins with the same
 * seed, so that the same values always give the same answer.
 */
final class Statistics {
  static final int SHUFFLES = 10_000;
  static final int RESAMPLES = 2_000;

  /** Of more values than this a random so many are compared. */
  static final int MOST_COMPARED = 500;

  private static final long SEED = 20_260_101L;

  /** Number 7 of Hyndman and Fan (1996): linear between the values, as spreadsheets have it. */
  private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF7);

  private Statistics() {}

  /**
   * The value that a share of all does not exceed.
   *
   * @param values at least one; not changed
   */
  static double quantile(int[] values, double share) {
    return QUANTILE.evaluate(values.clone(), share);
  }

  /**
   * At most {@link #MOST_COMPARED} of the values, drawn without replacement; sorted. Their order is
   * that of the index, which must not decide which are drawn.
   */
  static int[] drawn(int[] values) {
    int[] drawn = values.clone();
    Arrays.sort(drawn);
    if (drawn.length > MOST_COMPARED) {
      UniformRandomProvider random = random();
      for (int i = 0; i < MOST_COMPARED; i++) {
        int other = random.nextInt(i, drawn.length);
        int kept = drawn[i];
        drawn[i] = drawn[other];
        drawn[other] = kept;
      }
      drawn = Arrays.copyOf(drawn, MOST_COMPARED);
      Arrays.sort(drawn);
    }
    return drawn;
  }

  /**
   * How likely the medians are to lie as far apart as they do when the values are dealt out to the
   * two sides at random: the share of {@link #SHUFFLES} deals and the one that was seen. How far is
   * measured in standard errors, which keeps another spread from passing for another median (Chung
   * and Romano, 2013).
   *
   * @param one sorted, at least two values
   * @param other sorted, at least two values
   */
  static double chance(int[] one, int[] other) {
    double seen = apart(one, other);
    int[] pooled = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, pooled, one.length, other.length);
    Arrays.sort(pooled);
    Deal deal = new Deal(pooled, one.length);
    UniformRandomProvider random = random();
    int asFar = 0;
    for (int i = 0; i < SHUFFLES; i++) {
      asFar += deal.apart(random) >= seen ? 1 : 0;
    }
    return (asFar + 1.0) / (SHUFFLES + 1);
  }

  /** The distance of the medians in standard errors of it; of sorted values. */
  private static double apart(int[] one, int[] other) {
    double difference = Math.abs(median(one) - median(other));
    return difference == 0 ? 0 : difference / Math.sqrt(variance(one) + variance(other));
  }

  /**
   * Of the median, by how densely the values lie around it: those between the places that are √n
   * before and after it (Price and Bonett, 2001).
   */
  private static double variance(int[] sorted) {
    int n = sorted.length;
    int high = highest(n);
    int low = n - 1 - high;
    double error = Math.sqrt(n) / 2 * ((double) sorted[high] - sorted[low]) / (high - low);
    return error * error;
  }

  /** The last place that {@link #variance} and {@link #median} look at. */
  private static int highest(int n) {
    return n - (int) Math.max(1, Math.round((n + 1) / 2.0 - Math.sqrt(n)));
  }

  /**
   * Between which the difference of the medians, {@code other − one}, lies in that share of cases
   * when both sides are drawn anew from themselves, with replacement.
   *
   * @param share below 1
   * @param one sorted, at least one value
   * @param other sorted, at least one value
   */
  static double[] interval(double share, int[] one, int[] other) {
    UniformRandomProvider random = random();
    double[] differences = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      differences[i] = resampledMedian(other, random) - resampledMedian(one, random);
    }
    return QUANTILE.evaluate(differences, (1 - share) / 2, (1 + share) / 2);
  }

  static double median(int[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : (sorted[middle - 1] + (double) sorted[middle]) / 2;
  }

  private static double resampledMedian(int[] sorted, UniformRandomProvider random) {
    int n = sorted.length;
    int[] times = new int[n];
    for (int i = 0; i < n; i++) {
      times[random.nextInt(n)]++;
    }
    int lower = (n - 1) / 2;
    int upper = n / 2;
    double sum = 0;
    int passed = 0;
    for (int i = 0; i < n && passed <= upper; i++) {
      int next = passed + times[i];
      sum += (passed <= lower && lower < next ? sorted[i] : 0.0);
      sum += (passed <= upper && upper < next ? sorted[i] : 0.0);
      passed = next;
    }
    return sum / 2;
  }

  private static UniformRandomProvider random() {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
  }

  /**
   * Deals sorted values out to two sides, one after another, and stops when all is known that
   * counts: little more than half of a shuffle of many, and nothing to sort.
   */
  private static final class Deal {
    private final int[] pooled;
    private final int[] one;
    private final int[] other;

    private Deal(int[] pooled, int first) {
      this.pooled = pooled;
      this.one = new int[first];
      this.other = new int[pooled.length - first];
    }

    private double apart(UniformRandomProvider random) {
      int ones = 0;
      int others = 0;
      for (int i = 0; ones <= highest(one.length) || others <= highest(other.length); i++) {
        if (random.nextInt(pooled.length - i) < one.length - ones) {
          one[ones++] = pooled[i];
        } else {
          other[others++] = pooled[i];
        }
      }
      return Statistics.apart(one, other);
    }
  }
}
