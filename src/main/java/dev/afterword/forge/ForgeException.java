package dev.afterword.forge;

/** A forge that did not take what it was told; the message never holds a token. */
public final class ForgeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Scope scope;

  ForgeException(Scope scope, String message) {
    super(message);
    this.scope = scope;
  }

  /** What else would fail in the same way. */
  public enum Scope {
    /** Perhaps nothing. */
    COMMIT,
    /** Everything: it is out of reach, too busy, or knows us not. */
    FORGE
  }

  public Scope scope() {
    return scope;
  }
}
