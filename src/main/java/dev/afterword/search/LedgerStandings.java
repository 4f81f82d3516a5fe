package dev.afterword.search;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.domain.Standing;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * How each action item of a segment stands, for one {@link KnownImprovements}: the ordinal of its
 * state, with marks. What a tracker says is laid over what the index holds, so that it is shown
 * without writing the index.
 */
final class LedgerStandings {
  private static final int STATE = 7;
  private static final int CONFLICT = 8;
  private static final int TRACKED = 16;

  private static final List<ActionState> STATES = List.of(ActionState.values());
  private static final List<Progress> PROGRESS = List.of(Progress.values());

  private final byte[] standings;

  private LedgerStandings(byte[] standings) {
    this.standings = standings;
  }

  /** The ordinal of its state. */
  int state(int doc) {
    return standings[doc] & STATE;
  }

  boolean isSettled(int doc) {
    return STATES.get(state(doc)).isSettled();
  }

  /** Whether box and tracker say contrary things. */
  boolean isInConflict(int doc) {
    return (standings[doc] & CONFLICT) != 0;
  }

  /** Whether it leads to any improvement. */
  boolean isTracked(int doc) {
    return (standings[doc] & TRACKED) != 0;
  }

  static LedgerStandings of(LeafReader reader, LedgerColumns columns, KnownImprovements known)
      throws IOException {
    byte[] marks = marks(reader, known);
    byte[] addressed = addressed(reader, known);
    byte[] standings = new byte[reader.maxDoc()];
    byte[] table = table();
    for (int doc = 0; doc < standings.length; doc++) {
      if (columns.isAction(doc)) {
        int mark = addressed.length == 0 ? 0 : addressed[doc];
        for (int i = columns.starts()[doc]; i < columns.starts()[doc + 1]; i++) {
          mark |= marks[columns.improvements()[i]];
        }
        int row = columns.state()[doc] * 2 + (columns.evidenced().get(doc) ? 1 : 0);
        standings[doc] = (byte) (table[row * TRACKED + (mark & (TRACKED - 1))] | (mark & TRACKED));
      }
    }
    return new LedgerStandings(standings);
  }

  /** What is known of each key of the segment: a bit for its progress, and whether it is one. */
  private static byte[] marks(LeafReader reader, KnownImprovements known) throws IOException {
    SortedSetDocValues keys = DocValues.getSortedSet(reader, Fields.IMPROVES);
    byte[] marks = new byte[(int) keys.getValueCount()];
    for (int ord = 0; ord < marks.length; ord++) {
      marks[ord] = mark(keys.lookupOrd(ord).utf8ToString(), known);
    }
    return marks;
  }

  private static byte mark(String key, KnownImprovements known) {
    Improvement improvement = known.led(key);
    if (improvement == null) {
      return 0;
    }
    Progress progress = improvement.progress();
    return (byte) (TRACKED | (progress == null ? 0 : 1 << progress.ordinal()));
  }

  /** What improvements say of action items themselves; empty when of none of the segment. */
  private static byte[] addressed(LeafReader reader, KnownImprovements known) throws IOException {
    byte[] marks = {};
    for (Map.Entry<String, List<String>> one : known.addressed().entrySet()) {
      PostingsEnum found =
          reader.postings(new Term(Fields.ACTION_ID, one.getKey()), PostingsEnum.NONE);
      for (int doc = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
          found != null && doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = found.nextDoc()) {
        marks = marks.length == 0 ? new byte[reader.maxDoc()] : marks;
        for (String key : one.getValue()) {
          marks[doc] |= mark(key, known);
        }
      }
    }
    return marks;
  }

  /** Every written state, with and without evidence, with every set of progress. */
  private static byte[] table() {
    byte[] table = new byte[STATES.size() * 2 * TRACKED];
    for (ActionState written : STATES) {
      for (int evidenced = 0; evidenced < 2; evidenced++) {
        for (int mask = 0; mask < TRACKED; mask++) {
          Standing standing = Standing.of(written, evidenced == 1, progress(mask));
          int place = (written.ordinal() * 2 + evidenced) * TRACKED + mask;
          table[place] =
              (byte) (standing.state().ordinal() | (standing.conflict() == null ? 0 : CONFLICT));
        }
      }
    }
    return table;
  }

  private static List<Progress> progress(int mask) {
    return Arrays.stream(Progress.values())
        .filter(one -> (mask & 1 << one.ordinal()) != 0)
        .toList();
  }

  static {
    if (PROGRESS.size() > 4 || STATES.size() > STATE) {
      throw new IllegalStateException("a byte holds no more states");
    }
  }
}
