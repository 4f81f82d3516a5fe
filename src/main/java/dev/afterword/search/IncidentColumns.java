package dev.afterword.search;

import dev.afterword.domain.Measure;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What figures are made of, of one segment's documents, in flat arrays by row: a row for each
 * document of the library, in the segment's order.
 *
 * @param docs the number of each row's Lucene document
 * @param day of the incident since 1970, {@link #NONE} for none
 * @param second of the incident since 1970, {@link #NONE} for none
 * @param took by {@link Measure} and row: seconds, {@link #NONE} for what is not recorded, negative
 *     for what is impossible
 * @param published seconds from the end of the incident, as {@code took}
 * @param detectedBy an ordinal of {@link Fields#DETECTED_BY}, {@link #NONE} for none
 */
record IncidentColumns(
    int[] docs, int[] day, int[] second, int[][] took, int[] published, int[] detectedBy) {
  /** What is not recorded. */
  static final int NONE = Integer.MIN_VALUE;

  static IncidentColumns read(LeafReader reader) throws IOException {
    int[] docs = documents(reader);
    int[][] took = new int[Measure.values().length][];
    for (Measure measure : Measure.values()) {
      took[measure.ordinal()] = column(reader, docs, Fields.took(measure.label()));
    }
    return new IncidentColumns(
        docs,
        column(reader, docs, Fields.DAY),
        column(reader, docs, Fields.SECOND),
        took,
        column(reader, docs, Fields.took(Fields.PUBLISH)),
        detectedBy(reader, docs));
  }

  /** The place of a row's Lucene document, or of the next one that has a row. */
  int rowAtOrAfter(int doc) {
    int found = Arrays.binarySearch(docs, doc);
    return found < 0 ? -found - 1 : found;
  }

  /** Only documents have a summary. */
  private static int[] documents(LeafReader reader) throws IOException {
    int[] docs = new int[reader.maxDoc()];
    int size = 0;
    DocIdSetIterator values = DocValues.getBinary(reader, Fields.SUMMARY);
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      docs[size++] = doc;
    }
    return Arrays.copyOf(docs, size);
  }

  private static int[] column(LeafReader reader, int[] docs, String field) throws IOException {
    int[] column = new int[docs.length];
    Arrays.fill(column, NONE);
    SortedNumericDocValues values = DocValues.getSortedNumeric(reader, field);
    for (int row = 0; row < docs.length; row++) {
      if (values.advanceExact(docs[row])) {
        column[row] = whole(values.nextValue());
      }
    }
    return column;
  }

  /** The undated second is {@link Long#MIN_VALUE}, and so becomes {@link #NONE}. */
  static int whole(long value) {
    return value == Fields.UNDATED ? NONE : Math.clamp(value, NONE + 1, Integer.MAX_VALUE);
  }

  private static int[] detectedBy(LeafReader reader, int[] docs) throws IOException {
    int[] column = new int[docs.length];
    Arrays.fill(column, NONE);
    SortedDocValues values = DocValues.getSorted(reader, Fields.DETECTED_BY);
    for (int row = 0; row < docs.length; row++) {
      if (values.advanceExact(docs[row])) {
        column[row] = values.ordValue();
      }
    }
    return column;
  }
}
