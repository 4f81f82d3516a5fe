package dev.afterword.insight;

import java.util.Arrays;

/** Numbers for keys in the order in which they were first asked for, without boxing any. */
final class Numbered {
  private static final int FREE = -1;

  private long[] keys = new long[1 << 10];
  private int[] numbers = filled(1 << 10);
  private int size;

  /** How many there are. */
  int size() {
    return size;
  }

  /** The number of a key, a new one for a new key. */
  int of(long key) {
    int at = place(key);
    if (numbers[at] == FREE) {
      if (size * 2 >= keys.length) {
        grow();
        at = place(key);
      }
      keys[at] = key;
      numbers[at] = size++;
    }
    return numbers[at];
  }

  /** The number of a key, negative when it has none. */
  int known(long key) {
    return numbers[place(key)];
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (numbers[at] != FREE && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = filled(oldKeys.length * 2);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != FREE) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  private static int[] filled(int size) {
    int[] filled = new int[size];
    Arrays.fill(filled, FREE);
    return filled;
  }
}
