package dev.afterword.insight;

import dev.afterword.search.Labels;
import java.util.Arrays;

/**
 * Numbers for sets of names: every set that is not empty and lies within the names of a row has
 * one, and equal sets have the same.
 */
final class Subsets {
  /** Of a row with more names only so many are looked at: there are 63 sets of them. */
  static final int MOST_NAMES = 6;

  private final Labels labels;
  private final Numbered numbered = new Numbered();

  Subsets(Labels labels) {
    this.labels = labels;
  }

  /** The sets of a row by their members: bit 0 stands for the first of its names. */
  int[] of(int row) {
    int names = Math.min(labels.count(row), MOST_NAMES);
    int[] sorted = new int[names];
    for (int i = 0; i < names; i++) {
      sorted[i] = labels.number(row, i);
    }
    Arrays.sort(sorted);
    int[] sets = new int[1 << names];
    for (int set = 1; set < sets.length; set++) {
      int greatest = Integer.numberOfTrailingZeros(Integer.highestOneBit(set));
      int rest = sets[set ^ 1 << greatest];
      sets[set] = numbered.of((long) rest << 32 | sorted[greatest]) + 1;
    }
    return sets;
  }
}
