package dev.afterword.mcp;

/** A call that cannot be answered, for a reason that the caller can act on. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unusable(String message) {
    super(message, null, false, false);
  }
}
