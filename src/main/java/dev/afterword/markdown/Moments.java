package dev.afterword.markdown;

import dev.afterword.domain.Moment;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a point of time from a value: a day, with a time of day if there is one (UTC unless it
 * says).
 */
final class Moments {
  private Moments() {}

  /**
   * The moment at the value's start, else the first day in it.
   *
   * @param day the day of a value that is a time of day only, null when unknown
   */
  static Optional<Moment> read(String value, DayOrder order, @Nullable LocalDate day) {
    Optional<Stamp> stamp = Stamp.leading(value, order);
    if (stamp.isPresent()) {
      Dates.Found written = stamp.get().date();
      LocalDate date =
          written == null ? day : written.in(day == null ? 0 : day.getYear()).orElse(null);
      if (date != null) {
        return Optional.of(moment(date, stamp.get()));
      }
    }
    return Dates.find(value, order).map(Moment.Day::new);
  }

  private static Moment moment(LocalDate date, Stamp stamp) {
    Times.Found time = stamp.time();
    if (time == null || time.time() == null) {
      return new Moment.Day(date);
    }
    ZoneId zone = ZoneOffset.UTC;
    if (stamp.zone() != null) {
      zone = Zones.zone(stamp.zone()).orElse(ZoneOffset.UTC);
    }
    return new Moment.Exact(date.atTime(time.time()).atZone(zone).toOffsetDateTime());
  }
}
