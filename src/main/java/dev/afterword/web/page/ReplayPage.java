package dev.afterword.web.page;

import dev.afterword.domain.Document;
import dev.afterword.domain.Moment;
import dev.afterword.domain.TimelineEntry;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.review.Replay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A past incident, gone through step by step.
 *
 * @param day when it was, null when that is not known
 * @param step how many entries are shown, from 1; one more than there are at the end
 * @param steps how many there are
 * @param shown the entries so far
 * @param outcome how it ended, null before the end
 */
public record ReplayPage(
    Frame frame,
    String id,
    @Nullable DateView day,
    int step,
    int steps,
    List<Shown> shown,
    @Nullable Outcome outcome)
    implements Page {

  public ReplayPage {
    shown = List.copyOf(shown);
  }

  /**
   * An entry of the timeline, and what the group said it would do next when it had seen it.
   *
   * @param later how long after the entry before it, null when that is not known
   */
  public record Shown(Insight.Event event, @Nullable String later, String said) {}

  /**
   * What was hidden.
   *
   * @param before what had happened before anybody noticed
   */
  public record Outcome(LinkView document, List<Insight.Event> before, Insight.Timeline timeline) {
    public Outcome {
      before = List.copyOf(before);
    }
  }

  /**
   * @param said what the group said at each step so far, the first first
   * @param step from 1 to one more than there are entries
   */
  public static ReplayPage of(
      Frame frame,
      Document document,
      LinkTargets targets,
      Replay replay,
      int step,
      List<String> said) {
    Insight.Timeline timeline =
        Objects.requireNonNull(new InsightReader(document, targets).timeline());
    int steps = replay.steps().size();
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(step, steps); i++) {
      int place = replay.steps().get(i);
      Insight.Event event = timeline.events().get(place);
      String later =
          i == 0
              ? null
              : later(
                  document.timeline().get(replay.steps().get(i - 1)),
                  document.timeline().get(place));
      shown.add(new Shown(event, later, i < said.size() ? said.get(i) : ""));
    }
    return new ReplayPage(
        frame,
        document.id(),
        DateView.of(document.date(), document.dateOrigin()),
        step,
        steps,
        shown,
        step <= steps
            ? null
            : new Outcome(
                LinkView.inside(document.title(), Urls.document(document.id())),
                replay.before().stream().map(timeline.events()::get).toList(),
                timeline));
  }

  private static @Nullable String later(TimelineEntry before, TimelineEntry after) {
    return before.at() instanceof Moment.Exact from && after.at() instanceof Moment.Exact to
        ? Wording.of(Duration.between(from.at(), to.at())) + " later"
        : null;
  }

  @Override
  public String title() {
    return outcome == null ? "Replay" : "Replay: " + outcome.document().text();
  }

  public String address() {
    return Urls.replay(id);
  }

  /** The form in which what is learnt from it is written down. */
  public String writeAddress() {
    return Urls.write();
  }
}
