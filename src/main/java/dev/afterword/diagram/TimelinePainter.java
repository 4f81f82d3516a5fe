package dev.afterword.diagram;

import dev.afterword.domain.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a timeline's rows under each other: flags, bands, impact, events, axis, legend. */
final class TimelinePainter {
  static final double SIDE = 14;
  private static final double IMPACT = 26;
  private static final double NARROWER = 500;

  private final Course course;
  private final Frame frame;
  private final double width;
  private final Rows rows;

  /** What depends on the scale. */
  private record Rows(TimeScale scale, List<PhaseBand> bands, List<MilestoneFlag> flags) {
    static Rows of(Course course, double width, double right) {
      double cut = width < NARROWER ? 56 : 84;
      TimeScale scale = TimeScale.of(course.moments(), SIDE, right, cut);
      List<PhaseBand> bands = PhaseBand.of(course.milestones(), scale);
      return new Rows(scale, bands, MilestoneFlag.of(course, bands, scale));
    }

    double excess(double width) {
      return flags.stream().mapToDouble(flag -> flag.x() + flag.width() - width).max().orElse(0);
    }
  }

  TimelinePainter(Course course, Frame frame, double width) {
    this.course = course;
    this.frame = frame;
    this.width = width;
    this.rows = rows(course, width);
  }

  /** The axis ends early enough for the flags of the last milestones to stay in the drawing. */
  private static Rows rows(Course course, double width) {
    double right = width - SIDE;
    Rows rows = Rows.of(course, width, right);
    while (rows.excess(width) > 0 && right > width / 2) {
      right -= Math.max(4, rows.excess(width));
      rows = Rows.of(course, width, right);
    }
    return rows;
  }

  Svg draw() {
    List<EventMark> marks = EventMark.of(course.events(), rows.scale, 4, width - 4);
    int flagLanes = rows.flags.stream().mapToInt(MilestoneFlag::lane).max().orElse(-1) + 1;
    double bandTop = 4 + (flagLanes == 0 ? 0 : 2 + flagLanes * MilestoneFlag.LANE);
    double underBands = bandTop + (rows.bands.isEmpty() ? 0 : PhaseBand.HEIGHT + 6);
    double underImpact = underBands + (impact().isEmpty() ? 0 : IMPACT);
    int lanes = marks.stream().mapToInt(EventMark::lane).max().orElse(-1) + 1;
    double axis = underImpact + 14 + Math.max(lanes, 1) * EventMark.LANE;
    List<String> legend = legend();
    Markup markup = frame.open(width, axis + 50 + legend.size() * 18);
    phases(markup, bandTop, underBands);
    new TimeAxis(rows.scale, course, width).draw(markup, axis, bandTop);
    marks.forEach(mark -> mark.drawLeader(markup, axis));
    marks.forEach(mark -> mark.draw(markup, axis));
    for (int i = 0; i < legend.size(); i++) {
      markup.text(legend.get(i), TextStyle.NOTE, SIDE, axis + 58 + i * 18);
    }
    return Frame.close(markup);
  }

  private void phases(Markup markup, double top, double underBands) {
    PhaseBand.patterns(markup, frame);
    rows.bands.forEach(band -> band.draw(markup, top, frame));
    rows.flags.forEach(flag -> flag.draw(markup, top, rows.bands.isEmpty() ? 0 : PhaseBand.HEIGHT));
    impact().ifPresent(impact -> bracket(markup, impact, underBands + 6));
  }

  /** Impact lasts from started to mitigated. */
  private Optional<PhaseBand> impact() {
    Optional<Reached> started = reached(Phase.START);
    Optional<Reached> mitigated = reached(Phase.MITIGATE);
    if (started.isEmpty() || mitigated.isEmpty()) {
      return Optional.empty();
    }
    double from = rows.scale.x(started.get().at().toInstant());
    double to = rows.scale.x(mitigated.get().at().toInstant());
    return Optional.of(new PhaseBand(started.get(), mitigated.get(), from, to));
  }

  private Optional<Reached> reached(Phase phase) {
    return course.milestones().stream().filter(reached -> reached.phase() == phase).findFirst();
  }

  private void bracket(Markup markup, PhaseBand impact, double y) {
    String path =
        "M %1$s %3$s L %1$s %4$s L %2$s %4$s L %2$s %3$s"
            .formatted(
                Markup.number(impact.x1()), Markup.number(impact.x2()),
                Markup.number(y - 4), Markup.number(y + 2));
    markup.empty(
        "path",
        "class",
        "diagram-impact",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        "currentColor",
        "stroke-width",
        1.5);
    String label = "impact " + impact.duration();
    double half = TextStyle.NOTE.width(label) / 2;
    double centre = (impact.x1() + impact.x2()) / 2;
    double within = Math.max(half + 4, Math.min(width - half - 4, centre));
    markup.text(label, TextStyle.NOTE, within, y + 17, "text-anchor", "middle");
  }

  private List<String> legend() {
    List<String> legend = new ArrayList<>();
    boolean evidence = course.events().stream().anyMatch(TimedEvent::evidence);
    if (evidence) {
      legend.add("Filled: with evidence");
    }
    if (course.events().stream().anyMatch(event -> event.phase() != null)) {
      legend.add("Ringed: reaches a phase");
    }
    if (!rows.scale.cuts().isEmpty()) {
      legend.add("⋯ a quiet stretch, not to scale");
    }
    return width < NARROWER || legend.isEmpty() ? legend : List.of(String.join("   ·   ", legend));
  }
}
