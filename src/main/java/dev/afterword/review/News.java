package dev.afterword.review;

import dev.afterword.domain.Improvement;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.ReviewIndex.Some;

/**
 * What happened in some days, for those who were not there.
 *
 * @param added documents that were first committed, the newest incidents first
 * @param reviewed documents that first said that they are reviewed or closed
 * @param settled action items that documents began to call done or dropped, the last first
 * @param closed improvements that were closed or dropped, the last first
 */
public record News(
    NewsSpan span,
    Some<DatedDocument> added,
    Some<DatedDocument> reviewed,
    Some<LedgerAction> settled,
    Some<Improvement> closed) {

  public boolean isEmpty() {
    return added.total() + reviewed.total() + settled.total() + closed.total() == 0;
  }
}
