package dev.afterword.diagram;

import dev.afterword.domain.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a timeline's rows under each other: flags, bands, impact, events, axis, legend. */
final class TimelinePainter {
  static final double SIDE = 14;
  private static final double IMPACT = 26;

  private final Course course;
  private final Frame frame;
  private final Room room;
  private final Rows rows;

  /** What depends on the scale. */
  private record Rows(TimeScale scale, List<PhaseBand> bands, List<MilestoneFlag> flags) {
    static Rows of(Course course, Room room, double right) {
      TimeScale scale = TimeScale.of(course.moments(), SIDE, right);
      List<PhaseBand> bands = PhaseBand.of(course.milestones(), scale);
      return new Rows(scale, bands, MilestoneFlag.of(course, bands, scale, room));
    }

    double excess(Room room) {
      return flags.stream()
          .mapToDouble(flag -> flag.x() + flag.width() - room.width())
          .max()
          .orElse(0);
    }
  }

  TimelinePainter(Course course, Frame frame, Room room) {
    this.course = course;
    this.frame = frame;
    this.room = room;
    this.rows = rows(course, room);
  }

  /** The axis ends early enough for the flags of the last milestones to stay in the drawing. */
  private static Rows rows(Course course, Room room) {
    double right = room.width() - SIDE;
    Rows rows = Rows.of(course, room, right);
    while (rows.excess(room) > 0 && right > room.width() / 2) {
      right -= Math.max(4, rows.excess(room));
      rows = Rows.of(course, room, right);
    }
    return rows;
  }

  Svg draw() {
    List<EventMark> marks = EventMark.of(course.events(), rows.scale, 4, room.width() - 4);
    int flagLanes = rows.flags.stream().mapToInt(MilestoneFlag::lane).max().orElse(-1) + 1;
    double bandTop = 4 + (flagLanes == 0 ? 0 : 2 + flagLanes * MilestoneFlag.LANE);
    double underBands = bandTop + (rows.bands.isEmpty() ? 0 : PhaseBand.HEIGHT + 6);
    double underImpact = underBands + (impact().isEmpty() ? 0 : IMPACT);
    int lanes = marks.stream().mapToInt(EventMark::lane).max().orElse(-1) + 1;
    double axis = underImpact + 14 + Math.max(lanes, 1) * EventMark.LANE;
    List<String> legend = legend();
    Markup markup = frame.open(room.width(), axis + 50 + legend.size() * 18);
    PhaseBand.patterns(markup, frame);
    rows.bands.forEach(band -> band.draw(markup, bandTop, frame));
    new TimeAxis(rows.scale, course, room).draw(markup, axis, bandTop);
    labels(markup, bandTop, underBands);
    marks.forEach(mark -> mark.drawLeader(markup, axis));
    marks.forEach(mark -> mark.draw(markup, axis));
    for (int i = 0; i < legend.size(); i++) {
      markup.text(legend.get(i), TextStyle.NOTE, SIDE, axis + 58 + i * 18);
    }
    return Frame.close(markup);
  }

  /** After the axis: a cut of it may run through a band, and must not hide a label. */
  private void labels(Markup markup, double top, double underBands) {
    rows.bands.forEach(band -> band.label(markup, top));
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
    double x1 = impact.x1();
    double x2 = impact.x2();
    String path =
        Markup.path("M %s %s L %s %s L %s %s L %s %s", x1, y - 4, x1, y + 2, x2, y + 2, x2, y - 4);
    markup.path("diagram-impact", path, Ink.stroke(1.5));
    String label = "impact " + impact.duration();
    double half = TextStyle.NOTE.width(label) / 2;
    double centre = (impact.x1() + impact.x2()) / 2;
    double within = Math.max(half + 4, Math.min(room.width() - half - 4, centre));
    Box plate = new Box(within - half - 4, y + 5, 2 * half + 8, 17);
    markup.rect("diagram-plate", plate, 4, Ink.HIDING);
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
    return room == Room.NARROW || legend.isEmpty()
        ? legend
        : List.of(String.join("   ·   ", legend));
  }
}
