package dev.afterword.web.page;

import dev.afterword.domain.Durations;
import dev.afterword.domain.Measure;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duration with what it means.
 *
 * @param definition between which points it was measured
 * @param text {@code 1h 42m}, or "not recorded"
 * @param iso ISO 8601, null when it is not recorded
 */
public record DurationView(String label, String definition, String text, @Nullable String iso) {

  static DurationView of(Measure measure, Durations durations) {
    Duration duration = measure.of(durations);
    return new DurationView(
        Wording.capital(measure.label()),
        measure.definition(),
        duration == null ? Wording.NOT_RECORDED : Wording.of(duration),
        duration == null ? null : duration.toString());
  }

  static DurationView impact(Durations durations) {
    return of(Measure.IMPACT, durations);
  }

  /** All five, in the order of an incident. */
  static List<DurationView> all(Durations durations) {
    return Arrays.stream(Measure.values()).map(measure -> of(measure, durations)).toList();
  }

  public boolean recorded() {
    return iso != null;
  }
}
