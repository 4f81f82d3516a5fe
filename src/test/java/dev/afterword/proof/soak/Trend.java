package dev.afterword.proof.soak;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Values taken at equal distances in time.
 *
 * @param mean of all
 * @param growth from the first to the last, on the straight line that fits best
 */
record Trend(double mean, double growth) {
  static Trend of(List<Sample> samples, ToLongFunction<Sample> of) {
    int count = samples.size();
    double mean = samples.stream().mapToLong(of).average().orElse(0);
    double middle = (count - 1) / 2.0;
    double together = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      together += (i - middle) * (of.applyAsLong(samples.get(i)) - mean);
      squares += (i - middle) * (i - middle);
    }
    return new Trend(mean, squares == 0 ? 0 : together / squares * (count - 1));
  }

  /** Growth as a share of the mean. */
  double share() {
    return mean == 0 ? 0 : growth / mean;
  }
}
