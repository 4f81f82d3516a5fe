package dev.afterword.search;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * When the action items of a segment came to an end: when all improvements that one leads to were
 * over, else when its document said so. For one pass over the segment, in its order.
 */
final class EndsPass {
  static final int NONE = IncidentColumns.NONE;

  private final LedgerColumns columns;
  private final LedgerStandings standings;
  private final NumericDocValues settled;
  private final int[] doneByKey;
  private final int[] overByKey;
  private final Map<Integer, List<String>> addressed = new HashMap<>();
  private final KnownImprovements known;

  EndsPass(
      LeafReader reader, LedgerColumns columns, LedgerStandings standings, KnownImprovements known)
      throws IOException {
    this.columns = columns;
    this.standings = standings;
    this.known = known;
    this.settled = DocValues.getNumeric(reader, Fields.SETTLED);
    SortedSetDocValues keys = DocValues.getSortedSet(reader, Fields.IMPROVES);
    this.doneByKey = new int[(int) keys.getValueCount()];
    this.overByKey = new int[doneByKey.length];
    for (int ord = 0; ord < doneByKey.length; ord++) {
      Improvement improvement = known.led(keys.lookupOrd(ord).utf8ToString());
      doneByKey[ord] = closed(improvement, false);
      overByKey[ord] = closed(improvement, true);
    }
    addressed(reader);
  }

  private void addressed(LeafReader reader) throws IOException {
    for (Map.Entry<String, List<String>> one : known.addressed().entrySet()) {
      PostingsEnum found =
          reader.postings(new Term(Fields.ACTION_ID, one.getKey()), PostingsEnum.NONE);
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        addressed.put(found.docID(), one.getValue());
      }
    }
  }

  /**
   * The second at which it was done, or the last of what it leads to was closed; {@link #NONE} when
   * it was not, or that is not known.
   */
  int done(int doc) throws IOException {
    int state = standings.state(doc);
    if (state != ActionState.DONE.ordinal() && state != ActionState.VERIFY.ordinal()) {
      return NONE;
    }
    int done = last(doc, doneByKey, false);
    return done == NONE && state == ActionState.DONE.ordinal() ? settled(doc) : done;
  }

  /** The second at which it was settled; {@link #NONE} when it is not, or that is not known. */
  int over(int doc) throws IOException {
    if (!standings.isSettled(doc)) {
      return NONE;
    }
    int over = last(doc, overByKey, true);
    return over == NONE ? settled(doc) : over;
  }

  private int settled(int doc) throws IOException {
    return settled.advanceExact(doc) ? IncidentColumns.whole(settled.longValue()) : NONE;
  }

  /** When the last of several was over: until then the item is not. */
  private int last(int doc, int[] byKey, boolean dropped) {
    int last = NONE;
    for (int i = columns.starts()[doc]; i < columns.starts()[doc + 1]; i++) {
      last = Math.max(last, byKey[columns.improvements()[i]]);
    }
    if (!addressed.isEmpty()) {
      for (String key : addressed.getOrDefault(doc, List.of())) {
        last = Math.max(last, closed(known.led(key), dropped));
      }
    }
    return last;
  }

  static int earlier(int one, int other) {
    if (one == NONE || other == NONE) {
      return one == NONE ? other : one;
    }
    return Math.min(one, other);
  }

  private static int closed(@Nullable Improvement improvement, boolean dropped) {
    Instant closed = improvement == null ? null : improvement.closed();
    Progress progress = improvement == null ? null : improvement.progress();
    boolean counts = progress == Progress.CLOSED || dropped && progress == Progress.DROPPED;
    return closed == null || !counts ? NONE : IncidentColumns.whole(closed.getEpochSecond());
  }
}
