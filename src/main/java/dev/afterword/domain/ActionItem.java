package dev.afterword.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a document promises to do.
 *
 * @param id its id within the document: as labelled ({@code A1}), else the first 8 hex digits of
 *     the hash of its text
 * @param text what is to be done, in plain text, without label, owner, dates and links
 * @param owner team, role or handle as written, without {@code @}
 * @param priority as written ({@code P1})
 * @param links tracker links and bare keys, in the order written
 * @param improvement the id of the tracked improvement it leads to ({@code PAY-123}, {@code
 *     org/repo#12}, a document id)
 * @param evidence where it can be seen that it was done, as written after {@code evidence:}; not to
 *     be trusted
 * @param line the line of the document on which it begins, from 1
 */
public record ActionItem(
    String id,
    String text,
    @Nullable ActionType type,
    @Nullable String owner,
    @Nullable String priority,
    @Nullable LocalDate due,
    ActionState state,
    List<Link> links,
    @Nullable String improvement,
    @Nullable String evidence,
    int line) {
  public ActionItem {
    links = List.copyOf(links);
  }

  /** Whether it was due before that day and is not settled. */
  public boolean isOverdue(LocalDate today) {
    return due != null && due.isBefore(today) && !state.isSettled();
  }
}
