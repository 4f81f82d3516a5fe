package dev.afterword.domain;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How an action item stands, from its own words and from what is known of its improvements: a
 * tracker's state wins over the box.
 *
 * @param state what counts
 * @param conflict in words, when box and tracker say contrary things; null when they do not
 */
public record Standing(ActionState state, @Nullable String conflict) {

  /**
   * Weighs both.
   *
   * @param written what the document says
   * @param evidenced whether the document says where it can be seen
   * @param progress of the improvements that it leads to, those that are known
   */
  public static Standing of(ActionState written, boolean evidenced, Collection<Progress> progress) {
    ActionState state = state(written, evidenced, progress);
    return new Standing(state, conflict(written, state));
  }

  private static ActionState state(
      ActionState written, boolean evidenced, Collection<Progress> progress) {
    if (progress.isEmpty()) {
      return written;
    }
    if (progress.contains(Progress.IN_PROGRESS)) {
      return ActionState.IN_PROGRESS;
    }
    if (progress.contains(Progress.OPEN)) {
      boolean begun = written == ActionState.IN_PROGRESS || progress.contains(Progress.CLOSED);
      return begun ? ActionState.IN_PROGRESS : ActionState.OPEN;
    }
    if (progress.contains(Progress.CLOSED)) {
      return evidenced ? ActionState.DONE : ActionState.VERIFY;
    }
    return ActionState.DROPPED;
  }

  private static @Nullable String conflict(ActionState written, ActionState state) {
    if (written == ActionState.DONE && !state.isSettled() && state != ActionState.VERIFY) {
      return "ticked here, open in the tracker";
    }
    if (written == ActionState.DONE && state == ActionState.DROPPED) {
      return "ticked here, dropped in the tracker";
    }
    if (written == ActionState.DROPPED && state != ActionState.DROPPED) {
      return "dropped here, "
          + (state.isSettled() || state == ActionState.VERIFY ? "closed" : "open")
          + " in the tracker";
    }
    return null;
  }
}
