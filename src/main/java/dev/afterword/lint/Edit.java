package dev.afterword.lint;

/**
 * A mend that is certain: a stretch of a file's text, and what stands there instead.
 *
 * @param start of the stretch in the text, from 0
 * @param end behind it
 */
record Edit(int start, int end, String replacement) {
  Edit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "edit from %d to %d (expected a stretch of text)".formatted(start, end));
    }
  }
}
