package dev.afterword.lint;

import dev.afterword.markdown.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What a check has to say at a place, before levels and suppression.
 *
 * @param most the gravest level that it can have, whatever the library sets
 * @param line 0 when it is of the document as a whole
 * @param edit what mends it for certain; null when a person must
 */
record Remark(
    String rule,
    Level most,
    int line,
    int column,
    int endColumn,
    String text,
    String message,
    String suggestion,
    @Nullable Edit edit) {

  Remark(
      String rule,
      Level most,
      int line,
      int column,
      int endColumn,
      String text,
      String message,
      String suggestion) {
    this(rule, most, line, column, endColumn, text, message, suggestion, null);
  }

  /** The same with the mend that is certain. */
  Remark with(Edit certain) {
    return new Remark(rule, most, line, column, endColumn, text, message, suggestion, certain);
  }

  static Remark ofDocument(Rule rule, String message, String suggestion) {
    return new Remark(rule.id(), Level.ERROR, 0, 1, 1, "", message, suggestion);
  }

  static Remark at(Rule rule, Prose.Place place, String text, String message, String suggestion) {
    return at(rule.id(), Level.ERROR, place, text, message, suggestion);
  }

  static Remark at(
      String rule, Level most, Prose.Place place, String text, String message, String suggestion) {
    return new Remark(
        rule, most, place.line(), place.column(), place.endColumn(), text, message, suggestion);
  }

  Finding as(Level level, String path) {
    return new Finding(
        rule,
        level,
        path,
        Math.max(1, line),
        Math.max(1, column),
        Math.max(1, endColumn),
        text,
        message,
        suggestion);
  }
}
