package dev.afterword.search;

import dev.afterword.domain.ActionState;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What one segment's action items are counted and ordered by, in flat arrays by document.
 *
 * @param state ordinal of the state that the document says; {@link #NO_ACTION} for what is none
 * @param due day since 1970, {@link #NO_DAY} for none
 * @param added day since 1970, {@link #NO_DAY} for none
 * @param day of the incident since 1970, {@link #NO_DAY} for none
 * @param impact of the incident in seconds, −1 where it is not told
 * @param path the ordinal of its document's path
 * @param starts where each one's improvements begin in {@code improvements}, which are ordinals of
 *     {@link Fields#IMPROVES}
 */
record LedgerColumns(
    SegmentFacets facets,
    byte[] state,
    byte[] priority,
    int[] due,
    int[] added,
    int[] day,
    int[] impact,
    int[] path,
    FixedBitSet owned,
    FixedBitSet evidenced,
    FixedBitSet incident,
    int[] starts,
    int[] improvements) {
  static final byte NO_ACTION = -1;
  static final int NO_DAY = Integer.MAX_VALUE;

  static LedgerColumns read(LeafReader reader, FacetValues<LedgerField> known, ZoneId zone)
      throws IOException {
    int docs = reader.maxDoc();
    SegmentFacets facets = known.of(reader);
    byte[] state = bytes(reader, Fields.STATE, NO_ACTION);
    int[] starts = new int[docs + 1];
    int[] improvements = improvements(reader, starts);
    return new LedgerColumns(
        facets,
        state,
        bytes(reader, Fields.PRIORITY, NO_ACTION),
        ints(reader, Fields.DUE, NO_DAY, value -> value),
        ints(reader, Fields.ADDED, NO_DAY, second -> day(second, zone)),
        ints(reader, Fields.OF_DAY, NO_DAY, value -> value),
        ints(reader, Fields.IMPACT, -1, value -> value),
        paths(reader),
        owned(facets, known, docs),
        bits(reader, Fields.EVIDENCE),
        bits(reader, Fields.INCIDENT),
        starts,
        improvements);
  }

  boolean isAction(int doc) {
    return state[doc] != NO_ACTION;
  }

  /** Whether the document itself says that it is done or dropped. */
  boolean saysSettled(int doc) {
    return ActionState.values()[state[doc]].isSettled();
  }

  private static byte[] bytes(LeafReader reader, String field, byte otherwise) throws IOException {
    byte[] all = new byte[reader.maxDoc()];
    Arrays.fill(all, otherwise);
    NumericDocValues values = DocValues.getNumeric(reader, field);
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      all[doc] = (byte) values.longValue();
    }
    return all;
  }

  private static long day(long second, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(second), zone).toEpochDay();
  }

  private static int[] ints(
      LeafReader reader, String field, int otherwise, LongUnaryOperator meaning)
      throws IOException {
    int[] all = new int[reader.maxDoc()];
    Arrays.fill(all, otherwise);
    NumericDocValues values = DocValues.getNumeric(reader, field);
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      all[doc] =
          (int) Math.clamp(meaning.applyAsLong(values.longValue()), Integer.MIN_VALUE, NO_DAY - 1);
    }
    return all;
  }

  private static FixedBitSet bits(LeafReader reader, String field) throws IOException {
    FixedBitSet all = new FixedBitSet(reader.maxDoc());
    NumericDocValues values = DocValues.getNumeric(reader, field);
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      all.set(doc);
    }
    return all;
  }

  private static int[] paths(LeafReader reader) throws IOException {
    int[] all = new int[reader.maxDoc()];
    SortedDocValues values = DocValues.getSorted(reader, Fields.ORDER);
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      all[doc] = values.ordValue();
    }
    return all;
  }

  private static FixedBitSet owned(SegmentFacets facets, FacetValues<LedgerField> known, int docs) {
    var values = known.all();
    FixedBitSet owned = new FixedBitSet(docs);
    for (int doc = 0; doc < docs; doc++) {
      for (int i = facets.starts()[doc]; i < facets.starts()[doc + 1]; i++) {
        if (values.get(facets.values()[i]).facet() == LedgerField.OWNER) {
          owned.set(doc);
        }
      }
    }
    return owned;
  }

  private static int[] improvements(LeafReader reader, int[] starts) throws IOException {
    SortedSetDocValues source = DocValues.getSortedSet(reader, Fields.IMPROVES);
    int[] all = new int[reader.maxDoc() + 16];
    int size = 0;
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      starts[doc] = size;
      if (source.advanceExact(doc)) {
        for (int i = 0; i < source.docValueCount(); i++) {
          all = size < all.length ? all : Arrays.copyOf(all, size * 2);
          all[size++] = (int) source.nextOrd();
        }
      }
    }
    starts[reader.maxDoc()] = size;
    return Arrays.copyOf(all, size);
  }
}
