package dev.afterword.git;

import org.jspecify.annotations.Nullable;

/** A library that cannot be served; the message is for people and holds no credentials. */
public final class LibraryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Kind {
    /** The folder, the repository or the chosen ref. */
    REPOSITORY,
    /** The way to a remote, or the remote itself. */
    NETWORK
  }

  private final Kind kind;

  private LibraryException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public static LibraryException repository(String message) {
    return new LibraryException(Kind.REPOSITORY, message, null);
  }

  public static LibraryException repository(String message, Throwable cause) {
    return new LibraryException(Kind.REPOSITORY, message + ": " + reason(cause), cause);
  }

  /** No cause is kept: messages of transports repeat the URL with its credentials. */
  static LibraryException network(String message) {
    return new LibraryException(Kind.NETWORK, message, null);
  }

  public Kind kind() {
    return kind;
  }

  static String reason(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
