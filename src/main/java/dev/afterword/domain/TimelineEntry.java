package dev.afterword.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a timeline.
 *
 * @param at the moment, null when only a time of day (or nothing) is known
 * @param localTime the time of day as written, {@code HH:mm} in 24 hours; null when only a day is
 *     known
 * @param zone the zone as written or stated for the whole timeline ({@code UTC}, {@code CET},
 *     {@code UTC-7}); null when unknown
 * @param phase the phase that this event reaches, null for an ordinary event
 * @param text the event in plain text
 * @param evidence the links in the entry
 */
public record TimelineEntry(
    @Nullable Moment at,
    @Nullable String localTime,
    @Nullable String zone,
    @Nullable Phase phase,
    String text,
    List<Link> evidence) {
  public TimelineEntry {
    evidence = List.copyOf(evidence);
  }
}
