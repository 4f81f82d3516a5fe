package dev.afterword.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the phases of an incident took; null is "not recorded", never zero. Definitions: detect
 * = detected − started; acknowledge = acknowledged − detected; mitigate = mitigated − detected;
 * resolve = resolved − detected; impact = mitigated − started. Negative durations are left out, the
 * reader reports them as problems.
 */
public record Durations(
    @Nullable Duration detect,
    @Nullable Duration acknowledge,
    @Nullable Duration mitigate,
    @Nullable Duration resolve,
    @Nullable Duration impact) {

  public static Durations of(Milestones milestones) {
    return new Durations(
        between(milestones.started(), milestones.detected()),
        between(milestones.detected(), milestones.acknowledged()),
        between(milestones.detected(), milestones.mitigated()),
        between(milestones.detected(), milestones.resolved()),
        between(milestones.started(), milestones.mitigated()));
  }

  private static @Nullable Duration between(@Nullable Moment from, @Nullable Moment to) {
    if (!(from instanceof Moment.Exact start) || !(to instanceof Moment.Exact end)) {
      return null;
    }
    Duration duration = Duration.between(start.at(), end.at());
    return duration.isNegative() ? null : duration;
  }
}
