package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;

/** What came of editing an action item. */
public sealed interface ActionEdited {
  /**
   * The file says what was wanted, and all else as before.
   *
   * @param bytes the file's new content; not copied, must not be changed
   * @param after the item as it is read now
   */
  record Changed(byte[] bytes, ActionItem after) implements ActionEdited {}

  /** The item says so already. */
  record Same(ActionItem item) implements ActionEdited {}

  /** The file has no action item of that id. */
  record Gone() implements ActionEdited {}

  /** The way in which the item is written cannot hold it; the reason says what could. */
  record Refused(String why) implements ActionEdited {}
}
