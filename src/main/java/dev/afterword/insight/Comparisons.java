package dev.afterword.insight;

import dev.afterword.insight.Comparison.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares what was recorded in two periods, and says what chance has to do with it. */
final class Comparisons {
  private static final double LEVEL = 0.05;

  private final Period earlier;
  private final Period later;

  /** What is compared of one timing, as far as there is enough of it. */
  private record Compared(
      Timing timing,
      Times earlier,
      Times later,
      @Nullable Double chance,
      double @Nullable [] interval) {}

  Comparisons(Period earlier, Period later) {
    this.earlier = earlier;
    this.later = later;
  }

  /** One of each timing, in the same order. */
  List<Comparison> of(List<Times> before, List<Times> after) {
    List<Compared> all = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      all.add(compared(before.get(i), after.get(i)));
    }
    List<Compared> told =
        all.stream()
            .filter(one -> one.chance() != null)
            .sorted(Comparator.comparing(Compared::chance))
            .toList();
    double[] corrected = holm(told);
    return all.stream()
        .map(one -> {
          int place = told.indexOf(one);
          return comparison(one, place < 0 ? null : corrected[place], told.size());
        })
        .toList();
  }

  private static Compared compared(Times before, Times after) {
    if (!isEnough(before) || !isEnough(after)) {
      return new Compared(before.timing(), before, after, null, null);
    }
    int[] one = Statistics.drawn(before.seconds());
    int[] other = Statistics.drawn(after.seconds());
    return new Compared(
        before.timing(),
        before,
        after,
        Statistics.chance(one, other),
        Statistics.interval(one, other));
  }

  private static boolean isEnough(Times times) {
    return times.seconds().length >= Basis.ENOUGH;
  }

  /** By Holm (1979): the smallest of m is taken m times, the next m − 1 times, and none falls. */
  private static double[] holm(List<Compared> ascending) {
    double[] corrected = new double[ascending.size()];
    double greatest = 0;
    for (int i = 0; i < corrected.length; i++) {
      Double chance = ascending.get(i).chance();
      greatest =
          Math.max(greatest, Math.min(1, (chance == null ? 1 : chance) * (corrected.length - i)));
      corrected[i] = greatest;
    }
    return corrected;
  }

  private Comparison comparison(Compared one, @Nullable Double chance, int compared) {
    double[] interval = one.interval();
    Side before = side(earlier, one.earlier());
    Side after = side(later, one.later());
    if (chance == null || interval == null) {
      return new Comparison(one.timing(), before, after, null, null, null, tooFew(one));
    }
    return new Comparison(
        one.timing(),
        before,
        after,
        chance,
        Math.round(interval[0]),
        Math.round(interval[1]),
        words(one, chance, interval, compared));
  }

  private static Side side(Period period, Times times) {
    return new Side(
        period,
        times.seconds().length,
        isEnough(times) ? Math.round(Statistics.quantile(times.seconds(), 0.5)) : null);
  }

  private static String tooFew(Compared one) {
    return "Too few to say: n = %d and %d (at least %d each are wanted)."
        .formatted(one.earlier().seconds().length, one.later().seconds().length, Basis.ENOUGH);
  }

  private static String words(Compared one, double chance, double[] interval, int compared) {
    String verdict =
        chance <= LEVEL
            ? "The difference is more than chance usually gives"
            : "The difference is within what chance gives";
    return "%s (studentised permutation test of medians, %,d shuffles, p = %s%s, n = %s and %s). In 19 of 20 bootstrap samples the median differs by %s to %s (%,d samples)."
        .formatted(
            verdict,
            Statistics.SHUFFLES,
            p(chance),
            compared > 1 ? " after Holm's correction for %d comparisons".formatted(compared) : "",
            n(one.earlier()),
            n(one.later()),
            Spans.signed(Math.round(interval[0])),
            Spans.signed(Math.round(interval[1])),
            Statistics.RESAMPLES);
  }

  private static String n(Times times) {
    int n = times.seconds().length;
    return n > Statistics.MOST_COMPARED
        ? "%,d of %,d drawn at random".formatted(Statistics.MOST_COMPARED, n)
        : String.valueOf(n);
  }

  private static String p(double chance) {
    return chance < 0.001 ? "below 0.001" : String.format(Locale.ROOT, "%.3f", chance);
  }
}
