package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;

/** What came of writing into a document. */
public sealed interface DocumentEdited {
  /**
   * The file says what was wanted, and all else as before.
   *
   * @param bytes the file's new content; not copied, must not be changed
   */
  record Changed(byte[] bytes) implements DocumentEdited {}

  /**
   * The file has one action item more, and says all else as before.
   *
   * @param bytes the file's new content; not copied, must not be changed
   * @param anchor of the section it stands in, as links of a Markdown file name it
   */
  record Added(byte[] bytes, ActionItem item, String anchor) implements DocumentEdited {}

  /** The document says so already. */
  record Same() implements DocumentEdited {}

  /** The way in which the document is written cannot hold it; the reason says what could. */
  record Refused(String why) implements DocumentEdited {}
}
