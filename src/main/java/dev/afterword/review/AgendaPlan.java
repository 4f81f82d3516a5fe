package dev.afterword.review;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Library;
import dev.afterword.review.AgendaItem.Subject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
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
   * @param begins the time of day, null when the agenda has none
   * @param document null for what is no document, and for one that is gone or not for everyone
   */
  public record Point(
      AgendaItem item, @Nullable LocalTime begins, @Nullable DocumentSummary document) {

    /** Whether it names a document that cannot be shown. */
    public boolean isGone() {
      return item.subject() == Subject.DOCUMENT && document == null;
    }

    /** What it is called. */
    public String title() {
      return switch (item.subject()) {
        case DOCUMENT -> document == null ? item.name() : document.title();
        case PROMISES -> "Action items that are overdue or undecided";
        case TOPIC -> item.name();
      };
    }
  }

  public static AgendaPlan of(Agenda agenda, int length, Library library) {
    List<Point> points = new ArrayList<>();
    LocalTime begins = agenda.begins();
    for (AgendaItem item : agenda.items()) {
      DocumentSummary document =
          item.subject() == Subject.DOCUMENT
              ? library.index().byId(item.name()).orElse(null)
              : null;
      points.add(new Point(item, begins, document));
      begins = begins == null ? null : begins.plusMinutes(item.minutes());
    }
    return new AgendaPlan(agenda, length, library.taxonomy().zone(), points);
  }

  /** How many minutes the items take more than the meeting has; negative when some are left. */
  public int over() {
    return agenda.minutes() - length;
  }

  /** When it begins; null when only the day is settled. */
  public @Nullable ZonedDateTime start() {
    LocalTime begins = agenda.begins();
    return begins == null ? null : agenda.date().atTime(begins).atZone(zone);
  }

  public Duration duration() {
    return Duration.ofMinutes(length);
  }
}
