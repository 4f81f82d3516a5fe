package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a calendar (RFC 5545) line by line. */
final class CalendarText {
  static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  /** Bytes of a line, without its end. */
  private static final int LONGEST_LINE = 75;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  /** An instant as calendars write it: {@code 20261120T140000Z}. */
  static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** A text of any characters. */
  CalendarText text(String name, String value) {
    return line(
        name,
        value
            .replaceAll("[\\p{Cntrl}&&[^\\n]]|[\\uD800-\\uDFFF]", " ")
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replace("\n", "\\n"));
  }

  /** A long one goes on in the next with a blank before it, never within a character. */
  CalendarText line(String name, String value) {
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
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
