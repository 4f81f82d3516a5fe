package dev.afterword.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** Which incidents of a table others of it name as those that they repeat. */
final class NamedRows {
  private static final int[] NONE = {};

  private final DirectoryReader reader;
  private final IncidentTable table;
  private final NamedDocuments documents;
  private final Map<BytesRef, Integer> rows = new HashMap<>();

  /** The number of each row's document above, the row below; by document. */
  private long[] byDocument = {};

  NamedRows(DirectoryReader reader, IncidentTable table) {
    this.reader = reader;
    this.table = table;
    this.documents = new NamedDocuments(reader);
  }

  int[][] all() throws IOException {
    byDocument = byDocument();
    int[][] named = new int[table.size()][];
    Arrays.fill(named, NONE);
    List<LeafReaderContext> leaves = reader.leaves();
    int from = 0;
    for (LeafReaderContext leaf : leaves) {
      SortedSetDocValues names = DocValues.getSortedSet(leaf.reader(), Fields.RECURS);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; from < byDocument.length && (int) (byDocument[from] >> 32) < end; from++) {
        int doc = (int) (byDocument[from] >> 32) - leaf.docBase;
        if (names.advanceExact(doc)) {
          int row = (int) byDocument[from];
          named[row] = rows(row, names);
        }
      }
    }
    return named;
  }

  private long[] byDocument() {
    long[] pairs = new long[table.size()];
    for (int row = 0; row < pairs.length; row++) {
      pairs[row] = (long) table.document(row) << 32 | row;
    }
    Arrays.sort(pairs);
    return pairs;
  }

  private int[] rows(int own, SortedSetDocValues names) throws IOException {
    int[] found = new int[names.docValueCount()];
    int size = 0;
    for (int i = 0; i < names.docValueCount(); i++) {
      int row = row(names.lookupOrd(names.nextOrd()));
      boolean isNew = row >= 0 && row != own;
      for (int j = 0; j < size; j++) {
        isNew &= found[j] != row;
      }
      if (isNew) {
        found[size++] = row;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** Negative for what is no incident of the table. */
  private int row(BytesRef name) throws IOException {
    Integer known = rows.get(name);
    if (known == null) {
      int document = documents.of(name);
      known = document == NamedDocuments.NONE ? -1 : row(document);
      rows.put(BytesRef.deepCopyOf(name), known);
    }
    return known;
  }

  private int row(int document) {
    int found = Arrays.binarySearch(byDocument, (long) document << 32);
    int at = found < 0 ? -found - 1 : found;
    return at < byDocument.length && (int) (byDocument[at] >> 32) == document
        ? (int) byDocument[at]
        : -1;
  }
}
