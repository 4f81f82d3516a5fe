package dev.afterword.web;

import dev.afterword.ingest.IngestStatus;
import dev.afterword.ingest.Library;
import io.javalin.http.Context;

/**
 * Whether answers are complete: 200 once a first index is, 503 before, with what stands in the way.
 */
final class Readiness {
  private final Library library;

  Readiness(Library library) {
    this.library = library;
  }

  void check(Context context) {
    IngestStatus status = library.status();
    String failure = status.failure() == null ? "" : ": " + status.failure();
    context
        .status(status.ready() ? 200 : 503)
        .result((status.ready() ? "ready" : "indexing") + failure + "\n");
  }
}
