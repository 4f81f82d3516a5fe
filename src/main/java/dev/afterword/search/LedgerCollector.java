package dev.afterword.search;

import dev.afterword.search.TopActions.Found;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Narrows action items by the chosen values, keeps the first of them, and counts all fields in the
 * same pass: one that fails exactly one field counts for that field's other values.
 */
final class LedgerCollector implements Collector {
  /** The number of the group of those that have no value of the field. */
  static final int NONE = -1;

  private static final int NO_DUE = 0x7fffffff;
  private static final int DAY_BITS = 24;
  private static final int MIDDLE_DAY = 1 << DAY_BITS - 1;

  private final LedgerSegments segments;
  private final KnownImprovements known;
  private final LedgerMarks marks;
  private final LedgerChoice choice;
  private final @Nullable LedgerField group;
  private final int most;
  private final TopActions all;
  private final Map<Integer, TopActions> groups = new HashMap<>();
  private final int[] counts;
  private long total;

  /**
   * @param choice over the values of all segments that will be collected
   * @param group null for one list
   * @param most to be kept, of each group
   */
  LedgerCollector(
      LedgerSegments segments,
      KnownImprovements known,
      LedgerMarks marks,
      LedgerChoice choice,
      @Nullable LedgerField group,
      int most) {
    this.segments = segments;
    this.known = known;
    this.marks = marks;
    this.choice = choice;
    this.group = group;
    this.most = most;
    this.all = new TopActions(most);
    this.counts = new int[choice.values().size()];
  }

  /** How many passed. */
  long total() {
    return total;
  }

  /** All that passed, when there are no groups. */
  TopActions all() {
    return all;
  }

  /** By the numbers of the field's values. */
  Map<Integer, TopActions> groups() {
    return groups;
  }

  /** How many have each value, by its number. */
  int[] counts() {
    return counts;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    return new Segment(
        segments.columns(context.reader()),
        segments.standings(context.reader(), known),
        DocValues.getSorted(context.reader(), Fields.ORDER),
        context.docBase);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private final class Segment implements LeafCollector {
    private final LedgerColumns columns;
    private final LedgerStandings standings;
    private final SortedDocValues paths;
    private final int base;

    private Segment(
        LedgerColumns columns, LedgerStandings standings, SortedDocValues paths, int base) {
      this.columns = columns;
      this.standings = standings;
      this.paths = paths;
      this.base = base;
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) throws IOException {
      int bits = marks.of(columns, standings, doc);
      int missed = choice.missed(columns.facets(), doc, bits);
      if (missed == 0) {
        total++;
        count(doc, bits, NONE);
        place(doc, bits);
      } else if (Integer.bitCount(missed) == 1) {
        count(doc, bits, Integer.numberOfTrailingZeros(missed));
      }
    }

    /** Counts its values, of one field only when that is not {@link #NONE}. */
    private void count(int doc, int bits, int field) {
      for (int left = bits; left != 0; left &= left - 1) {
        count(Integer.numberOfTrailingZeros(left), field);
      }
      SegmentFacets facets = columns.facets();
      for (int i = facets.starts()[doc]; i < facets.starts()[doc + 1]; i++) {
        count(facets.values()[i] + LedgerChoice.READ, field);
      }
    }

    private void count(int value, int field) {
      counts[value] += field == NONE || choice.isOf(value, field) ? 1 : 0;
    }

    private void place(int doc, int bits) throws IOException {
      long key = key(doc);
      if (group == null) {
        place(all, key, doc);
        return;
      }
      boolean any = false;
      for (int left = bits; left != 0; left &= left - 1) {
        any |= placeIn(Integer.numberOfTrailingZeros(left), group, key, doc);
      }
      SegmentFacets facets = columns.facets();
      for (int i = facets.starts()[doc]; i < facets.starts()[doc + 1]; i++) {
        any |= placeIn(facets.values()[i] + LedgerChoice.READ, group, key, doc);
      }
      if (!any) {
        place(groups.computeIfAbsent(NONE, _ -> new TopActions(most)), key, doc);
      }
    }

    private boolean placeIn(int value, LedgerField field, long key, int doc) throws IOException {
      if (!choice.isOf(value, field.ordinal())) {
        return false;
      }
      place(groups.computeIfAbsent(value, _ -> new TopActions(most)), key, doc);
      return true;
    }

    private void place(TopActions top, long key, int doc) throws IOException {
      if (top.isWanted(key)) {
        String path =
            paths.advanceExact(doc) ? paths.lookupOrd(paths.ordValue()).utf8ToString() : "";
        top.add(new Found(key, path, base + doc));
      }
    }

    /**
     * The unsettled before the settled, by due date, by priority, those of late incidents first.
     */
    private long key(int doc) {
      int due = columns.due()[doc] == LedgerColumns.NO_DAY ? NO_DUE : columns.due()[doc];
      int day = columns.day()[doc];
      long age =
          day == LedgerColumns.NO_DAY
              ? (1 << DAY_BITS) - 1
              : Math.clamp((long) MIDDLE_DAY - day, 0, (1 << DAY_BITS) - 2);
      long settled = standings.isSettled(doc) ? 1 : 0;
      long order = settled == 1 ? NO_DUE : Math.clamp(due, 0, NO_DUE);
      return settled << 59 | order << 28 | (long) columns.priority()[doc] << DAY_BITS | age;
    }
  }
}
