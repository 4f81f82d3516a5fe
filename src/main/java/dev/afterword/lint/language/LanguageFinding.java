package dev.afterword.lint.language;

/**
 * Words that a careful reviewer would ask to reword.
 *
 * @param rule the rule's id, {@code blame/counterfactual}
 * @param start the offset of the first character in the text that was given, from 0
 * @param end the offset behind the last character
 * @param words the text between them
 * @param message why, in one line
 * @param suggestion a rewrite, or the question that leads to one
 */
public record LanguageFinding(
    String rule,
    Weight weight,
    int start,
    int end,
    String words,
    String message,
    String suggestion) {

  public LanguageFinding {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "start %d, end %d (expected 0 <= start < end)".formatted(start, end));
    }
  }

  boolean overlaps(LanguageFinding other) {
    return start < other.end && other.start < end;
  }
}
