package dev.afterword.improvement.digest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * When digests are sent.
 *
 * @param days of the week
 * @param time of day, in the library's time zone
 */
public record DigestTimes(Set<DayOfWeek> days, LocalTime time) {
  public DigestTimes {
    days = Set.copyOf(days);
  }

  /**
   * Reads {@code MON 09:00}, {@code MON,THU 09:00} or {@code DAILY 09:00}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static DigestTimes of(String text) {
    String[] parts = text.strip().toUpperCase(Locale.ROOT).split("\\s+");
    if (parts.length == 2 && parts[1].matches("[0-9]{1,2}:[0-9]{2}")) {
      try {
        String time = parts[1].length() == 4 ? "0" + parts[1] : parts[1];
        return new DigestTimes(days(parts[0]), LocalTime.parse(time));
      } catch (DateTimeException e) {
        // Told below.
      }
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" (expected such as MON 09:00, MON,THU 09:00 or DAILY 09:00)");
  }

  private static Set<DayOfWeek> days(String names) {
    if (names.equals("DAILY")) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String name : names.split(",", -1)) {
      days.add(day(name));
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String full = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toUpperCase(Locale.ROOT);
      if (full.equals(name) || full.substring(0, 3).equals(name)) {
        return day;
      }
    }
    throw new DateTimeException(name);
  }

  /** The last time at or before that moment. An hour that a clock skips is taken after it. */
  Instant last(Instant now, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(now, zone);
    while (true) {
      Instant at = day.atTime(time).atZone(zone).toInstant();
      if (days.contains(day.getDayOfWeek()) && !at.isAfter(now)) {
        return at;
      }
      day = day.minusDays(1);
    }
  }
}
