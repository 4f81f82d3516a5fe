package dev.afterword.diagram;

import java.util.ArrayList;
import java.util.List;

/** A linear scale of counts, from 0 at {@code start} to a round number at {@code end}. */
record CountScale(long most, long step, double start, double end) {

  /** Holds all up to {@code largest}; labels are at least so many pixels apart. */
  static CountScale of(long largest, double start, double end, double apart) {
    long steps = Math.max(1, (long) (Math.abs(end - start) / apart));
    long step = 1;
    while (step < Math.ceilDiv(Math.max(1, largest), steps)) {
      step = Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
    }
    return new CountScale(Math.max(1, Math.ceilDiv(largest, step)) * step, step, start, end);
  }

  double at(long count) {
    return start + (end - start) * count / most;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (long count = 0; count <= most; count += step) {
      steps.add(new Step(at(count), Counted.grouped(count)));
    }
    return steps;
  }
}
