package dev.afterword.web;

import dev.afterword.ingest.Library;
import io.javalin.http.Context;
import java.util.List;

/**
 * Whether something right is served: 200 once a first index is complete, 503 before. The first line
 * is {@code ready}, {@code ready, degraded} or {@code not ready}; each further line names a fault.
 */
final class Readiness {
  private final Library library;

  Readiness(Library library) {
    this.library = library;
  }

  void check(Context context) {
    boolean ready = library.status().ready();
    List<String> faults = library.faults();
    StringBuilder text = new StringBuilder(ready ? "ready" : "not ready");
    if (ready && !faults.isEmpty()) {
      text.append(", degraded");
    } else if (!ready && faults.isEmpty()) {
      text.append(": indexing");
    }
    faults.forEach(fault -> text.append('\n').append(fault.replaceAll("\\R", " ")));
    context.status(ready ? 200 : 503).result(text.append('\n').toString());
  }
}
