package dev.afterword.insight;

import dev.afterword.insight.Distribution.Bin;
import java.util.ArrayList;
import java.util.List;

/** Sorts what was recorded of a timing into bins. */
final class Distributions {
  private Distributions() {}

  static Distribution of(Times times, Where where) {
    Basis basis =
        new Basis(
            times.timing().title(),
            times.timing().definition() + ".",
            times.seconds().length,
            "incidents",
            times.leftOut());
    return new Distribution(
        basis,
        times.timing(),
        bins(times, where),
        basis.isEnough() ? Math.round(Statistics.quantile(times.seconds(), 0.5)) : null,
        basis.isEnough() ? Math.round(Statistics.quantile(times.seconds(), 0.9)) : null);
  }

  private static List<Bin> bins(Times times, Where where) {
    int[] edges = Bins.of(times.timing());
    int[] counts = new int[edges.length];
    int first = edges.length;
    int last = -1;
    for (int seconds : times.seconds()) {
      int place = Bins.place(edges, seconds);
      counts[place]++;
      first = Math.min(first, place);
      last = Math.max(last, place);
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      Long to = i + 1 < edges.length ? Long.valueOf(edges[i + 1]) : null;
      String clause = Bins.clause(times.timing(), edges, i);
      bins.add(new Bin(edges[i], to, counts[i], where.and(clause).searched()));
    }
    return bins;
  }
}
