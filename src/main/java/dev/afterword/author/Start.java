package dev.afterword.author;

import dev.afterword.domain.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When something began, as an author says it.
 *
 * @param moment to the minute, or to the second if that was said
 */
public record Start(Moment moment) {
  private static final Pattern BLANK = Pattern.compile("(?<=\\d)\\s+(?=\\d)");
  private static final Pattern ZONE =
      Pattern.compile("\\s*(?:utc|gmt|z)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_OFFSET = Pattern.compile("\\s+(?=[+-]\\d)");
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
  private static final DateTimeFormatter ROW = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /**
   * Reads {@code now}, a day, or a day and a time with or without an offset.
   *
   * @param zone of a time without an offset
   * @return empty when it is none of them
   */
  public static Optional<Start> of(String written, Instant now, ZoneId zone) {
    String text = written.strip();
    if (text.equalsIgnoreCase("now")) {
      OffsetDateTime minute = now.atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
      return Optional.of(new Start(new Moment.Exact(minute)));
    }
    text = BLANK.matcher(text).replaceFirst("T");
    text = ZONE.matcher(text).replaceFirst("Z");
    text = BEFORE_OFFSET.matcher(text).replaceFirst("").toUpperCase(Locale.ROOT);
    try {
      return Optional.of(new Start(moment(text, zone)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Moment moment(String text, ZoneId zone) {
    if (text.indexOf('T') < 0) {
      return new Moment.Day(LocalDate.parse(text));
    }
    boolean offset = text.endsWith("Z") || text.lastIndexOf('-') > 10 || text.indexOf('+') > 0;
    OffsetDateTime at =
        offset
            ? OffsetDateTime.parse(text)
            : LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
    return new Moment.Exact(at.truncatedTo(ChronoUnit.SECONDS));
  }

  /** As the front matter has it: {@code 2026-10-03T14:02Z}. */
  String written() {
    return switch (moment) {
      case Moment.Day day -> day.iso();
      case Moment.Exact exact ->
          (exact.at().getSecond() == 0 ? MINUTES : SECONDS).format(exact.at());
    };
  }

  /** As the first row of a timeline in UTC has it: {@code 2026-10-03 14:02}. */
  String inTimeline() {
    return switch (moment) {
      case Moment.Day day -> day.iso();
      case Moment.Exact exact -> ROW.format(exact.at().withOffsetSameInstant(ZoneOffset.UTC));
    };
  }

  LocalDate utcDay() {
    return moment.earliest().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
