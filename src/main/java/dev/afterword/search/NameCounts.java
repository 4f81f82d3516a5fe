package dev.afterword.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of a keyword field over the documents of a query. */
final class NameCounts extends SimpleCollector {
  private final String field;
  private final Map<String, Integer> counts = new HashMap<>();
  private SortedSetDocValues values = DocValues.emptySortedSet();
  private int[] ordinals = {};

  private NameCounts(String field) {
    this.field = field;
  }

  static Map<String, Integer> of(IndexSearcher searcher, Query query, String field)
      throws IOException {
    NameCounts counts = new NameCounts(field);
    searcher.search(query, new OneCollector<>(counts));
    return counts.counts;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    values = DocValues.getSortedSet(context.reader(), field);
    ordinals = new int[(int) values.getValueCount()];
  }

  @Override
  public void collect(int doc) throws IOException {
    if (values.advanceExact(doc)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        ordinals[(int) values.nextOrd()]++;
      }
    }
  }

  /** What was counted in a segment is added under its names. */
  @Override
  public void finish() throws IOException {
    for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
      if (ordinals[ordinal] > 0) {
        counts.merge(values.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal], Integer::sum);
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
