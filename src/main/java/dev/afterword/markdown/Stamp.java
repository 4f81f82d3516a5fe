package dev.afterword.markdown;

import dev.afterword.domain.Taxonomy.DayOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as written at the start of an entry: day, time of day and zone, each if
 * it is there; of a range ({@code 17:15 - 23:00}) the beginning.
 *
 * @param rest what follows, without the separator between
 * @param separated whether a mark ({@code :}, {@code -}, {@code |}) or the end followed the stamp
 */
record Stamp(
    Dates.@Nullable Found date,
    Times.@Nullable Found time,
    @Nullable String zone,
    String rest,
    Separation separated) {

  private static final int LONGEST = 120;
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:[\\s*_~≈\\[(<•@`'\"#|,]|[-–—]\\s|(?i:ca\\.|circa|approx(?:\\.|imately)?|around|about|"
              + "at|on|by|from|kl\\.?|um|ab|den|le|à)(?=[\\s\\d~])"
              + "|(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?i:day)?[.,]?(?=[\\s,])"
              + "|(?i:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag),?\\s)*");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:T(?=\\d)|[\\s,@/|*_`(]|[-–—]\\s?(?=[~\\d])|(?i:at|kl\\.?|um|à)\\s|:\\s)*");
  private static final Pattern RANGE =
      Pattern.compile(
          "\\s?(?:-|–|—|~|〜|->|=>|→|to\\s|until\\s|till?\\s|bis\\s|through\\s)\\s{0,2}(?=[\\d~A-Z?])");
  private static final Pattern SEPARATORS =
      Pattern.compile("(?:[\\s*_`|,;)\\]>→•:：]|[-–—=]+>?(?!\\d)|\\.(?=\\s))*");

  /** Whether a stamp stands apart from what follows it. */
  enum Separation {
    MARKED,
    NONE
  }

  /** The stamp that the text begins with, empty when it begins with none. */
  static Optional<Stamp> leading(String text, DayOrder order) {
    Scan scan = new Scan(text, order);
    scan.skip(BEFORE);
    scan.read();
    if (scan.date == null && scan.time == null) {
      return Optional.empty();
    }
    return Optional.of(scan.stamp(text));
  }

  boolean hasClock() {
    return time != null && time.precision() == Times.Precision.CLOCK;
  }

  boolean isTemplate() {
    return time != null && time.precision() == Times.Precision.TEMPLATE;
  }

  boolean isDayOnly() {
    return time == null;
  }

  /** A position moving through the beginning of a text. */
  private static final class Scan {
    private final DayOrder order;
    private String text;
    private int consumed;
    private Dates.@Nullable Found date;
    private Times.@Nullable Found time;
    private @Nullable String zone;

    private Scan(String text, DayOrder order) {
      this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
      this.order = order;
    }

    private void read() {
      for (int round = 0; round < 3; round++) {
        int before = consumed;
        if ((date == null && date()) || (time == null && time())) {
          int end = consumed;
          skip(BETWEEN);
          skip(BEFORE);
          if (!(date == null && Dates.leading(text, order).isPresent())
              && !(time == null && Times.leading(text) != null)) {
            back(end);
            break;
          }
        }
        if (consumed == before) {
          break;
        }
      }
      range();
    }

    private String whole = "";

    private boolean date() {
      Optional<Dates.Found> found = Dates.leading(text, order);
      found.ifPresent(there -> {
        date = there;
        advance(there.end());
      });
      return found.isPresent();
    }

    private boolean time() {
      Times.Found found = Times.leading(text);
      if (found == null) {
        return false;
      }
      time = found;
      advance(found.end());
      Zones.Found after = Zones.leading(text);
      if (after != null) {
        zone = after.name();
        advance(after.end());
      }
      return true;
    }

    /** Passes over the end of a range; its beginning is what counts. */
    private void range() {
      int end = consumed;
      if (!skip(RANGE)) {
        return;
      }
      skip(BEFORE);
      Optional<Dates.Found> day = Dates.leading(text, order);
      day.ifPresent(found -> advance(found.end()));
      if (day.isPresent()) {
        skip(BETWEEN);
      }
      Times.Found until = Times.leading(text);
      if (until != null) {
        advance(until.end());
        Zones.Found after = Zones.leading(text);
        if (after != null) {
          zone = zone == null ? after.name() : zone;
          advance(after.end());
        }
      } else if (day.isEmpty()) {
        back(end);
      }
    }

    /** None of the patterns begins with a digit. */
    private boolean skip(Pattern pattern) {
      if (text.isEmpty() || Character.isDigit(text.charAt(0))) {
        return false;
      }
      Matcher m = pattern.matcher(text);
      boolean moved = m.lookingAt() && m.end() > 0;
      if (moved) {
        advance(m.end());
      }
      return moved;
    }

    private void advance(int count) {
      whole = consumed == 0 ? text : whole;
      text = text.substring(count);
      consumed += count;
    }

    private void back(int to) {
      text = whole.substring(to);
      consumed = to;
    }

    private Stamp stamp(String all) {
      String after = all.substring(consumed);
      Matcher m = SEPARATORS.matcher(after.substring(0, Math.min(after.length(), LONGEST)));
      int marks = m.lookingAt() ? m.end() : 0;
      boolean marked = marks == after.length() || !after.substring(0, marks).isBlank();
      return new Stamp(
          date,
          time,
          zone,
          after.substring(marks).strip(),
          marked ? Separation.MARKED : Separation.NONE);
    }
  }
}
