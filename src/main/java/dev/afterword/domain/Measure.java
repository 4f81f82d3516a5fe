package dev.afterword.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A stretch of an incident's course of which it is told how long it took. */
public enum Measure {
  IMPACT("impact", "from the start to the mitigation"),
  DETECT("detect", "from the start to the detection"),
  ACKNOWLEDGE("acknowledge", "from the detection to the acknowledgement"),
  MITIGATE("mitigate", "from the detection to the mitigation"),
  RESOLVE("resolve", "from the detection to the resolution");

  private final String label;
  private final String definition;

  Measure(String label, String definition) {
    this.label = label;
    this.definition = definition;
  }

  /** The name used in JSON. */
  public String label() {
    return label;
  }

  /** Between which milestones it lies, in words. */
  public String definition() {
    return definition;
  }

  /**
   * As the milestones say; null when one of the two is not recorded to the minute, negative when
   * they stand the wrong way round.
   */
  public @Nullable Duration between(Milestones milestones) {
    return switch (this) {
      case IMPACT -> between(milestones.started(), milestones.mitigated());
      case DETECT -> between(milestones.started(), milestones.detected());
      case ACKNOWLEDGE -> between(milestones.detected(), milestones.acknowledged());
      case MITIGATE -> between(milestones.detected(), milestones.mitigated());
      case RESOLVE -> between(milestones.detected(), milestones.resolved());
    };
  }

  private static @Nullable Duration between(@Nullable Moment from, @Nullable Moment to) {
    return from instanceof Moment.Exact start && to instanceof Moment.Exact end
        ? Duration.between(start.at(), end.at())
        : null;
  }

  /** The same of what was possible. */
  public @Nullable Duration of(Durations durations) {
    return switch (this) {
      case IMPACT -> durations.impact();
      case DETECT -> durations.detect();
      case ACKNOWLEDGE -> durations.acknowledge();
      case MITIGATE -> durations.mitigate();
      case RESOLVE -> durations.resolve();
    };
  }
}
