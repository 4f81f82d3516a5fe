package dev.afterword.diagram;

import dev.afterword.domain.Milestones;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Phase;
import dev.afterword.domain.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A milestone that was reached at a known time. */
record Reached(Phase phase, OffsetDateTime at) {

  /**
   * The milestones of known time, by phase: as stated, else as the first entry of the phase says.
   * One that would lie before an earlier phase is left out.
   */
  static List<Reached> of(Milestones milestones, List<TimelineEntry> entries) {
    List<Reached> reached = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      OffsetDateTime at = exact(stated(milestones, phase));
      OffsetDateTime when = at == null ? ofEntries(entries, phase) : at;
      if (when != null && (reached.isEmpty() || !when.isBefore(reached.getLast().at))) {
        reached.add(new Reached(phase, when));
      }
    }
    return List.copyOf(reached);
  }

  private static @Nullable Moment stated(Milestones milestones, Phase phase) {
    return switch (phase) {
      case START -> milestones.started();
      case DETECT -> milestones.detected();
      case ACKNOWLEDGE -> milestones.acknowledged();
      case MITIGATE -> milestones.mitigated();
      case RESOLVE -> milestones.resolved();
    };
  }

  private static @Nullable OffsetDateTime ofEntries(List<TimelineEntry> entries, Phase phase) {
    return entries.stream()
        .filter(entry -> entry.phase() == phase && exact(entry.at()) != null)
        .findFirst()
        .map(entry -> exact(entry.at()))
        .orElse(null);
  }

  /** The exact time of a moment in the years 1 to 9998; others are slips that no axis can hold. */
  static @Nullable OffsetDateTime exact(@Nullable Moment moment) {
    if (moment instanceof Moment.Exact(OffsetDateTime at)) {
      return at.getYear() > 0 && at.getYear() < 9999 ? at : null;
    }
    return null;
  }

  String label() {
    return switch (phase) {
      case START -> "started";
      case DETECT -> "detected";
      case ACKNOWLEDGE -> "acknowledged";
      case MITIGATE -> "mitigated";
      case RESOLVE -> "resolved";
    };
  }
}
