package dev.afterword.markdown;

import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Taxonomy.DayOrder;
import dev.afterword.domain.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the incident happened, by the most certain source there is: its recorded start, a date in
 * its metadata, its timeline, its path, its title or first words, its publication, the commit that
 * added it. The path of a post ({@code _posts/2026-10-05-…}) tells the publication.
 */
final class DateReader {
  /** A day in the first words counts when the text was published so many days after it at most. */
  private static final int NEAR = 60;

  /** Entries without a time of day, so long before the first with one, are what led up to it. */
  private static final int LONG_BEFORE = 60;

  static final int FIRST_WORDS = 600;

  private final DayOrder order;
  private final String path;
  private final String title;
  private final String opening;
  private final Metadata metadata;
  private final @Nullable Instant added;

  DateReader(
      DayOrder order,
      String path,
      String title,
      String opening,
      Metadata metadata,
      @Nullable Instant added) {
    this.order = order;
    this.path = path;
    this.title = title;
    this.opening = opening.substring(0, Math.min(opening.length(), FIRST_WORDS));
    this.metadata = metadata;
    this.added = added;
  }

  /** A date and where it was found. */
  record Dated(Moment moment, DateOrigin origin) {}

  /** The day that the metadata states, for timelines that give times of day only. */
  Optional<LocalDate> stated() {
    return started().or(() -> metadataDate(Metadata.Source.TEXT)).map(Moment::date);
  }

  /** The year of days written without one. */
  int year() {
    return stated()
        .or(() -> fromTitle())
        .or(() -> fromPath())
        .or(() -> metadataDate(Metadata.Source.FRONT_MATTER).map(Moment::date))
        .or(() -> Dates.find(opening, order))
        .or(() -> commit().map(Moment::date))
        .map(LocalDate::getYear)
        .orElse(0);
  }

  Optional<Dated> read(List<TimelineEntry> timeline) {
    boolean post = Paths.isPost(path);
    Optional<Moment> published = metadataDate(Metadata.Source.FRONT_MATTER);
    Optional<LocalDate> named = post ? fromTitle() : fromPath().or(this::fromTitle);
    return dated(started(), DateOrigin.STARTED)
        .or(() -> dated(metadataDate(Metadata.Source.TEXT), DateOrigin.METADATA))
        .or(() -> dated(fromTimeline(timeline, named), DateOrigin.TIMELINE))
        .or(() -> day(post ? Optional.empty() : fromPath(), DateOrigin.PATH))
        .or(() -> day(fromTitle(), DateOrigin.TEXT))
        .or(() -> day(fromOpening(published), DateOrigin.TEXT))
        .or(() -> day(fromPath(), DateOrigin.PATH))
        .or(() -> dated(published, DateOrigin.PUBLICATION))
        .or(() -> day(Dates.find(opening, order), DateOrigin.TEXT))
        .or(() -> dated(commit(), DateOrigin.COMMIT));
  }

  private static Optional<Dated> dated(Optional<? extends Moment> moment, DateOrigin origin) {
    return moment.map(there -> new Dated(there, origin));
  }

  private static Optional<Dated> day(Optional<LocalDate> day, DateOrigin origin) {
    return dated(day.map(Moment.Day::new), origin);
  }

  private Optional<Moment> started() {
    return metadata.field("started").flatMap(field -> Moments.read(field.text(), order, null));
  }

  private Optional<Moment> metadataDate(Metadata.Source source) {
    return metadata
        .field("date")
        .filter(field -> field.source() == source)
        .flatMap(field -> Moments.read(field.text(), order, null));
  }

  /**
   * The first entry; or the one of the day in path or title, when the first is long before it or
   * has no time of day.
   */
  private static Optional<Moment> fromTimeline(
      List<TimelineEntry> timeline, Optional<LocalDate> named) {
    List<Moment> moments =
        timeline.stream().map(TimelineEntry::at).filter(Objects::nonNull).toList();
    if (moments.isEmpty()) {
      return Optional.empty();
    }
    Moment first = earliestOfEnds(moments);
    Optional<Moment> sameDay =
        named.flatMap(
            day -> moments.stream().filter(moment -> moment.date().equals(day)).findFirst());
    boolean before = sameDay.isPresent() && first.date().isBefore(named.orElseThrow());
    if (before
        && (first instanceof Moment.Day
            || ChronoUnit.DAYS.between(first.date(), named.orElseThrow()) > 7)) {
      return sameDay;
    }
    Optional<Moment> timed =
        moments.stream().filter(moment -> moment instanceof Moment.Exact).findFirst();
    boolean prehistory =
        first instanceof Moment.Day
            && timed.isPresent()
            && ChronoUnit.DAYS.between(first.date(), timed.get().date()) > LONG_BEFORE;
    return prehistory ? timed : Optional.of(first);
  }

  /** The first, or the last of a timeline that runs newest first. */
  private static Moment earliestOfEnds(List<Moment> moments) {
    Moment first = moments.getFirst();
    Moment last = moments.getLast();
    long descending = 0;
    for (int i = 1; i < moments.size(); i++) {
      descending += moments.get(i).earliest().isBefore(moments.get(i - 1).earliest()) ? 1 : 0;
    }
    return descending * 5 > (moments.size() - 1) * 4L ? last : first;
  }

  private Optional<LocalDate> fromPath() {
    return Dates.find(Paths.stem(path), order).or(() -> Dates.find(path, order));
  }

  /** A day in the title; its year may be that of the path or of the publication. */
  private Optional<LocalDate> fromTitle() {
    return Dates.find(title, order)
        .or(() ->
            Dates.findPartial(title, order)
                .flatMap(found ->
                    fromPath()
                        .or(() -> metadataDate(Metadata.Source.FRONT_MATTER).map(Moment::date))
                        .flatMap(near -> found.in(near.getYear()))));
  }

  private Optional<LocalDate> fromOpening(Optional<Moment> published) {
    Optional<LocalDate> until = published.map(Moment::date).or(this::fromPath);
    Optional<LocalDate> found = Dates.find(opening, order);
    if (found.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(found.get(), until.get());
    return days >= 0 && days <= NEAR ? found : Optional.empty();
  }

  private Optional<Moment> commit() {
    return Optional.ofNullable(added)
        .map(instant -> new Moment.Day(instant.atOffset(ZoneOffset.UTC).toLocalDate()));
  }

  /** Values that are no dates, and days in title and path that contradict each other. */
  List<Problem> problems(int titleLine) {
    List<Problem> problems = new ArrayList<>();
    metadata
        .field("date")
        .filter(field -> Moments.read(field.text(), order, null).isEmpty())
        .ifPresent(field -> problems.add(Unreadable.value(field, "a date such as 2026-10-03")));
    Optional<LocalDate> inTitle = Dates.find(title, order);
    Optional<LocalDate> inPath = Paths.isPost(path) ? Optional.empty() : fromPath();
    if (inTitle.isPresent() && inPath.isPresent() && !inTitle.equals(inPath)) {
      problems.add(
          Problem.atLine(
              titleLine,
              "contradicting-dates",
              "title: \"%s\" (expected %s, as in the path)"
                  .formatted(inTitle.get(), inPath.get())));
    }
    return problems;
  }
}
