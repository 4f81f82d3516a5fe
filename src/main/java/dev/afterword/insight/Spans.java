package dev.afterword.insight;

import java.util.ArrayList;
import java.util.List;

/** Durations for people. */
public final class Spans {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Spans() {}

  /** {@code 45 s}, {@code 12 min}, {@code 2 h 12 min}, {@code 3 d 4 h}: two units at most. */
  public static String of(long seconds) {
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    if (seconds < HOUR) {
      return parts(seconds / MINUTE, "min", seconds % MINUTE, "s");
    }
    return seconds < DAY
        ? parts(seconds / HOUR, "h", seconds % HOUR / MINUTE, "min")
        : parts(seconds / DAY, "d", seconds % DAY / HOUR, "h");
  }

  /** The same with its sign: {@code −12 min}, {@code +45 s}. */
  static String signed(long seconds) {
    String sign = seconds < 0 ? "−" : seconds > 0 ? "+" : "";
    return sign + of(Math.abs(seconds));
  }

  private static String parts(long first, String unit, long rest, String unitOfRest) {
    List<String> parts = new ArrayList<>(List.of(first + " " + unit));
    if (rest > 0) {
      parts.add(rest + " " + unitOfRest);
    }
    return String.join(" ", parts);
  }
}
