package dev.afterword.web;

import dev.afterword.ingest.Library;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;

/** Figures for monitoring, in Prometheus's text format; no path or query is a label. */
final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics(Library library) {
    Gauge.builder("afterword.documents", library, Library::documentCount).register(registry);
    Gauge.builder("afterword.problems", library, Library::problemCount).register(registry);
    Gauge.builder("afterword.ready", library, one -> one.status().ready() ? 1 : 0)
        .register(registry);
    Gauge.builder("afterword.faults", library, one -> one.faults().size()).register(registry);
    Gauge.builder("afterword.searchable.seconds", library, Metrics::searchableAt)
        .description("when the indexed state became searchable, in seconds since 1970")
        .register(registry);
  }

  void count(Context context) {
    registry
        .counter("afterword.requests", "status", Integer.toString(context.statusCode()))
        .increment();
  }

  void send(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
  }

  private static double searchableAt(Library library) {
    Instant at = library.status().searchableAt();
    return at == null ? Double.NaN : at.getEpochSecond();
  }
}
