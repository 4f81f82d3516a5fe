package dev.afterword.lint;

import dev.afterword.domain.TimelineEntry;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
    if (!document.isIncident() || entries.size() < 2) {
      return List.of();
    }
    List<Optional<LocalTime>> times = entries.stream().map(TimelineOrder::time).toList();
    if (isNewestFirst(times)) {
      return List.of();
    }
    List<Remark> remarks = new ArrayList<>();
    int line = document.timelineLine();
    for (int i = 1; i < entries.size() && remarks.size() < MOST; i++) {
      if (isEarlier(times.get(i), times.get(i - 1))) {
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

  private static boolean isEarlier(Optional<LocalTime> time, Optional<LocalTime> before) {
    return time.isPresent()
        && before.isPresent()
        && time.get().isBefore(before.get())
        && Duration.between(time.get(), before.get()).compareTo(LITTLE) <= 0;
  }

  private static boolean isNewestFirst(List<Optional<LocalTime>> times) {
    int down = 0;
    int up = 0;
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i).isPresent() && times.get(i - 1).isPresent()) {
        int order = times.get(i).get().compareTo(times.get(i - 1).get());
        down += order < 0 ? 1 : 0;
        up += order > 0 ? 1 : 0;
      }
    }
    return down * 3 > up;
  }

  private static Optional<LocalTime> time(TimelineEntry entry) {
    try {
      return Optional.ofNullable(entry.localTime()).map(LocalTime::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
