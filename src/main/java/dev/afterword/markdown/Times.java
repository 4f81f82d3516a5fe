package dev.afterword.markdown;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time of day at the start of a text: {@code 14:02}, {@code 14:02:31}, {@code 9.59}, {@code
 * 9:02a}, {@code 4:23PM}, {@code 10am}, {@code 14h02}, {@code 1402 UTC}, {@code 14 Uhr}, {@code
 * 14時02分}; {@code 14:??} and {@code --:--} are times that nobody knows; {@code T+5m} counts from
 * the start; {@code HH:mm} is a template's place holder.
 */
final class Times {
  private static final String MERIDIEM = "\\s?([aApP])(?:\\.?\\s?[mM]\\.?)?(?![\\p{L}\\p{N}])";
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2})(?:[:：]([0-5]\\d)(?:[:.]([0-5]\\d)(?:[.,]\\d{1,9})?)?"
              + "|[hH時]\\s?([0-5]\\d)(?:分|m)?|\\.([0-5]\\d)(?![.%\\d]))"
              + "(?:"
              + MERIDIEM
              + ")?(?:\\s?(?:Uhr|uhr|hrs|h))?(?!\\d|:\\d)");
  private static final Pattern HOUR =
      Pattern.compile(
          "(\\d{1,2})(?:" + "\\s?([aApP])\\.?[mM]\\.?" + "|\\s?Uhr|[hH]|\\s?時)(?![\\p{L}\\p{N}])");
  private static final Pattern MILITARY =
      Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)(?=\\s?(?:UTC|GMT|Z|hrs|hours|[A-Z]{1,3}T)\\b)");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?:\\d{1,2}[:.](?:[?]{1,2}|[xX]{2}|--)|[?]{1,2}[:.][?]{1,2}|--[:.]--)(?![\\w])");
  private static final Pattern TEMPLATE =
      Pattern.compile("[\\[<{(]*(?:HH|hh|XX|xx|TT|tt|H|h)[:.h]?(?:MM|mm|XX|xx)(?![\\w])");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?:T\\s?[+\\u2212-]|\\+)\\s?(?:\\d{1,3}:[0-5]\\d(?::[0-5]\\d)?"
              + "|\\d{1,5}(?:\\.\\d)?\\s?(?:d|h|m|s|days?|hours?|hrs?|minutes?|mins?|sec(?:onds?)?)?"
              + "(?:\\s?\\d{1,2}\\s?(?:h|m|s|min))?)(?![\\w])|T0(?![\\w])");

  private Times() {}

  /** How exactly a time was given. */
  enum Precision {
    CLOCK,
    RELATIVE,
    UNKNOWN,
    TEMPLATE
  }

  /**
   * A time at the start of a text.
   *
   * @param time null unless the precision is {@link Precision#CLOCK}
   * @param end index behind it
   */
  record Found(@Nullable LocalTime time, Precision precision, int end) {}

  static @Nullable Found leading(String text) {
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    Found found = first >= '0' && first <= '9' ? digits(text) : null;
    return found != null ? found : other(text);
  }

  private static @Nullable Found digits(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.lookingAt()) {
      String minutes = clock.group(2);
      minutes =
          minutes != null ? minutes : clock.group(4) != null ? clock.group(4) : clock.group(5);
      return clock(clock.group(1), minutes, clock.group(3), clock.group(6), clock.end());
    }
    Matcher hour = HOUR.matcher(text);
    if (hour.lookingAt()) {
      return clock(hour.group(1), "0", null, hour.group(2), hour.end());
    }
    Matcher military = MILITARY.matcher(text);
    return military.lookingAt()
        ? clock(military.group(1), military.group(2), null, null, military.end())
        : null;
  }

  private static @Nullable Found other(String text) {
    Matcher unknown = UNKNOWN.matcher(text);
    if (unknown.lookingAt()) {
      return new Found(null, Precision.UNKNOWN, unknown.end());
    }
    Matcher relative = RELATIVE.matcher(text);
    if (relative.lookingAt()) {
      return new Found(null, Precision.RELATIVE, relative.end());
    }
    Matcher template = TEMPLATE.matcher(text);
    return template.lookingAt() ? new Found(null, Precision.TEMPLATE, template.end()) : null;
  }

  private static @Nullable Found clock(
      String hours, String minutes, @Nullable String seconds, @Nullable String meridiem, int end) {
    int hour = Integer.parseInt(hours);
    if (meridiem != null && hour <= 12) {
      hour = hour % 12 + (meridiem.equalsIgnoreCase("p") ? 12 : 0);
    }
    if (hour > 24 || hour == 24 && Integer.parseInt(minutes) > 0) {
      return null;
    }
    LocalTime time =
        LocalTime.of(
            hour % 24, Integer.parseInt(minutes), seconds == null ? 0 : Integer.parseInt(seconds));
    return new Found(time, Precision.CLOCK, end);
  }
}
