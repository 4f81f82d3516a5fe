package dev.afterword.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How a search is ranked.
 *
 * @param repairs whether a word that no document has stands for those spelt almost like it
 */
record Ranking(Similarity similarity, boolean repairs, Synonyms synonyms) {
  /**
   * A word's count holds those of the weighted fields, too, so it saturates later than Lucene's 1.2
   * supposes; and a long postmortem is a thorough one more often than a rambling one, so its length
   * counts less than Lucene's 0.75. See docs/relevance.md.
   */
  static final Similarity SIMILARITY = new BM25Similarity(2.0f, 0.4f);

  private static final SortField NEWEST_FIRST = bySecond(true);
  private static final SortField PATH = new SortField(Fields.ORDER, SortField.Type.STRING);

  static final Sort BY_DATE = new Sort(NEWEST_FIRST, PATH);
  static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, NEWEST_FIRST, PATH);
  static final Sort BY_PATH = new Sort(PATH);

  /** What searches are ranked by. */
  static Ranking with(Synonyms synonyms) {
    return new Ranking(SIMILARITY, true, synonyms);
  }

  /** By the second of the incident; documents without a date last when the newest come first. */
  static SortField bySecond(boolean newestFirst) {
    return LongField.newSortField(
        Fields.SECOND, newestFirst, SortedNumericSelector.Type.MIN, Fields.UNDATED);
  }
}
