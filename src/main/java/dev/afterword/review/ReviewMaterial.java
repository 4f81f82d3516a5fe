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
 * @param looked at which of the days' incidents and near misses it was looked for what came back
 *     and what was foreseen
 * @param learned of which of the days' documents that tell of surprises or playbooks it was learned
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
    Looked looked,
    Looked learned,
    Some<DatedDocument> incidents,
    Some<DatedDocument> waiting,
    Some<DatedDocument> nearMisses,
    Some<LedgerAction> overdue,
    Some<LedgerAction> undecided,
    Some<SeenAgain> cameBack,
    Some<Learned> surprises,
    Some<Recurrence> foreseen,
    Some<Learned> playbooks) {

  /**
   * The newest of some documents.
   *
   * @param at how many
   * @param all how many there are
   */
  public record Looked(long at, long all) {
    static Looked at(Some<?> some) {
      return new Looked(some.first().size(), some.total());
    }
  }

  /** How many action items there are to talk about; one that is both counts twice. */
  public long promises() {
    return overdue.total() + undecided.total();
  }
}
