package dev.afterword.markdown;

import java.util.HashMap;
import java.util.Map;

/** Gives equal things the same number, so that two versions are compared number by number. */
final class Vocabulary {
  private final Map<Object, Integer> numbers = new HashMap<>();

  /**
   * The number of a thing.
   *
   * @param thing compared by {@code equals}
   */
  int number(Object thing) {
    return numbers.computeIfAbsent(thing, _ -> numbers.size());
  }
}
