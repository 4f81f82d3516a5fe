package dev.afterword.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first so many of a number of action items, by their keys and then by path and place. */
final class TopActions {
  /** One that was found: its key, its document's path, and its Lucene document. */
  record Found(long key, String path, int doc) {}

  private static final Comparator<Found> ORDER =
      Comparator.comparingLong(Found::key).thenComparing(Found::path).thenComparingInt(Found::doc);

  private final int most;
  private final PriorityQueue<Found> kept = new PriorityQueue<>(ORDER.reversed());
  private long total;

  TopActions(int most) {
    this.most = most;
  }

  /** How many there were. */
  long total() {
    return total;
  }

  /** Counts one; whether it may be among the first, so that it is worth to be added. */
  boolean isWanted(long key) {
    total++;
    return kept.size() < most || key <= kept.element().key();
  }

  void add(Found found) {
    kept.add(found);
    if (kept.size() > most) {
      kept.remove();
    }
  }

  /** In their order, from the one at that place on. */
  List<Found> from(long start) {
    List<Found> all = new ArrayList<>(kept);
    all.sort(ORDER);
    return all.subList((int) Math.min(start, all.size()), all.size());
  }
}
