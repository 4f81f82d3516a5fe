package dev.afterword.markdown;

import dev.afterword.domain.Milestones;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Phase;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Taxonomy.DayOrder;
import dev.afterword.domain.TimelineEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The milestones that were recorded: by name in the metadata, else by phase in the timeline. */
final class MilestonesReader {
  private static final List<String> KEYS =
      List.of("started", "detected", "acknowledged", "mitigated", "resolved");

  private final DayOrder order;
  private final Metadata metadata;
  private final List<Problem> problems;

  MilestonesReader(DayOrder order, Metadata metadata, List<Problem> problems) {
    this.order = order;
    this.metadata = metadata;
    this.problems = problems;
  }

  /** Of a document of that date, which times of day alone are on. */
  Milestones read(@Nullable Moment date, List<TimelineEntry> timeline) {
    Moment[] all = new Moment[Phase.values().length];
    for (Phase phase : Phase.values()) {
      all[phase.ordinal()] = milestone(phase, date, timeline);
    }
    checkOrder(all);
    return new Milestones(all[0], all[1], all[2], all[3], all[4]);
  }

  private @Nullable Moment milestone(
      Phase phase, @Nullable Moment date, List<TimelineEntry> timeline) {
    Optional<Metadata.Field> field = metadata.field(KEYS.get(phase.ordinal()));
    if (field.isPresent()) {
      Optional<Moment> read =
          Moments.read(field.get().text(), order, date == null ? null : date.date());
      boolean declared = field.get().source() == Metadata.Source.FRONT_MATTER;
      if (read.isEmpty() && declared) {
        problems.add(Unreadable.value(field.get(), "a time such as 2026-10-03T14:02Z"));
      }
      if (read.isPresent()) {
        return read.get();
      }
    }
    for (TimelineEntry entry : timeline) {
      if (entry.phase() == phase && entry.at() instanceof Moment.Exact at) {
        return at;
      }
    }
    return null;
  }

  private void checkOrder(@Nullable Moment[] all) {
    int[][] pairs = {{0, 1}, {1, 2}, {1, 3}, {1, 4}, {0, 3}};
    for (int[] pair : pairs) {
      if (all[pair[0]] instanceof Moment.Exact from
          && all[pair[1]] instanceof Moment.Exact to
          && to.earliest().isBefore(from.earliest())) {
        String earlier = KEYS.get(pair[0]);
        String later = KEYS.get(pair[1]);
        int line = metadata.field(later).map(Metadata.Field::line).orElse(0);
        problems.add(
            new Problem(
                line,
                line == 0 ? 0 : 1,
                "negative-duration",
                "%s: \"%s\" (expected not before %s: \"%s\")"
                    .formatted(later, to.iso(), earlier, from.iso())));
      }
    }
  }
}
