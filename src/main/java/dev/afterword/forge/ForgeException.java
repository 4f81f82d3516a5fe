package dev.afterword.forge;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A forge that did not take or tell what it was asked; the message never holds a token. */
public final class ForgeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Scope scope;
  private final int code;
  private final @Nullable Duration retryAfter;

  ForgeException(Scope scope, String message) {
    this(scope, message, 0, null);
  }

  /**
   * @param code of HTTP, 0 when there was no answer
   */
  ForgeException(Scope scope, String message, int code, @Nullable Duration retryAfter) {
    super(message);
    this.scope = scope;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** What else would fail in the same way. */
  public enum Scope {
    /** Perhaps nothing. */
    ONE,
    /** Everything: it is out of reach, too busy, or knows us not. */
    FORGE
  }

  public Scope scope() {
    return scope;
  }

  /** Of HTTP, 0 when there was no answer. */
  int code() {
    return code;
  }

  /** How long it wants to be left alone, if it says so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
