package dev.afterword.review;

import dev.afterword.domain.ActionType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a meeting.
 *
 * @param attendance by team, in the order written
 * @param byItem by the {@linkplain AgendaItem#key keys} of the agenda's items; none for those of
 *     which nothing was said
 */
public record MeetingNotes(List<Attendance> attendance, Map<String, ItemNotes> byItem) {
  public static final MeetingNotes NONE = new MeetingNotes(List.of(), Map.of());

  public MeetingNotes {
    attendance = List.copyOf(attendance);
    byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
  }

  /** What was said of that item. */
  public ItemNotes of(AgendaItem item) {
    return byItem.getOrDefault(item.key(), ItemNotes.NONE);
  }

  /** How many people of a team were there. */
  public record Attendance(String team, int people) {}

  /**
   * What was said of one item.
   *
   * @param text Markdown as typed
   * @param reviewed whether the meeting took the document as reviewed
   * @param reviewers teams or roles that did; empty for all that attended
   */
  public record ItemNotes(
      String text,
      List<Decision> decisions,
      List<NewAction> actions,
      boolean reviewed,
      List<String> reviewers) {
    public static final ItemNotes NONE = new ItemNotes("", List.of(), List.of(), false, List.of());

    public ItemNotes {
      decisions = List.copyOf(decisions);
      actions = List.copyOf(actions);
      reviewers = List.copyOf(reviewers);
    }
  }

  /**
   * What was settled.
   *
   * @param team whose it is to carry it out, null when nobody's
   */
  public record Decision(String text, @Nullable String team, @Nullable LocalDate due) {}

  /** An action item that was promised in the meeting; of a document's item it goes into it. */
  public record NewAction(
      String text,
      @Nullable String owner,
      @Nullable String priority,
      @Nullable ActionType type,
      @Nullable LocalDate due) {}
}
