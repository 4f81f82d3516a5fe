package dev.afterword.insight;

import dev.afterword.search.IncidentTable;
import dev.afterword.search.Labels;
import java.util.Arrays;

/**
 * How many of some incidents share a service and a cause with another, without comparing them one
 * by one. By inclusion and exclusion: of the sets that lie within the services of both, those of an
 * odd number less those of an even number are one, or none when they share none; the same of
 * causes. So incidents are counted by all pairs of their sets, and these counts summed up.
 */
final class Sharing {
  private final IncidentTable table;
  private final int[][] services;
  private final int[][] causes;
  private final Numbered pairs = new Numbered();

  Sharing(IncidentTable table) {
    this.table = table;
    Subsets ofServices = new Subsets(table.services());
    Subsets ofCauses = new Subsets(table.causes());
    this.services = new int[table.size()][];
    this.causes = new int[table.size()][];
    for (int row = 0; row < services.length; row++) {
      services[row] = ofServices.of(row);
      causes[row] = ofCauses.of(row);
    }
  }

  /** Some of the incidents, told one by one. */
  final class Told {
    private int[] counts = new int[1 << 10];

    void add(int row) {
      for (int i = 1; i < services[row].length; i++) {
        for (int j = 1; j < causes[row].length; j++) {
          int pair = pairs.of((long) services[row][i] << 32 | causes[row][j]);
          counts = pair < counts.length ? counts : Arrays.copyOf(counts, pair * 2);
          counts[pair]++;
        }
      }
    }

    /** How many of them share a service and a cause with that one. */
    int sharingWith(int row) {
      int sum = 0;
      for (int i = 1; i < services[row].length; i++) {
        for (int j = 1; j < causes[row].length; j++) {
          int pair = pairs.known((long) services[row][i] << 32 | causes[row][j]);
          int count = pair < 0 || pair >= counts.length ? 0 : counts[pair];
          boolean isEven = (Integer.bitCount(i) + Integer.bitCount(j)) % 2 == 0;
          sum += isEven ? count : -count;
        }
      }
      return sum;
    }
  }

  /** Whether two share a service and a cause. */
  boolean shares(int one, int other) {
    return shares(table.services(), one, other) && sharesCause(one, other);
  }

  boolean sharesCause(int one, int other) {
    return shares(table.causes(), one, other);
  }

  private static boolean shares(Labels labels, int one, int other) {
    for (int i = 0; i < Math.min(labels.count(one), Subsets.MOST_NAMES); i++) {
      for (int j = 0; j < Math.min(labels.count(other), Subsets.MOST_NAMES); j++) {
        if (labels.number(one, i) == labels.number(other, j)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many have more services or causes than are looked at. */
  int cut() {
    int cut = 0;
    for (int row = 0; row < table.size(); row++) {
      boolean isCut =
          table.services().count(row) > Subsets.MOST_NAMES
              || table.causes().count(row) > Subsets.MOST_NAMES;
      cut += isCut ? 1 : 0;
    }
    return cut;
  }
}
