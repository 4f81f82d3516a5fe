package dev.afterword.diagram;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A mark of the time axis at a round time of the clock. */
record Tick(double x, String label, Kind kind) {
  private static final DateTimeFormatter SECONDS = formatter("HH:mm:ss");
  private static final DateTimeFormatter MINUTES = formatter("HH:mm");
  private static final DateTimeFormatter DAY = formatter("d MMM");
  private static final DateTimeFormatter MONTH = formatter("MMM uuuu");
  private static final long DAY_SECONDS = 86_400;

  /** From one tick to the next, in seconds. */
  private static final long[] STEPS = {
    1,
    2,
    5,
    10,
    15,
    30,
    60,
    120,
    300,
    600,
    900,
    1800,
    3600,
    7200,
    10_800,
    21_600,
    43_200,
    DAY_SECONDS,
    2 * DAY_SECONDS,
    5 * DAY_SECONDS,
    10 * DAY_SECONDS,
    20 * DAY_SECONDS,
    50 * DAY_SECONDS,
    100 * DAY_SECONDS,
    200 * DAY_SECONDS,
    500 * DAY_SECONDS,
    1000 * DAY_SECONDS,
  };

  /** A new day is marked more strongly. */
  enum Kind {
    TIME,
    DAY
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** The ticks of all parts that are to scale; labels are at least {@code apart} pixels apart. */
  static List<Tick> of(TimeScale scale, ZoneOffset offset, double apart) {
    List<TimeScale.Stretch> parts = scale.scaled();
    TimeScale.Stretch longest = parts.getFirst();
    for (TimeScale.Stretch part : parts) {
      longest = part.x2() - part.x1() > longest.x2() - longest.x1() ? part : longest;
    }
    double seconds = Math.max(1, Duration.between(longest.from(), longest.to()).toSeconds());
    double perPixel = seconds / Math.max(1, longest.x2() - longest.x1());
    long step = step(perPixel * apart);
    List<Tick> ticks = new ArrayList<>();
    for (TimeScale.Stretch part : parts) {
      add(ticks, part, scale, offset, step);
    }
    return ticks;
  }

  private static long step(double atLeast) {
    for (long step : STEPS) {
      if (step >= atLeast) {
        return step;
      }
    }
    return (long) Math.ceil(atLeast / DAY_SECONDS) * DAY_SECONDS;
  }

  private static void add(
      List<Tick> ticks, TimeScale.Stretch part, TimeScale scale, ZoneOffset offset, long step) {
    long shift = offset.getTotalSeconds();
    long first = Math.ceilDiv(part.from().getEpochSecond() + shift, step) * step - shift;
    long last = part.to().getEpochSecond();
    for (long at = first; at <= last; at += step) {
      ticks.add(of(scale.x(Instant.ofEpochSecond(at)), local(at, offset), step));
    }
  }

  private static LocalDateTime local(long epochSecond, ZoneOffset offset) {
    return LocalDateTime.ofEpochSecond(epochSecond, 0, offset);
  }

  private static Tick of(double x, LocalDateTime at, long step) {
    if (step > 10 * DAY_SECONDS) {
      return new Tick(x, MONTH.format(at), Kind.DAY);
    }
    if (step >= DAY_SECONDS || at.toLocalTime().toSecondOfDay() == 0) {
      return new Tick(x, DAY.format(at), Kind.DAY);
    }
    return new Tick(x, (step < 60 ? SECONDS : MINUTES).format(at), Kind.TIME);
  }
}
