package dev.afterword.insight;

import dev.afterword.domain.Measure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of an incident in time: the stretches of its course, and how soon it was read. */
public enum Timing {
  DETECT("Time to detect", "detected − started", Measure.DETECT),
  ACKNOWLEDGE("Time to acknowledge", "acknowledged − detected", Measure.ACKNOWLEDGE),
  MITIGATE("Time to mitigate", "mitigated − detected", Measure.MITIGATE),
  RESOLVE("Time to resolve", "resolved − detected", Measure.RESOLVE),
  IMPACT("Impact time", "mitigated − started", Measure.IMPACT),
  PUBLISH("Time to publish", "first commit with status reviewed or closed − resolved", null);

  private final String title;
  private final String definition;
  private final @Nullable Measure measure;

  Timing(String title, String definition, @Nullable Measure measure) {
    this.title = title;
    this.definition = definition;
    this.measure = measure;
  }

  public String title() {
    return title;
  }

  /** Between which moments it lies. */
  public String definition() {
    return definition;
  }

  /** The stretch of the incident's course; empty for what comes after it. */
  public Optional<Measure> measure() {
    return Optional.ofNullable(measure);
  }

  /** The name in JSON and queries: {@code detect}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Timing> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }
}
