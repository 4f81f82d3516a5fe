package dev.afterword.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is measured of an incident, in time. */
public enum Measure {
  DETECT("Time to detect", "detected − started"),
  ACKNOWLEDGE("Time to acknowledge", "acknowledged − detected"),
  MITIGATE("Time to mitigate", "mitigated − detected"),
  RESOLVE("Time to resolve", "resolved − detected"),
  IMPACT("Impact time", "mitigated − started"),
  PUBLISH("Time to publish", "first commit with status reviewed or closed − resolved, in days");

  private final String title;
  private final String definition;

  Measure(String title, String definition) {
    this.title = title;
    this.definition = definition;
  }

  public String title() {
    return title;
  }

  public String definition() {
    return definition;
  }

  /** The name in JSON and queries: {@code detect}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Measure> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }
}
