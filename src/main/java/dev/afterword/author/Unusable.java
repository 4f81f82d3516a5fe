package dev.afterword.author;

/** An answer of an author that cannot be used; the message says what was expected. */
public final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unusable(String message) {
    super(message, null, false, false);
  }
}
