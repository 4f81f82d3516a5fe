package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Statement;
import dev.afterword.search.LedgerAction;
import dev.afterword.web.page.Urls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Due dates as a calendar (RFC 5545). They are events of a day, which take no time: calendars that
 * are subscribed to show events, and leave tasks out.
 */
final class ActionsCalendar {
  private ActionsCalendar() {}

  /**
   * Those that have a due date.
   *
   * @param stamp when they were last read
   * @param site under which the library is reached
   */
  static String of(String name, List<LedgerAction> actions, Instant stamp, String site) {
    CalendarText calendar =
        new CalendarText()
            .line("BEGIN", "VCALENDAR")
            .line("VERSION", "2.0")
            .line("PRODID", "-//Afterword//Actions//EN")
            .text("NAME", name)
            .text("X-WR-CALNAME", name)
            .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    for (LedgerAction one : actions) {
      LocalDate due = one.action().due();
      if (due != null) {
        event(calendar, one, due, stamp, site);
      }
    }
    return calendar.line("END", "VCALENDAR").toString();
  }

  private static void event(
      CalendarText calendar, LedgerAction one, LocalDate due, Instant stamp, String site) {
    ActionItem action = one.action();
    calendar
        .line("BEGIN", "VEVENT")
        .line("UID", UUID.nameUUIDFromBytes(one.id().getBytes(UTF_8)).toString())
        .line("DTSTAMP", CalendarText.moment(stamp))
        .line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(due))
        .text("SUMMARY", summary(action))
        .text("DESCRIPTION", description(one))
        .line("URL", site + Urls.section(one.document().id(), Statement.anchor(action)))
        .line("TRANSP", "TRANSPARENT")
        .line("END", "VEVENT");
  }

  private static String summary(ActionItem action) {
    return (action.priority() == null ? "" : action.priority() + " ") + action.text();
  }

  private static String description(LedgerAction one) {
    List<String> lines = new ArrayList<>();
    lines.add("State: " + one.standing().state().label());
    if (one.action().owner() != null) {
      lines.add("Owner: " + one.action().owner());
    }
    lines.add("Of: " + one.document().title());
    one.improvements().forEach(it -> lines.add("Improvement: " + it.id()));
    return String.join("\n", lines);
  }
}
