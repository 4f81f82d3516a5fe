package dev.afterword.review;

import dev.afterword.domain.Document;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Phase;
import dev.afterword.domain.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The course of a past incident as those saw it who had to respond, to be gone through step by step
 * by others: it begins with what they noticed. What had happened before that is known at the end.
 *
 * @param steps places of the document's timeline entries, from 0, the earliest first
 * @param before places of the entries that nobody knew of when it began
 */
public record Replay(List<Integer> steps, List<Integer> before) {
  private static final int FEWEST_STEPS = 2;

  public Replay {
    steps = List.copyOf(steps);
    before = List.copyOf(before);
  }

  /** The one of that document; empty when its timeline has not two entries to go through. */
  public static Optional<Replay> of(Document document) {
    List<TimelineEntry> timeline = document.timeline();
    List<Integer> order = order(timeline);
    int begin = noticed(document, order);
    begin = order.size() - begin < FEWEST_STEPS ? 0 : begin;
    return order.size() < FEWEST_STEPS
        ? Optional.empty()
        : Optional.of(new Replay(order.subList(begin, order.size()), order.subList(0, begin)));
  }

  /** By time where each entry has one; a timeline may run newest first. */
  private static List<Integer> order(List<TimelineEntry> timeline) {
    List<Integer> told =
        new ArrayList<>(
            IntStream.range(0, timeline.size())
                .filter(i -> !timeline.get(i).text().isBlank())
                .boxed()
                .toList());
    if (told.stream().allMatch(i -> timeline.get(i).at() instanceof Moment.Exact)) {
      told.sort(Comparator.comparing(i -> began(timeline.get(i))));
    }
    return told;
  }

  private static Instant began(TimelineEntry entry) {
    Moment at = entry.at();
    return at == null ? Instant.MIN : at.earliest();
  }

  /** Where the responders come in: what was detected, else the first entry after that moment. */
  private static int noticed(Document document, List<Integer> order) {
    @Nullable Moment detected = document.milestones().detected();
    for (int i = 0; i < order.size(); i++) {
      if (document.timeline().get(order.get(i)).phase() == Phase.DETECT) {
        return i;
      }
    }
    for (int i = 0; i < order.size() && detected instanceof Moment.Exact; i++) {
      if (document.timeline().get(order.get(i)).at() instanceof Moment.Exact at
          && !at.earliest().isBefore(detected.earliest())) {
        return i;
      }
    }
    return 0;
  }
}
