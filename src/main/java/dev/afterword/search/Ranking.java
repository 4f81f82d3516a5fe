package dev.afterword.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** The order of results. */
final class Ranking {
  static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);

  private static final SortField NEWEST_FIRST = newestFirst();
  private static final SortField PATH = new SortField(Fields.PATH, SortField.Type.STRING);

  static final Sort BY_DATE = new Sort(NEWEST_FIRST, PATH);
  static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, NEWEST_FIRST, PATH);
  static final Sort BY_PATH = new Sort(PATH);

  private Ranking() {}

  private static SortField newestFirst() {
    return new SortField(Fields.SECOND, SortField.Type.LONG, true, Long.MIN_VALUE);
  }
}
