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
   * @param day when it is another one than that of the entry before it, else null
   * @param later how long after the entry before it, null when that is not known
   */
  public record Shown(
      Insight.Event event, @Nullable String day, @Nullable String later, String said) {}

  /**
   * What was hidden.
   *
   * @param before what had happened before anybody noticed
   */
  public record Outcome(LinkView document, List<Shown> before, Insight.Timeline timeline) {
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
    return new ReplayPage(
        frame,
        document.id(),
        DateView.of(document.date(), document.dateOrigin()),
        step,
        steps,
        shown(document, timeline, replay.steps().subList(0, Math.min(step, steps)), said),
        step <= steps
            ? null
            : new Outcome(
                LinkView.inside(document.title(), Urls.document(document.id())),
                shown(document, timeline, replay.before(), List.of()),
                timeline));
  }

  private static List<Shown> shown(
      Document document, Insight.Timeline timeline, List<Integer> places, List<String> said) {
    List<Shown> shown = new ArrayList<>();
    TimelineEntry before = null;
    for (int i = 0; i < places.size(); i++) {
      TimelineEntry entry = document.timeline().get(places.get(i));
      shown.add(
          new Shown(
              timeline.events().get(places.get(i)),
              day(before, entry),
              before == null ? null : later(before, entry),
              i < said.size() ? said.get(i) : ""));
      before = entry;
    }
    return shown;
  }

  private static @Nullable String day(@Nullable TimelineEntry before, TimelineEntry entry) {
    Moment last = before == null ? null : before.at();
    Moment at = entry.at();
    return at == null || (last != null && last.date().equals(at.date()))
        ? null
        : Wording.of(at.date());
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
