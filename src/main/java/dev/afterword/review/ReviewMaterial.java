package dev.afterword.review;

import dev.afterword.improvement.SeenAgain;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.Learned;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.Recurrence;
import dev.afterword.search.ReviewIndex.Some;

/**
 * What there is to talk about.
 *
 * @param looked of how many of the days' incidents it was looked for what came back, what was
 *     foreseen and what was learned: the newest
 * @param inRange how many incidents and near misses the days have
 * @param incidents the severest first
 * @param waiting drafts and documents in review, those that have waited longest first
 * @param overdue action items that were due and are not settled
 * @param undecided action items that are not settled and have no owner or no due date
 * @param cameBack incidents of these days that are like one about which something had been done
 * @param surprises what surprised people, and where they had luck
 * @param foreseen pre-mortems whose risk may have come true, with the incident
 * @param playbooks incidents in which playbooks were missing or not right any more
 */
public record ReviewMaterial(
    ReviewRequest asked,
    long looked,
    long inRange,
    Some<DatedDocument> incidents,
    Some<DatedDocument> waiting,
    Some<DatedDocument> nearMisses,
    Some<LedgerAction> overdue,
    Some<LedgerAction> undecided,
    Some<SeenAgain> cameBack,
    Some<Learned> surprises,
    Some<Recurrence> foreseen,
    Some<Learned> playbooks) {

  /** How many action items there are to talk about; one that is both counts twice. */
  public long promises() {
    return overdue.total() + undecided.total();
  }
}
