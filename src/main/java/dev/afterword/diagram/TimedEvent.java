package dev.afterword.diagram;

import dev.afterword.domain.Phase;
import dev.afterword.domain.TimelineEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of known time.
 *
 * @param number its place in the document's list, from 1
 */
record TimedEvent(
    int number, OffsetDateTime at, @Nullable Phase phase, boolean evidence, String text) {

  /** All entries whose moment is known exactly; a day alone has no place on a scale of minutes. */
  static List<TimedEvent> of(List<TimelineEntry> entries) {
    List<TimedEvent> events = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      TimelineEntry entry = entries.get(i);
      OffsetDateTime at = Reached.exact(entry.at());
      if (at != null) {
        boolean evidence = !entry.evidence().isEmpty();
        events.add(new TimedEvent(i + 1, at, entry.phase(), evidence, entry.text()));
      }
    }
    return List.copyOf(events);
  }

  Instant instant() {
    return at.toInstant();
  }
}
