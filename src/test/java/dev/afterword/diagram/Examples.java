package dev.afterword.diagram;

import dev.afterword.domain.Fishbone;
import dev.afterword.domain.Fishbone.Bone;
import dev.afterword.domain.Fishbone.Cause;
import dev.afterword.domain.Fishbone.Origin;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.Link;
import dev.afterword.domain.Milestones;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Phase;
import dev.afterword.domain.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents as authors write them. */
final class Examples {
  private static final List<Link> LINK = List.of(new Link("evidence", "https://example.org/1"));

  private Examples() {}

  static FiveWhys checkoutWhys() {
    Why limit =
        why("Why did nothing compare the two?", "The limit lives in another repository.", "A1");
    Why workers =
        new Why(
            "Why were they taken?",
            "The deploy doubled the workers, the pool size stayed.",
            LINK,
            List.of(),
            List.of(limit));
    Why approval =
        why("Why did it last 31 minutes?", "The rollback waited for a manual approval.", "A2");
    return new FiveWhys(
        List.of(
            new Why(
                "Why did checkout answer 502?",
                "Every connection of the pool was taken.",
                List.of(),
                List.of(),
                List.of(
                    workers, approval, new Why("Why now?", "", List.of(), List.of(), List.of())))));
  }

  static Why why(String question, String answer, String... actions) {
    return new Why(question, answer, List.of(), List.of(actions), List.of());
  }

  static Fishbone checkoutFishbone() {
    return new Fishbone(
        "checkout answers 502",
        List.of(
            new Bone(
                "Change",
                Origin.WRITTEN,
                List.of(
                    cause("workers doubled in one step", cause("no canary for process counts")))),
            new Bone("Capacity", Origin.WRITTEN, List.of(cause("pool size fixed at 50"))),
            new Bone("Detection", Origin.DERIVED, List.of(cause("no alert on pool saturation")))));
  }

  static Cause cause(String text, Cause... behind) {
    return new Cause(text, List.of(behind));
  }

  static Milestones checkoutMilestones() {
    return new Milestones(
        at("2026-10-03T14:02Z"),
        at("2026-10-03T14:09Z"),
        at("2026-10-03T14:11Z"),
        at("2026-10-03T14:40Z"),
        at("2026-10-03T14:45Z"));
  }

  static List<TimelineEntry> checkoutTimeline() {
    return List.of(
        entry("2026-10-03T14:02Z", null, "Deploy 812 doubles the worker processes"),
        entry("2026-10-03T14:09Z", Phase.DETECT, "Detected by the synthetic checkout probe"),
        entry("2026-10-03T14:11Z", Phase.ACKNOWLEDGE, "The on-call engineer acknowledges"),
        new TimelineEntry(null, "14:??", null, null, "Rollback proposed", List.of()),
        entry("2026-10-03T14:40Z", Phase.MITIGATE, "Rolled back"),
        entry("2026-10-03T14:45Z", Phase.RESOLVE, "All clear"));
  }

  /** A night, a quiet three days, and a follow-up. */
  static List<TimelineEntry> timelineOverDays() {
    return List.of(
        entry("2026-03-02T22:31+01:00", Phase.START, "A poison message stops the indexer"),
        entry("2026-03-03T07:40+01:00", Phase.DETECT, "A customer's report is read"),
        entry("2026-03-03T08:31+01:00", Phase.MITIGATE, "The message is skipped"),
        entry("2026-03-06T10:00+01:00", null, "Review"));
  }

  static TimelineEntry entry(String at, @Nullable Phase phase, String text) {
    return new TimelineEntry(at(at), null, null, phase, text, phase == null ? LINK : List.of());
  }

  static Moment at(String at) {
    return new Moment.Exact(OffsetDateTime.parse(at));
  }
}
