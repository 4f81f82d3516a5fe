package dev.afterword.markdown;

import dev.afterword.markdown.Edits.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the older things became which of the newer ones, in order: first those that are the
 * same, then, between them, those that are alike.
 */
final class Alignment<T extends Alignment.Alignable<T>> {
  private static final double ALIKE = 0.5;
  private static final int MOST_PAIRS = 20_000;

  private final List<T> older;
  private final List<T> newer;
  private final Deadline deadline;
  private final List<Step<T>> steps = new ArrayList<>();

  private Alignment(List<T> older, List<T> newer, Deadline deadline) {
    this.older = older;
    this.newer = newer;
    this.deadline = deadline;
  }

  /** Something that both versions may have. */
  interface Alignable<T> {
    /** The same for two that are the same. */
    int key();

    /** Whether one could have become the other at all. */
    boolean fits(T other);

    /** Whether one is the other whatever else they say; asked of things that fit. */
    boolean isNamedAs(T other);

    /** Its words as numbers, sorted. */
    int[] words();
  }

  /** What became of one thing. */
  sealed interface Step<T> {
    record Stayed<T>(T older, T newer) implements Step<T> {}

    record Removed<T>(T older) implements Step<T> {}

    record Added<T>(T newer) implements Step<T> {}
  }

  /** Every thing of both versions once, in the order of either. */
  static <T extends Alignable<T>> List<Step<T>> of(
      List<T> older, List<T> newer, Deadline deadline) {
    return new Alignment<>(older, newer, deadline).steps();
  }

  /** How alike two texts are by their words: 0 for nothing in common, 1 for the same words. */
  static double similarity(int[] some, int[] others) {
    int common = 0;
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      int order = Integer.compare(some[i], others[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = some.length + others.length;
    return all == 0 ? 1 : 2.0 * common / all;
  }

  static boolean areAlike(int[] some, int[] others) {
    return similarity(some, others) >= ALIKE;
  }

  private List<Step<T>> steps() {
    int i = 0;
    int j = 0;
    for (Edit edit : Edits.between(keys(older), keys(newer), deadline)) {
      stay(i, edit.olderFrom(), j);
      gap(edit);
      i = edit.olderTo();
      j = edit.newerTo();
    }
    stay(i, older.size(), j);
    return steps;
  }

  private List<Integer> keys(List<T> things) {
    return things.stream().map(Alignable::key).toList();
  }

  private void stay(int from, int to, int newerFrom) {
    for (int i = from; i < to; i++) {
      steps.add(new Step.Stayed<>(older.get(i), newer.get(newerFrom + i - from)));
    }
  }

  private void gap(Edit edit) {
    List<T> before = older.subList(edit.olderFrom(), edit.olderTo());
    List<T> after = newer.subList(edit.newerFrom(), edit.newerTo());
    long pairs = (long) before.size() * after.size();
    if (pairs == 0 || pairs > MOST_PAIRS) {
      replace(before, after);
      return;
    }
    try {
      pair(before, after, best(similarities(before, after)));
    } catch (Deadline.Passed e) {
      replace(before, after);
    }
  }

  private void replace(List<T> before, List<T> after) {
    before.forEach(one -> steps.add(new Step.Removed<>(one)));
    after.forEach(one -> steps.add(new Step.Added<>(one)));
  }

  private double[][] similarities(List<T> before, List<T> after) {
    List<int[]> words = after.stream().map(Alignable::words).toList();
    double[][] similarities = new double[before.size()][after.size()];
    for (int i = 0; i < before.size(); i++) {
      int[] own = before.get(i).words();
      for (int j = 0; j < after.size(); j++) {
        deadline.check();
        if (before.get(i).fits(after.get(j))) {
          boolean named = before.get(i).isNamedAs(after.get(j));
          similarities[i][j] = named ? 1 : alike(similarity(own, words.get(j)));
        }
      }
    }
    return similarities;
  }

  private static double alike(double similarity) {
    return similarity >= ALIKE ? similarity : 0;
  }

  /** The most that can be alike of what begins at either index when the order is kept. */
  private static double[][] best(double[][] similarities) {
    int width = similarities[0].length;
    double[][] best = new double[similarities.length + 1][width + 1];
    for (int i = similarities.length - 1; i >= 0; i--) {
      for (int j = width - 1; j >= 0; j--) {
        double paired = similarities[i][j] > 0 ? similarities[i][j] + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return best;
  }

  private void pair(List<T> before, List<T> after, double[][] best) {
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && best[i][j] == best[i + 1][j]) {
        steps.add(new Step.Removed<>(before.get(i++)));
      } else if (j < after.size() && best[i][j] == best[i][j + 1]) {
        steps.add(new Step.Added<>(after.get(j++)));
      } else {
        steps.add(new Step.Stayed<>(before.get(i++), after.get(j++)));
      }
    }
  }
}
