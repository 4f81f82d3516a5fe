package dev.afterword.markdown;

import dev.afterword.domain.Link;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Phase;
import dev.afterword.domain.TimelineEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the events of one timeline in the document's order and works out their days: a day is
 * carried on, a year too, and midnight rolls over silently where times go back by many hours.
 */
final class EventLog {
  private static final Duration ROLLOVER = Duration.ofHours(6);

  private final int limit;
  private final List<Event> events = new ArrayList<>();
  private Dates.@Nullable Found carried;
  private @Nullable String zone;
  private boolean cut;

  EventLog(int limit) {
    this.limit = limit;
  }

  private record Event(
      Dates.@Nullable Found date,
      @Nullable LocalTime time,
      @Nullable String zone,
      @Nullable Phase phase,
      String text,
      List<Link> evidence) {}

  /** The day of what follows. */
  void day(Dates.Found day) {
    carried = day;
  }

  /** The zone stated for what follows. */
  void zone(String name) {
    zone = name;
  }

  void add(Stamp stamp, String text, @Nullable Phase phase, List<Link> evidence) {
    if (stamp.isTemplate()) {
      return;
    }
    if (events.size() >= limit) {
      cut = true;
      return;
    }
    LocalTime time = stamp.time() == null ? null : stamp.time().time();
    Dates.Found date = stamp.date() == null ? carried : stamp.date();
    carried = null;
    events.add(
        new Event(date, time, stamp.zone() == null ? zone : stamp.zone(), phase, text, evidence));
  }

  /** The text of the last event, when it stood on the lines after its time. */
  void continueWith(String text) {
    if (!events.isEmpty() && events.getLast().text.isEmpty()) {
      Event last = events.removeLast();
      events.add(new Event(last.date, last.time, last.zone, last.phase, text, last.evidence));
    }
  }

  int size() {
    return events.size();
  }

  /** How many events have a time of day. */
  int timed() {
    return (int) events.stream().filter(event -> event.time != null).count();
  }

  /** Whether there were more events than the limit allows. */
  boolean isCut() {
    return cut;
  }

  /**
   * The entries.
   *
   * @param first the day on which the timeline begins unless it says so itself, null when unknown
   * @param year the year of days written without one
   */
  List<TimelineEntry> entries(@Nullable LocalDate first, int year) {
    boolean newestFirst = isNewestFirst();
    List<TimelineEntry> entries = new ArrayList<>();
    LocalDate day = first;
    int lastYear = year - turns();
    int lastMonth = 0;
    LocalTime previous = null;
    for (Event event : events) {
      if (event.date != null) {
        boolean turned = event.date.year() == null && isTurn(lastMonth, event.date.month());
        LocalDate written = event.date.in(turned ? lastYear + 1 : lastYear).orElse(day);
        lastMonth = event.date.month();
        day = written;
        lastYear = written == null ? lastYear : written.getYear();
      } else if (day != null && event.time != null && previous != null) {
        day = rolled(day, previous, event.time, newestFirst);
      }
      previous = event.time == null ? previous : event.time;
      entries.add(entry(event, day));
    }
    return entries;
  }

  /** How many new years pass in a timeline whose days have no year: it ends in the year known. */
  private int turns() {
    int turns = 0;
    int lastMonth = 0;
    for (Event event : events) {
      if (event.date != null) {
        if (event.date.year() != null) {
          return 0;
        }
        turns += isTurn(lastMonth, event.date.month()) ? 1 : 0;
        lastMonth = event.date.month();
      }
    }
    return turns;
  }

  private static boolean isTurn(int lastMonth, int month) {
    return lastMonth - month >= 6;
  }

  private static LocalDate rolled(
      LocalDate day, LocalTime before, LocalTime now, boolean newestFirst) {
    LocalTime earlier = newestFirst ? now : before;
    LocalTime later = newestFirst ? before : now;
    boolean back = Duration.between(later, earlier).compareTo(ROLLOVER) >= 0;
    // 12:50 and then 1:15 is a clock of twelve hours, not midnight.
    if (!back || earlier.getHour() == 12 && later.getHour() <= 6) {
      return day;
    }
    return newestFirst ? day.minusDays(1) : day.plusDays(1);
  }

  private boolean isNewestFirst() {
    int up = 0;
    int down = 0;
    Event previous = null;
    for (Event event : events) {
      if (event.time == null) {
        continue;
      }
      if (previous != null && previous.time != null) {
        int order = compare(previous, event);
        up += order < 0 ? 1 : 0;
        down += order > 0 ? 1 : 0;
      }
      previous = event;
    }
    return down >= 2 && down > 2 * up;
  }

  /** The shorter way round the clock: from 23:50 to 00:10 time goes on, it does not go back. */
  private static int compare(Event a, Event b) {
    if (a.date != null && b.date != null) {
      LocalDate from = a.date.in(2000).orElse(LocalDate.EPOCH);
      int days = from.compareTo(b.date.in(2000).orElse(LocalDate.EPOCH));
      if (days != 0) {
        return days;
      }
    }
    if (a.time == null || b.time == null) {
      return 0;
    }
    int minutes = (int) Duration.between(b.time, a.time).toMinutes();
    return Math.abs(minutes) > 720 ? -minutes : minutes;
  }

  private static TimelineEntry entry(Event event, @Nullable LocalDate day) {
    String local =
        event.time == null
            ? null
            : "%02d:%02d".formatted(event.time.getHour(), event.time.getMinute());
    return new TimelineEntry(
        moment(event, day), local, event.zone, event.phase, event.text, event.evidence);
  }

  private static @Nullable Moment moment(Event event, @Nullable LocalDate day) {
    if (day == null || event.time == null) {
      return day == null || event.date == null ? null : new Moment.Day(day);
    }
    ZoneId at = ZoneOffset.UTC;
    if (event.zone != null) {
      at = Zones.zone(event.zone).orElse(ZoneOffset.UTC);
    }
    return new Moment.Exact(day.atTime(event.time).atZone(at).toOffsetDateTime());
  }
}
