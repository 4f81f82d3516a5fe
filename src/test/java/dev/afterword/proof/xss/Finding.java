package dev.afterword.proof.xss;

/**
 * Something that a page did or held and should not have.
 *
 * @param group the payloads that the page was about
 */
record Finding(Kind kind, Group group, String address, String detail) {
  enum Kind {
    /** A function was called that only a payload calls, a dialog opened, or a window. */
    EXECUTED,
    /** Another host was asked for something. */
    REQUEST,
    /** The policy stopped something that should not have been there to be stopped. */
    VIOLATION,
    /** An element, an attribute or an address that may run or load something. */
    MARKUP,
    /** A word before a payload is missing: something swallowed it. */
    HIDDEN,
    /** The page did not load. */
    UNANSWERED
  }

  @Override
  public String toString() {
    return kind + " " + address + " " + detail;
  }
}
