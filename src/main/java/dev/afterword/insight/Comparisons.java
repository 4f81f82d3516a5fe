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
      Timing timing, Times earlier, Times later, int[] one, int[] other, @Nullable Double chance) {}

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
    int[] one = Statistics.drawn(before.seconds());
    int[] other = Statistics.drawn(after.seconds());
    Double chance =
        isEnough(before) && isEnough(after) ? (Double) Statistics.chance(one, other) : null;
    return new Compared(before.timing(), before, after, one, other, chance);
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
    Side before = side(earlier, one.earlier());
    Side after = side(later, one.later());
    if (chance == null) {
      return new Comparison(one.timing(), before, after, null, null, null, tooFew(one));
    }
    double share = 1 - LEVEL / compared;
    double[] interval = Statistics.interval(share, one.one(), one.other());
    long low = Math.round(interval[0]);
    long high = Math.round(interval[1]);
    return new Comparison(
        one.timing(),
        before,
        after,
        chance,
        low,
        high,
        test(one, chance, compared) + " " + bootstrap(share, low, high) + missing(one));
  }

  private static Side side(Period period, Times times) {
    return new Side(
        period,
        times.seconds().length,
        times.missing(),
        isEnough(times) ? Math.round(Statistics.quantile(times.seconds(), 0.5)) : null);
  }

  private static String tooFew(Compared one) {
    return "Too few to say: n = %d and %d (at least %d each are wanted)."
        .formatted(one.earlier().seconds().length, one.later().seconds().length, Basis.ENOUGH);
  }

  private static String test(Compared one, double chance, int compared) {
    String verdict =
        chance <= LEVEL
            ? "The difference is more than chance usually gives"
            : "The difference is within what chance gives";
    return "%s (studentised permutation test of medians, %s shuffles, %s%s, n = %s and %s)."
        .formatted(
            verdict,
            grouped(Statistics.SHUFFLES),
            p(chance),
            compared > 1 ? " after Holm's correction for %d comparisons".formatted(compared) : "",
            n(one.earlier()),
            n(one.later()));
  }

  /**
   * An interval for each of several comparisons is as much wider as p is corrected (Bonferroni).
   */
  private static String bootstrap(double share, long low, long high) {
    return "Later − earlier: %s to %s between the medians in %s %% of %s bootstrap samples."
        .formatted(
            Spans.signed(low),
            Spans.signed(high),
            String.format(Locale.ROOT, "%.1f", share * 100).replace(".0", ""),
            grouped(Statistics.RESAMPLES));
  }

  private static String missing(Compared one) {
    int before = one.earlier().missing();
    int after = one.later().missing();
    return before + after == 0
        ? ""
        : " Missing: %s of the earlier and %s of the later period (%s); what takes long is recorded last, so a recent period may look faster than it is."
            .formatted(grouped(before), grouped(after), one.later().whyMissing());
  }

  private static String grouped(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String n(Times times) {
    int n = times.seconds().length;
    return n > Statistics.MOST_COMPARED
        ? "%s of %s drawn at random".formatted(grouped(Statistics.MOST_COMPARED), grouped(n))
        : String.valueOf(n);
  }

  private static String p(double chance) {
    return chance < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", chance);
  }
}
