package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Remedy;
import dev.afterword.search.Mention;
import dev.afterword.search.Precedent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What past incidents did, above the results that agree.
 *
 * @param reason why it is shown, in a sentence without its full stop
 * @param incidents the first of those that agree
 */
public record PrecedentView(String reason, List<Told> incidents, List<Playbook> playbooks) {
  private static final int INCIDENTS = 3;
  private static final int STEPS = 3;
  private static final int PLAYBOOKS = 6;

  public PrecedentView {
    incidents = List.copyOf(incidents);
    playbooks = List.copyOf(playbooks);
  }

  /**
   * An incident and its first steps.
   *
   * @param more how many steps its timeline has besides
   */
  public record Told(LinkView document, @Nullable DateView date, List<Step> steps, int more) {
    public Told {
      steps = List.copyOf(steps);
    }
  }

  /**
   * An entry of a timeline, quoted.
   *
   * @param time when, or which entry it is when no time is known; its link leads to the entry
   */
  public record Step(LinkView time, String phase, String text) {}

  /** A playbook and how many of the incidents that agree used it. */
  public record Playbook(LinkView link, String used) {}

  static @Nullable PrecedentView of(@Nullable Precedent precedent) {
    return precedent == null
        ? null
        : new PrecedentView(
            precedent.reason(),
            precedent.incidents().stream().limit(INCIDENTS).map(PrecedentView::told).toList(),
            precedent.playbooks().stream()
                .limit(PLAYBOOKS)
                .map(use -> playbook(use, precedent.incidents().size()))
                .toList());
  }

  private static Told told(Precedent.Told told) {
    DocumentSummary document = told.document();
    return new Told(
        LinkView.inside(document.title(), Urls.document(document.id())),
        DateView.of(document.date(), document.dateOrigin()),
        told.steps().stream().limit(STEPS).map(step -> step(document.id(), step)).toList(),
        Math.max(0, told.steps().size() - STEPS));
  }

  private static Step step(String id, Remedy.Step step) {
    String time = step.localTime();
    String when = time == null ? "Event " + step.number() : time;
    return new Step(
        LinkView.inside(
            time != null && step.zone() != null ? when + " " + step.zone() : when,
            Urls.section(id, Insight.Event.anchor(step.number()))),
        step.phase().label(),
        step.text());
  }

  private static Playbook playbook(Mention use, int all) {
    return new Playbook(link(use), use.incidents() + " of " + all);
  }

  static LinkView link(Mention use) {
    DocumentSummary document = use.document();
    return document == null
        ? new LinkView(use.name(), null, false)
        : LinkView.inside(use.name(), Urls.document(document.id()));
  }
}
