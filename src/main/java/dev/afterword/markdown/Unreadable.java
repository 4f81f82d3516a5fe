package dev.afterword.markdown;

import dev.afterword.domain.Problem;

/** Makes the problem of a value that could not be read. */
final class Unreadable {
  private static final int LONGEST = 80;

  private Unreadable() {}

  static Problem value(Metadata.Field field, String expected) {
    String text = field.text();
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return Problem.atLine(
        field.line(),
        "unreadable-value",
        "%s: \"%s\" (expected %s)".formatted(field.key(), shown, expected));
  }
}
