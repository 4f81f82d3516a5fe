package dev.afterword.insight;

import java.util.Arrays;

/** A list of numbers without boxes. */
final class Ints {
  private int[] values = new int[64];
  private int size;

  void add(int value) {
    values = size < values.length ? values : Arrays.copyOf(values, size * 2);
    values[size++] = value;
  }

  int[] sorted() {
    int[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
