package dev.afterword.search;

import dev.afterword.domain.ActionState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which action items are asked for.
 *
 * @param states empty for all
 * @param dueBefore only what is due before that day, null for all
 * @param page from 1
 */
public record ActionRequest(
    Set<ActionState> states, @Nullable LocalDate dueBefore, int page, int size) {

  /** What is neither done nor dropped. */
  public static final Set<ActionState> UNSETTLED =
      Set.copyOf(EnumSet.of(ActionState.OPEN, ActionState.IN_PROGRESS, ActionState.VERIFY));

  public ActionRequest {
    states = Set.copyOf(states);
    if (page < 1 || size < 1) {
      throw new IllegalArgumentException(
          "page " + page + " of " + size + " (expected 1 or more of 1 or more)");
    }
  }

  /** The first items that are open, whenever due. */
  public static ActionRequest open(int size) {
    return new ActionRequest(UNSETTLED, null, 1, size);
  }

  /** The first items that are open and were due before that day. */
  public static ActionRequest overdue(LocalDate today, int size) {
    return new ActionRequest(UNSETTLED, today, 1, size);
  }
}
