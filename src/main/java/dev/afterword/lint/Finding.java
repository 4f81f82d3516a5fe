package dev.afterword.lint;

/**
 * Something in a document that could be better.
 *
 * @param rule the rule's id, {@code blame/person}
 * @param path of the document
 * @param line from 1; what is said of a document as a whole is said at its beginning
 * @param column from 1, in Unicode characters
 * @param endColumn behind the last character, on the same line; the column itself when the place is
 *     no stretch of text
 * @param text what is found, as it is written; empty when the finding is of something missing
 * @param message why, in one line
 * @param suggestion what to write instead, or the question that leads to it; may be empty
 */
public record Finding(
    String rule,
    Level level,
    String path,
    int line,
    int column,
    int endColumn,
    String text,
    String message,
    String suggestion) {

  /** The same under another name of the file. */
  public Finding at(String otherPath) {
    return new Finding(rule, level, otherPath, line, column, endColumn, text, message, suggestion);
  }
}
