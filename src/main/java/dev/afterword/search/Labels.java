package dev.afterword.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What several rows are called: their services, causes or the like, in flat arrays. Names that
 * differ in case only are one.
 */
public final class Labels {
  private final List<String> names;
  private final int[] starts;
  private final int[] numbers;

  private Labels(List<String> names, int[] starts, int[] numbers) {
    this.names = List.copyOf(names);
    this.starts = starts;
    this.numbers = numbers;
  }

  /** All names, by their numbers. */
  public List<String> names() {
    return names;
  }

  /** How many a row has. */
  public int count(int row) {
    return starts[row + 1] - starts[row];
  }

  /**
   * The number of one name of a row.
   *
   * @param place from 0, below {@link #count}
   */
  public int number(int row, int place) {
    return numbers[starts[row] + place];
  }

  /** Collects them row by row. */
  static final class Builder {
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int[] starts;
    private int[] numbers;
    private int rows;
    private int size;

    Builder(int rows) {
      this.starts = new int[rows + 1];
      this.numbers = new int[rows + 16];
    }

    int number(String name) {
      return known.computeIfAbsent(
          FacetField.key(name),
          _ -> {
            names.add(name);
            return names.size() - 1;
          });
    }

    /** One more of the row that is being told. */
    void add(int number) {
      for (int i = starts[rows]; i < size; i++) {
        if (numbers[i] == number) {
          return;
        }
      }
      numbers = size < numbers.length ? numbers : java.util.Arrays.copyOf(numbers, size * 2);
      numbers[size++] = number;
    }

    void endRow() {
      starts[++rows] = size;
    }

    Labels done() {
      return new Labels(names, starts, numbers);
    }
  }
}
