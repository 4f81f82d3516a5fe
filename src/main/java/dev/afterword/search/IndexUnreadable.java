package dev.afterword.search;

/** The index cannot be read at present; it is checked, and rebuilt when it is damaged. */
public final class IndexUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IndexUnreadable(Throwable cause) {
    super("The index cannot be read: it is being checked, and rebuilt if it is damaged", cause);
  }
}
