package dev.afterword.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** A point of time as exactly as it was written down: an instant with its offset, or only a day. */
public sealed interface Moment {

  /** A day of which no time is known. */
  record Day(LocalDate date) implements Moment {
    @Override
    public Instant earliest() {
      return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public String iso() {
      return date.toString();
    }
  }

  /** An instant, with the offset in which it was written. */
  record Exact(OffsetDateTime at) implements Moment {
    private static final DateTimeFormatter ISO =
        new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm")
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .appendOffsetId()
            .toFormatter();

    @Override
    public LocalDate date() {
      return at.toLocalDate();
    }

    @Override
    public Instant earliest() {
      return at.toInstant();
    }

    @Override
    public String iso() {
      return ISO.format(at);
    }
  }

  /** The day as written, in the offset in which it was written. */
  LocalDate date();

  /** The first instant this may mean; a day begins at midnight UTC. Orders moments. */
  Instant earliest();

  /** ISO 8601: with seconds and offset ({@code 2026-10-03T14:02:00Z}), or the date alone. */
  String iso();
}
