package dev.afterword.review;

import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.ItemNotes;
import dev.afterword.review.MeetingNotes.NewAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one point of the agenda.
 *
 * @param document which it is about; null for none, and for one that is gone
 * @param actions that are in the document now
 * @param own those that become action items of the minutes
 * @param refusals what cannot be written into the document, and why
 */
record Outcome(
    AgendaItem item,
    ItemNotes notes,
    @Nullable Discussed document,
    List<Placed> actions,
    List<NewAction> own,
    List<String> refusals) {

  /**
   * A document of the agenda.
   *
   * @param reviewers who took it as reviewed; empty when nobody did
   */
  record Discussed(String id, String path, String title, boolean reviewed, List<String> reviewers) {
    Discussed {
      reviewers = List.copyOf(reviewers);
    }
  }

  /**
   * A new action item in its document.
   *
   * @param id within the document
   * @param anchor of its section; empty when it stands in none
   */
  record Placed(String id, String text, String anchor) {}

  Outcome {
    actions = List.copyOf(actions);
    own = List.copyOf(own);
    refusals = List.copyOf(refusals);
  }

  /** Whether a decision of this point is kept as an action item of the minutes. */
  boolean becomesAction(Decision decision) {
    return item.subject() != AgendaItem.Subject.DOCUMENT
        && (decision.team() != null || decision.due() != null);
  }
}
