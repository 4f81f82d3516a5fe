package dev.afterword.search;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/** Rows of segments, chosen and brought into the order of time; those without a date come first. */
final class IncidentRows {
  private final IncidentChoice choice;
  private final ChosenRows chosen;
  private int undated;
  private int size;

  /** Each row's segment above, its place in it below. */
  private long[] places = new long[1024];

  /** Each row's second above, its place in {@code places} below. */
  private long[] order = new long[1024];

  IncidentRows(IncidentChoice choice, ChosenRows chosen) {
    this.choice = choice;
    this.chosen = chosen;
  }

  /** How many are chosen but for their date, which they lack. */
  int undated() {
    return undated;
  }

  void choose(LeafReaderContext leaf, IncidentColumns columns, SegmentFacets facets) {
    Bits live = leaf.reader().getLiveDocs();
    int first = choice.firstDay();
    int last = choice.lastDay();
    for (int row = 0; row < columns.docs().length; row++) {
      int doc = columns.docs()[row];
      int day = columns.day()[row];
      boolean isDated = day != IncidentColumns.NONE;
      boolean isWithin = !isDated || day >= first && day <= last;
      if (isWithin
          && (live == null || live.get(doc))
          && chosen.isIncident(facets, doc)
          && chosen.has(facets, doc)) {
        undated += isDated ? 0 : 1;
        if (isDated || choice.isUnbounded()) {
          add(columns.second()[row], leaf.ord, row);
        }
      }
    }
  }

  private void add(int second, int segment, int row) {
    if (size == order.length) {
      places = Arrays.copyOf(places, size * 2);
      order = Arrays.copyOf(order, size * 2);
    }
    places[size] = (long) segment << 32 | row;
    order[size] = (long) second << 32 | size;
    size++;
  }

  /** Each row's segment above, its place in it below; the earliest first. */
  long[] inOrder() {
    Arrays.sort(order, 0, size);
    long[] sorted = new long[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = places[(int) order[i]];
    }
    return sorted;
  }
}
