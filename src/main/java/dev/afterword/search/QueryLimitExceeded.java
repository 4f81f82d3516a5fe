package dev.afterword.search;

/** A query is longer, deeper or wider than is answered; the message names the limit. */
public final class QueryLimitExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueryLimitExceeded(String what, int limit) {
    super("query stands for too many %s (expected at most %d)".formatted(what, limit));
  }

  QueryLimitExceeded(String what, int found, int limit) {
    super("query has %d %s (expected at most %d)".formatted(found, what, limit));
  }
}
