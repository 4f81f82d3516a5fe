package dev.afterword.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the phases of an incident took, each a {@link Measure}; null is "not recorded", never
 * zero. Negative durations are left out, the reader reports them as problems.
 */
public record Durations(
    @Nullable Duration detect,
    @Nullable Duration acknowledge,
    @Nullable Duration mitigate,
    @Nullable Duration resolve,
    @Nullable Duration impact) {

  public static Durations of(Milestones milestones) {
    return new Durations(
        possible(Measure.DETECT, milestones),
        possible(Measure.ACKNOWLEDGE, milestones),
        possible(Measure.MITIGATE, milestones),
        possible(Measure.RESOLVE, milestones),
        possible(Measure.IMPACT, milestones));
  }

  private static @Nullable Duration possible(Measure measure, Milestones milestones) {
    Duration duration = measure.between(milestones);
    return duration == null || duration.isNegative() ? null : duration;
  }
}
