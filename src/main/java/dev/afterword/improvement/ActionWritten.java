package dev.afterword.improvement;

import dev.afterword.domain.ActionItem;
import java.util.List;

/** What became of a change of an action item. */
public sealed interface ActionWritten {
  /**
   * It is a commit.
   *
   * @param branch that holds it: the served one, or that of a proposal
   */
  record Done(String branch, String commit, boolean proposed) implements ActionWritten {}

  /**
   * It is not written: it is shown as what {@code git apply} takes.
   *
   * @param path of the document
   */
  record Patch(String path, String text) implements ActionWritten {}

  /** The item says so already; nothing was written. */
  record Same(ActionItem item) implements ActionWritten {}

  /** Somebody changed this very item meanwhile; nothing was written. */
  record Overtaken(ActionItem now) implements ActionWritten {}

  /** The document, or the item in it, is there no more; nothing was written. */
  record Gone() implements ActionWritten {}

  /** It cannot be written; nothing was. */
  record Refused(List<String> reasons) implements ActionWritten {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
