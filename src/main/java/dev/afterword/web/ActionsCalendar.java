package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Statement;
import dev.afterword.search.LedgerAction;
import dev.afterword.web.page.Urls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Due dates as a calendar (RFC 5545). They are events of a day, which take no time: calendars that
 * are subscribed to show events, and leave tasks out.
 */
final class ActionsCalendar {
  static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  /** Bytes of a line, without its end. */
  private static final int LONGEST_LINE = 75;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private ActionsCalendar() {}

  /**
   * Those that have a due date.
   *
   * @param stamp when they were last read
   * @param site under which the library is reached
   */
  static String of(String name, List<LedgerAction> actions, Instant stamp, String site) {
    ActionsCalendar calendar = new ActionsCalendar();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Afterword//Actions//EN");
    calendar.line("NAME", escaped(name));
    calendar.line("X-WR-CALNAME", escaped(name));
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    for (LedgerAction one : actions) {
      LocalDate due = one.action().due();
      if (due != null) {
        calendar.event(one, due, stamp, site);
      }
    }
    calendar.line("END", "VCALENDAR");
    return calendar.text.toString();
  }

  private void event(LedgerAction one, LocalDate due, Instant stamp, String site) {
    ActionItem action = one.action();
    line("BEGIN", "VEVENT");
    line("UID", UUID.nameUUIDFromBytes(one.id().getBytes(UTF_8)).toString());
    line("DTSTAMP", STAMP.format(stamp));
    line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(due));
    line("SUMMARY", escaped(summary(action)));
    line("DESCRIPTION", escaped(description(one)));
    line("URL", site + Urls.section(one.document().id(), Statement.anchor(action)));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
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

  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n]]|[\\uD800-\\uDFFF]", " ")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  /** A long one goes on in the next with a blank before it, never within a character. */
  private void line(String name, String value) {
    int bytes = 0;
    String line = name + ":" + value;
    for (int i = 0; i < line.length(); ) {
      String one = Character.toString(line.codePointAt(i));
      int more = one.getBytes(UTF_8).length;
      if (bytes + more > LONGEST_LINE) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(one);
      bytes += more;
      i += one.length();
    }
    text.append("\r\n");
  }
}
