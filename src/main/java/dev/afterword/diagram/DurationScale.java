package dev.afterword.diagram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic scale of durations, between round ones.
 *
 * @param low in seconds, at {@code start}; what is shorter is drawn there
 * @param high in seconds, at {@code end}
 */
record DurationScale(double low, double high, double start, double end) {
  private static final long DAY = 86_400;
  private static final long YEAR = 365 * DAY;

  /** Each about as many times the one before. */
  private static final List<Long> ROUND =
      List.of(
          1L, 10L, 60L, 600L, 3_600L, 21_600L, DAY, 7 * DAY, 30 * DAY, YEAR, 10 * YEAR, 100 * YEAR);

  /** Those and some between them. */
  private static final List<Long> FINE =
      List.of(
          1L,
          2L,
          5L,
          10L,
          30L,
          60L,
          120L,
          300L,
          600L,
          1_800L,
          3_600L,
          7_200L,
          21_600L,
          43_200L,
          DAY,
          2 * DAY,
          7 * DAY,
          14 * DAY,
          30 * DAY,
          90 * DAY,
          180 * DAY,
          YEAR,
          2 * YEAR,
          5 * YEAR,
          10 * YEAR,
          100 * YEAR);

  /** So few labels do not tell a scale. */
  private static final int FEW = 3;

  /** Holds all from the shortest to the longest. */
  static DurationScale of(Duration shortest, Duration longest, double start, double end) {
    long low = 1;
    for (long round : FINE) {
      low = round <= shortest.toSeconds() ? round : low;
    }
    double high = seconds(longest);
    for (long round : FINE.reversed()) {
      high = round >= seconds(longest) && round > low ? round : high;
    }
    return new DurationScale(low, Math.max(high, low * 2.0), start, end);
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }

  double at(Duration duration) {
    double within = Math.clamp(seconds(duration), low, high);
    return start + (end - start) * Math.log(within / low) / Math.log(high / low);
  }

  /** The round durations, at least so many pixels apart. */
  List<Step> steps(double apart) {
    List<Step> steps = steps(ROUND, apart);
    return steps.size() < FEW ? steps(FINE, apart) : steps;
  }

  private List<Step> steps(List<Long> rounds, double apart) {
    List<Step> steps = new ArrayList<>();
    for (long round : rounds) {
      double at = at(Duration.ofSeconds(round));
      boolean isWithin = round >= low && round <= high;
      if (isWithin && (steps.isEmpty() || Math.abs(at - steps.getLast().at()) >= apart)) {
        steps.add(new Step(at, label(round)));
      }
    }
    return steps;
  }

  private static String label(long seconds) {
    return seconds % YEAR == 0 ? seconds / YEAR + " y" : Spans.of(Duration.ofSeconds(seconds));
  }
}
