package dev.afterword.web;

/** A request that cannot be answered, for a reason that the asker can act on. */
final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  RequestException(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  static RequestException notFound(String what) {
    return new RequestException(404, what);
  }
}
