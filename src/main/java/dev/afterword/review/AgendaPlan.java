package dev.afterword.review;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Library;
import dev.afterword.review.AgendaItem.Subject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agenda with what its items stand for.
 *
 * @param length of the meeting, in minutes
 * @param zone in which it begins
 */
public record AgendaPlan(Agenda agenda, int length, ZoneId zone, List<Point> points) {
  public AgendaPlan {
    points = List.copyOf(points);
  }

  /**
   * An item.
   *
   * @param begins null when the agenda has no time
   * @param document null for what is no document, and for one that is gone or not for everyone
   */
  public record Point(
      AgendaItem item, @Nullable ZonedDateTime begins, @Nullable DocumentSummary document) {

    /** Whether it names a document that cannot be shown. */
    public boolean isGone() {
      return item.subject() == Subject.DOCUMENT && document == null;
    }

    /** What it is called. */
    public String title() {
      return switch (item.subject()) {
        case DOCUMENT -> document == null ? item.name() : document.title();
        case PROMISES -> AgendaItem.PROMISES;
        case TOPIC -> item.name();
      };
    }
  }

  /** Documents that were renamed are called as they are now; one that is there twice is once. */
  public static AgendaPlan of(Agenda asked, int length, Library library) {
    List<Point> points = new ArrayList<>();
    ZoneId zone = library.taxonomy().zone();
    ZonedDateTime begins = start(asked, zone);
    Set<String> keys = new HashSet<>();
    for (AgendaItem item : asked.items()) {
      DocumentSummary document =
          item.subject() == Subject.DOCUMENT
              ? library.index().nowOrOnce(item.name()).orElse(null)
              : null;
      AgendaItem now =
          document == null ? item : new AgendaItem(Subject.DOCUMENT, document.id(), item.minutes());
      if (keys.add(now.key())) {
        points.add(new Point(now, begins, document));
        begins = begins == null ? null : begins.plusMinutes(item.minutes());
      }
    }
    List<AgendaItem> items = points.stream().map(Point::item).toList();
    return new AgendaPlan(asked.with(items), length, zone, points);
  }

  /** How many minutes the items take more than the meeting has; negative when some are left. */
  public int over() {
    return agenda.minutes() - length;
  }

  /** When it begins; null when only the day is settled. */
  public @Nullable ZonedDateTime start() {
    return start(agenda, zone);
  }

  private static @Nullable ZonedDateTime start(Agenda agenda, ZoneId zone) {
    LocalTime begins = agenda.begins();
    return begins == null ? null : agenda.date().atTime(begins).atZone(zone);
  }

  /** When a point begins: the time of day, after the day when it is another; null when open. */
  public @Nullable String time(Point point) {
    ZonedDateTime begins = point.begins();
    if (begins == null) {
      return null;
    }
    return begins.toLocalDate().equals(agenda.date())
        ? begins.toLocalTime().toString()
        : begins.toLocalDate() + " " + begins.toLocalTime();
  }

  public Duration duration() {
    return Duration.ofMinutes(length);
  }
}
