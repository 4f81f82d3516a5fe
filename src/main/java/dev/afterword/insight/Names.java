package dev.afterword.insight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Brings numbered names into an order. */
final class Names {
  private Names() {}

  /** The numbers of those that are there at all, those of most first, then by name. */
  static List<Integer> greatestFirst(List<String> names, int[] counts) {
    return IntStream.range(0, names.size())
        .filter(number -> counts[number] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(number -> -counts[number]).thenComparing(names::get))
        .toList();
  }
}
