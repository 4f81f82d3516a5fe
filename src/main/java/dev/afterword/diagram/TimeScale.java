package dev.afterword.diagram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * A linear scale of time, in which a quiet stretch that dwarfs all the others is cut to the width
 * of its label. All that is not cut has one scale.
 */
record TimeScale(List<Stretch> stretches) {
  /** How many times as long as all shorter gaps together a gap is cut. */
  private static final double DWARFS = 6;

  /** The part of the axis that cuts may take at most. */
  private static final double MOST_CUT = 0.6;

  /** A part of the axis from one instant to another, either to scale or cut. */
  record Stretch(Instant from, Instant to, double x1, double x2, Kind kind) {
    /** {@code ⋯ 2 d 4 h}. */
    String label() {
      return "⋯ " + Spans.of(Duration.between(from, to));
    }

    private double x(Instant at) {
      double length = seconds(from, to);
      return length == 0 ? x1 : x1 + (x2 - x1) * seconds(from, at) / length;
    }
  }

  /** Whether a stretch is to scale. */
  enum Kind {
    SCALED,
    CUT
  }

  TimeScale {
    stretches = List.copyOf(stretches);
  }

  /** A scale over at least two moments, from one x to another. */
  static TimeScale of(SortedSet<Instant> moments, double left, double right) {
    List<Instant> at = List.copyOf(moments);
    Set<Integer> cuts = cuts(at, (right - left) * MOST_CUT);
    double scaled = 0;
    double cutWidth = 0;
    for (int i = 0; i + 1 < at.size(); i++) {
      scaled += cuts.contains(i) ? 0 : gap(at, i);
      cutWidth += cuts.contains(i) ? cutWidth(at, i) : 0;
    }
    double perSecond = (right - left - cutWidth) / scaled;
    List<Stretch> stretches = new ArrayList<>();
    double x = left;
    for (int i = 0; i + 1 < at.size(); i++) {
      boolean cut = cuts.contains(i);
      double end = x + (cut ? cutWidth(at, i) : gap(at, i) * perSecond);
      Kind kind = cut ? Kind.CUT : Kind.SCALED;
      stretches.add(new Stretch(at.get(i), at.get(i + 1), x, end, kind));
      x = end;
    }
    return new TimeScale(stretches);
  }

  /** The gaps to cut, by the index of the moment before them. */
  private static Set<Integer> cuts(List<Instant> at, double mostWidth) {
    List<Integer> byLength = new ArrayList<>();
    double rest = 0;
    for (int i = 0; i + 1 < at.size(); i++) {
      byLength.add(i);
      rest += seconds(at.get(i), at.get(i + 1));
    }
    byLength.sort((a, b) -> Double.compare(gap(at, b), gap(at, a)));
    Set<Integer> cuts = new HashSet<>();
    double width = 0;
    for (int index : byLength.subList(0, byLength.size() - 1)) {
      rest -= gap(at, index);
      width += cutWidth(at, index);
      if (gap(at, index) < DWARFS * rest || width > mostWidth) {
        break;
      }
      cuts.add(index);
    }
    return cuts;
  }

  /** Wide enough for its label. */
  private static double cutWidth(List<Instant> at, int index) {
    Stretch cut = new Stretch(at.get(index), at.get(index + 1), 0, 0, Kind.CUT);
    return TextStyle.NOTE.width(cut.label()) + 24;
  }

  private static double gap(List<Instant> at, int index) {
    return seconds(at.get(index), at.get(index + 1));
  }

  private static double seconds(Instant from, Instant to) {
    Duration duration = Duration.between(from, to);
    return duration.getSeconds() + duration.getNano() / 1e9;
  }

  double x(Instant at) {
    for (Stretch stretch : stretches) {
      if (!at.isAfter(stretch.to)) {
        return stretch.x(at);
      }
    }
    return stretches.getLast().x2;
  }

  /** The parts that are to scale, joined where nothing is cut between them. */
  List<Stretch> scaled() {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : stretches) {
      if (next.kind == Kind.CUT) {
        continue;
      }
      if (!joined.isEmpty() && joined.getLast().to.equals(next.from)) {
        Stretch last = joined.removeLast();
        joined.add(new Stretch(last.from, next.to, last.x1, next.x2, Kind.SCALED));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  List<Stretch> cuts() {
    return stretches.stream().filter(stretch -> stretch.kind == Kind.CUT).toList();
  }

  Instant from() {
    return stretches.getFirst().from;
  }

  Instant to() {
    return stretches.getLast().to;
  }
}
