package dev.afterword.lint;

import dev.afterword.domain.TimelineEntry;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code timeline/order}: an event that stands behind a later one. */
final class TimelineOrder implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "timeline/order",
          Level.ADVICE,
          "Readers take what stands below for what came later, and so do the durations that are read from it.",
          "- 14:20 UTC Restarted. - 14:02 UTC The pool is full.",
          "- 14:02 UTC The pool is full. - 14:20 UTC Restarted.",
          Source.SRE.and(Source.EXAMPLE));

  /** An earlier time of day below is the next day, unless it is only a little earlier. */
  private static final Duration LITTLE = Duration.ofHours(3);

  private static final int MOST = 5;
  private static final Pattern DAY =
      Pattern.compile(
          "\\d{4}|\\d{1,2}[./-]\\d{1,2}|\\d(?:st|nd|rd|th)\\b|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|day|\\+1)");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<TimelineEntry> entries = document.document().timeline();
    if (!document.isIncident() || isNewestFirst(entries)) {
      return List.of();
    }
    List<Remark> remarks = new ArrayList<>();
    int line = document.timelineLine();
    for (int i = 1; i < entries.size() && remarks.size() < MOST; i++) {
      if (isEarlier(entries.get(i), entries.get(i - 1))) {
        var place = document.text().find(entries.get(i).text(), line);
        if (!DAY.matcher(document.text().line(place.line())).find()) {
          remarks.add(
              Remark.at(
                  RULE,
                  place,
                  entries.get(i).text(),
                  "%s stands below %s."
                      .formatted(entries.get(i).localTime(), entries.get(i - 1).localTime()),
                  "Put the events in order; where a new day begins, write its date."));
        }
      }
    }
    return remarks;
  }

  private static boolean isEarlier(TimelineEntry entry, TimelineEntry before) {
    LocalTime time = time(entry);
    LocalTime previous = time(before);
    return time != null
        && previous != null
        && time.isBefore(previous)
        && Duration.between(time, previous).compareTo(LITTLE) <= 0;
  }

  private static boolean isNewestFirst(List<TimelineEntry> entries) {
    int down = 0;
    int up = 0;
    for (int i = 1; i < entries.size(); i++) {
      LocalTime time = time(entries.get(i));
      LocalTime previous = time(entries.get(i - 1));
      if (time != null && previous != null) {
        down += time.isBefore(previous) ? 1 : 0;
        up += time.isAfter(previous) ? 1 : 0;
      }
    }
    return down * 3 > up;
  }

  private static @Nullable LocalTime time(TimelineEntry entry) {
    try {
      return entry.localTime() == null ? null : LocalTime.parse(entry.localTime());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
