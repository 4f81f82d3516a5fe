package dev.afterword.diagram;

import dev.afterword.domain.Milestones;
import dev.afterword.domain.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of an incident's course has a place on a time axis.
 *
 * @param untimed how many entries have none
 * @param surplus how many have one and are too many to be drawn
 */
record Course(List<Reached> milestones, List<TimedEvent> events, int untimed, int surplus) {
  private static final int MOST = 200;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  Course {
    milestones = List.copyOf(milestones);
    events = List.copyOf(events);
  }

  static Course of(List<TimelineEntry> entries, Milestones milestones) {
    List<TimedEvent> timed = TimedEvent.of(entries);
    return new Course(
        Reached.of(milestones, entries),
        timed.stream().limit(MOST).toList(),
        entries.size() - timed.size(),
        Math.max(0, timed.size() - MOST));
  }

  SortedSet<Instant> moments() {
    SortedSet<Instant> moments = new TreeSet<>();
    milestones.forEach(milestone -> moments.add(milestone.at().toInstant()));
    events.forEach(event -> moments.add(event.instant()));
    return moments;
  }

  /** The offset of the clock on the axis: that of the first time. */
  ZoneOffset offset() {
    return events.isEmpty()
        ? milestones.getFirst().at().getOffset()
        : events.getFirst().at().getOffset();
  }

  String zone() {
    return offset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset().getId();
  }

  String description() {
    String drawn = Counted.of(events.size(), "event", "events") + " drawn to scale";
    return drawn
        + range()
        + "."
        + phases()
        + told(untimed, "entry without a known time is", "entries without a known time are")
        + told(surplus, "further entry is", "further entries are")
        + " The list beside it has all of them.";
  }

  private static String told(int count, String one, String many) {
    return count == 0 ? "" : " " + Counted.of(count, one, many) + " left out.";
  }

  private String range() {
    SortedSet<Instant> moments = moments();
    if (moments.isEmpty()) {
      return "";
    }
    return " from %s to %s %s".formatted(stamp(moments.first()), stamp(moments.last()), zone());
  }

  private String stamp(Instant at) {
    return STAMP.format(at.atOffset(offset()));
  }

  private String phases() {
    return milestones.isEmpty()
        ? ""
        : milestones.stream().map(this::told).collect(Collectors.joining(", ", " Phases: ", "."));
  }

  private String told(Reached milestone) {
    int index = milestones.indexOf(milestone);
    String at = milestone.label() + " " + stamp(milestone.at().toInstant());
    if (index == 0) {
      return at;
    }
    Duration since = Duration.between(milestones.get(index - 1).at(), milestone.at());
    return at + " (" + Spans.of(since) + " later)";
  }
}
