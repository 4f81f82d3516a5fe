package dev.afterword.insight;

import dev.afterword.search.IncidentTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Counts pairs of a later incident that repeats an earlier one. */
final class Recurring {
  private final IncidentTable table;
  private final int[][] named;
  private final int[] done;
  private final Sharing sharing;
  private final int first;
  private final BitSet cameBack = new BitSet();

  /** What was counted. */
  record Counted(int dated, int cut, int incidents, long pairs, long named, Factors factors) {}

  /** Of these pairs, those about whose shared cause something had been done in between. */
  record Factors(int incidents, long pairs, int done) {}

  /**
   * @param named by row, the rows that it names as repeated
   * @param done by row, the second at which an action item of it was done
   */
  Recurring(IncidentTable table, int[][] named, int[] done) {
    this.table = table;
    this.named = named;
    this.done = done;
    this.sharing = new Sharing(table);
    this.first = table.undatedRows();
  }

  Counted counted() {
    Sharing.Told earlier = sharing.new Told();
    Sharing.Told settled = sharing.new Told();
    long[] endings = endings();
    int ended = 0;
    int incidents = 0;
    long pairs = 0;
    long namedPairs = 0;
    long factors = 0;
    int told = first;
    for (int row = first; row < table.size(); row++) {
      int second = table.second(row);
      for (; told < row && table.second(told) < second; told++) {
        earlier.add(told);
      }
      for (; ended < endings.length && (int) (endings[ended] >> 32) < second; ended++) {
        settled.add((int) endings[ended]);
      }
      Named own = named(row);
      int repeated = earlier.sharingWith(row) + own.unshared();
      int again = settled.sharingWith(row) + own.unsharedFactors();
      incidents += repeated > 0 ? 1 : 0;
      pairs += repeated;
      namedPairs += own.all();
      cameBack.set(row, again > 0);
      factors += again;
    }
    return new Counted(
        table.size() - first,
        sharing.cut(),
        incidents,
        pairs,
        namedPairs,
        new Factors(cameBack.cardinality(), factors, endings.length));
  }

  /** Rows of a later and an earlier incident. */
  record Pair(int later, int earlier) {}

  /** The newest pairs whose factor came back; once all are counted. */
  List<Pair> newest(int most) {
    List<Pair> pairs = new ArrayList<>();
    for (int row = cameBack.length() - 1; row >= 0; row = cameBack.previousSetBit(row - 1)) {
      for (int other = row - 1; other >= first; other--) {
        if (pairs.size() == most) {
          return pairs;
        }
        if (isFactorOf(row, other)) {
          pairs.add(new Pair(row, other));
        }
      }
    }
    return pairs;
  }

  private boolean isFactorOf(int row, int other) {
    return isDoneBefore(row, other)
        && sharing.sharesCause(row, other)
        && (sharing.shares(row, other) || Arrays.stream(named[row]).anyMatch(it -> it == other));
  }

  private boolean isDoneBefore(int row, int other) {
    int second = table.second(row);
    return done[other] != IncidentTable.NONE
        && done[other] < second
        && table.second(other) < second;
  }

  /** Of those with a done action, from when on it counts above, the row below; by time. */
  private long[] endings() {
    long[] endings = new long[table.size() - first];
    int size = 0;
    for (int row = first; row < table.size(); row++) {
      if (done[row] != IncidentTable.NONE) {
        endings[size++] = (long) Math.max(done[row], table.second(row)) << 32 | row;
      }
    }
    endings = Arrays.copyOf(endings, size);
    Arrays.sort(endings);
    return endings;
  }

  /**
   * What one incident names.
   *
   * @param all earlier ones
   * @param unshared those of them that do not share a service and a cause with it
   * @param unsharedFactors those of these that share a cause about which something had been done
   */
  private record Named(int all, int unshared, int unsharedFactors) {}

  private Named named(int row) {
    int all = 0;
    int unshared = 0;
    int factors = 0;
    for (int other : named[row]) {
      if (other >= first && table.second(other) < table.second(row)) {
        all++;
        if (!sharing.shares(row, other)) {
          unshared++;
          factors += isDoneBefore(row, other) && sharing.sharesCause(row, other) ? 1 : 0;
        }
      }
    }
    return new Named(all, unshared, factors);
  }
}
