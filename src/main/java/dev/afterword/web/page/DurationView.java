package dev.afterword.web.page;

import dev.afterword.domain.Durations;
import java.time.Duration;
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

  static DurationView of(String label, String definition, @Nullable Duration duration) {
    return duration == null
        ? new DurationView(label, definition, Wording.NOT_RECORDED, null)
        : new DurationView(label, definition, Wording.of(duration), duration.toString());
  }

  static DurationView impact(Durations durations) {
    return of("Impact", "from the start to the mitigation", durations.impact());
  }

  /** All five, in the order of an incident. */
  static List<DurationView> all(Durations durations) {
    return List.of(
        impact(durations),
        of("Detect", "from the start to the detection", durations.detect()),
        of("Acknowledge", "from the detection to the acknowledgement", durations.acknowledge()),
        of("Mitigate", "from the detection to the mitigation", durations.mitigate()),
        of("Resolve", "from the detection to the resolution", durations.resolve()));
  }

  public boolean recorded() {
    return iso != null;
  }
}
