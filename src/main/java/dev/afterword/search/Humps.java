package dev.afterword.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one stretch of letters and digits into words: by its capitals, or by pairs of characters.
 */
final class Humps {
  private Humps() {}

  /** Start and end of each part of {@code text[start, end)}; at least one. */
  static List<int[]> of(char[] text, int start, int end) {
    List<int[]> parts = new ArrayList<>();
    int from = start;
    for (int i = start + 1; i < end; i++) {
      if (isCut(text, i, end)) {
        add(text, from, i, parts);
        from = i;
      }
    }
    add(text, from, end, parts);
    return parts;
  }

  private static boolean isCut(char[] text, int i, int end) {
    char before = text[i - 1];
    char here = text[i];
    if (Scripts.isUnspaced(before) != Scripts.isUnspaced(here)) {
      return !Character.isLowSurrogate(here);
    }
    if (!Character.isUpperCase(here)) {
      return false;
    }
    boolean lowerBefore = Character.isLowerCase(before);
    boolean lowerAfter = i + 1 < end && Character.isLowerCase(text[i + 1]);
    return lowerBefore || (Character.isUpperCase(before) && lowerAfter && i + 2 < end);
  }

  private static void add(char[] text, int from, int to, List<int[]> parts) {
    if (!Scripts.isUnspaced(text[from]) || to - from < 3) {
      parts.add(new int[] {from, to});
      return;
    }
    for (int i = from; i + 2 <= to; i++) {
      parts.add(new int[] {i, i + 2});
    }
  }
}
