package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaPlan;
import dev.afterword.review.AgendaPlan.Point;
import dev.afterword.review.AgendaText;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A meeting as an event that can be put into a calendar (RFC 5545). */
final class MeetingCalendar {
  private MeetingCalendar() {}

  /**
   * In UTC, as a calendar then needs no rules of a time zone; of the whole day when only the day is
   * settled. The same agenda is the same event.
   *
   * @param stamp when this is written
   * @param address of the agenda
   */
  static String of(AgendaPlan plan, Instant stamp, String address) {
    Agenda agenda = plan.agenda();
    CalendarText calendar =
        new CalendarText()
            .line("BEGIN", "VCALENDAR")
            .line("VERSION", "2.0")
            .line("PRODID", "-//Afterword//Review//EN")
            .line("METHOD", "PUBLISH")
            .line("BEGIN", "VEVENT")
            .line("UID", UUID.nameUUIDFromBytes(agenda.toString().getBytes(UTF_8)).toString())
            .line("DTSTAMP", CalendarText.moment(stamp));
    ZonedDateTime start = plan.start();
    if (start == null) {
      calendar.line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(agenda.date()));
    } else {
      calendar
          .line("DTSTART", CalendarText.moment(start.toInstant()))
          .line("DURATION", plan.duration().toString());
    }
    return calendar
        .text("SUMMARY", agenda.title())
        .text("DESCRIPTION", description(plan, address))
        .line("URL", address)
        .line("END", "VEVENT")
        .line("END", "VCALENDAR")
        .toString();
  }

  private static String description(AgendaPlan plan, String address) {
    List<String> lines = new ArrayList<>();
    if (!plan.agenda().facilitator().isEmpty()) {
      lines.add("Facilitator: " + plan.agenda().facilitator());
    }
    lines.add("Time: " + AgendaText.time(plan));
    for (Point point : plan.points()) {
      String begins = plan.time(point);
      lines.add(
          (begins == null ? "" : begins + " ")
              + point.title()
              + " ("
              + point.item().minutes()
              + " min)");
    }
    lines.add(address);
    return String.join("\n", lines);
  }
}
