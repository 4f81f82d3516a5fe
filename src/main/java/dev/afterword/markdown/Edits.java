package dev.afterword.markdown;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The least that has to be removed from one sequence and added to make the other. What is too long
 * to be compared in time counts as replaced as a whole.
 */
final class Edits {
  private static final int MOST = 20_000;

  private final List<Integer> older;
  private final List<Integer> newer;
  private final Deadline deadline;

  private Edits(List<Integer> older, List<Integer> newer, Deadline deadline) {
    this.older = older;
    this.newer = newer;
    this.deadline = deadline;
  }

  /** A stretch of the older sequence and what the newer one has in its place; ends excluded. */
  record Edit(int olderFrom, int olderTo, int newerFrom, int newerTo) {
    boolean replaces() {
      return olderFrom < olderTo && newerFrom < newerTo;
    }

    boolean isEmpty() {
      return olderFrom == olderTo && newerFrom == newerTo;
    }
  }

  /** In order; between two edits the sequences are the same. */
  static List<Edit> between(List<Integer> older, List<Integer> newer, Deadline deadline) {
    return new Edits(older, newer, deadline).edits();
  }

  private List<Edit> edits() {
    int start = 0;
    int most = Math.min(older.size(), newer.size());
    while (start < most && older.get(start).equals(newer.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && older.get(older.size() - 1 - end).equals(newer.get(newer.size() - 1 - end))) {
      end++;
    }
    Edit middle = new Edit(start, older.size() - end, start, newer.size() - end);
    if (middle.replaces()) {
      return within(middle);
    }
    return middle.isEmpty() ? List.of() : List.of(middle);
  }

  private List<Edit> within(Edit middle) {
    List<Integer> before = older.subList(middle.olderFrom(), middle.olderTo());
    List<Integer> after = newer.subList(middle.newerFrom(), middle.newerTo());
    if (before.size() + after.size() > MOST) {
      return List.of(middle);
    }
    try {
      deadline.check();
      return edits(compare(before, after), middle);
    } catch (Deadline.Passed e) {
      return List.of(middle);
    }
  }

  private List<Change> compare(List<Integer> before, List<Integer> after) {
    var algorithm =
        new MyersDiffWithLinearSpace<Integer>((one, other) -> {
          deadline.check();
          return one.equals(other);
        });
    return algorithm.computeDiff(before, after, null);
  }

  private static List<Edit> edits(List<Change> changes, Edit middle) {
    BitSet removed = new BitSet();
    BitSet added = new BitSet();
    for (Change change : changes) {
      removed.set(
          middle.olderFrom() + change.startOriginal, middle.olderFrom() + change.endOriginal);
      added.set(middle.newerFrom() + change.startRevised, middle.newerFrom() + change.endRevised);
    }
    List<Edit> edits = new ArrayList<>();
    int i = middle.olderFrom();
    int j = middle.newerFrom();
    while (i < middle.olderTo() || j < middle.newerTo()) {
      Edit edit = new Edit(i, removed.nextClearBit(i), j, added.nextClearBit(j));
      if (!edit.isEmpty()) {
        edits.add(edit);
      }
      i = edit.olderTo() + 1;
      j = edit.newerTo() + 1;
    }
    return edits;
  }
}
