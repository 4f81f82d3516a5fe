package dev.afterword.diagram;

import dev.afterword.domain.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The time from one milestone to the next, as a band with its duration. */
record PhaseBand(Reached from, Reached to, double x1, double x2) {
  static final double HEIGHT = 34;

  static List<PhaseBand> of(List<Reached> reached, TimeScale scale) {
    List<PhaseBand> bands = new ArrayList<>();
    for (int i = 1; i < reached.size(); i++) {
      Reached from = reached.get(i - 1);
      Reached to = reached.get(i);
      double x1 = scale.x(from.at().toInstant());
      bands.add(new PhaseBand(from, to, x1, scale.x(to.at().toInstant())));
    }
    return bands;
  }

  String duration() {
    return Spans.of(Duration.between(from.at(), to.at()));
  }

  boolean holdsItsLabel() {
    return x2 - x1 >= TextStyle.DURATION.width(duration()) + 18;
  }

  void draw(Markup markup, double y, Frame frame) {
    String phase = to.phase().label();
    markup.group("diagram-phase", from.label() + " → " + to.label() + ": " + duration());
    Box box = new Box(x1, y, Math.max(2, x2 - x1), HEIGHT);
    double radius = Math.min(4, box.width() / 2);
    markup.rect("diagram-band diagram-band-" + phase, box, radius, Ink.OUTLINE);
    Ink pattern = Ink.fill("url(#" + frame.id(phase) + ")");
    markup.rect("diagram-band-pattern", box, radius, pattern);
    markup.close();
  }

  /** The duration, when there is room for it. */
  void label(Markup markup, double y) {
    if (!holdsItsLabel()) {
      return;
    }
    double centre = (x1 + x2) / 2;
    double width = TextStyle.DURATION.width(duration()) + 8;
    Box plate = new Box(centre - width / 2, y + 7, width, HEIGHT - 14);
    markup.rect("diagram-plate", plate, 5, Ink.HIDING);
    markup.text(
        duration(), TextStyle.DURATION, centre, y + HEIGHT / 2 + 4.6, "text-anchor", "middle");
  }

  /** Phases differ by pattern, for who does not tell their colours apart. */
  static void patterns(Markup markup, Frame frame) {
    markup.open("defs");
    lines(markup, frame, Phase.DETECT, 7, "M0 7 L7 0");
    dots(markup, frame);
    lines(markup, frame, Phase.MITIGATE, 8, "M0 0 L8 8");
    lines(markup, frame, Phase.RESOLVE, 6, "M0 3 L6 3");
    markup.close();
  }

  private static void open(Markup markup, Frame frame, Phase phase, int size) {
    String id = frame.id(phase.label());
    markup.open(
        "pattern", "id", id, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
  }

  private static void lines(Markup markup, Frame frame, Phase phase, int size, String path) {
    open(markup, frame, phase, size);
    markup.path("diagram-pattern diagram-pattern-" + phase.label(), path, Ink.OUTLINE).close();
  }

  private static void dots(Markup markup, Frame frame) {
    open(markup, frame, Phase.ACKNOWLEDGE, 6);
    Ink ink = Ink.SOLID.filled("currentColor", 0.4);
    markup.circle("diagram-pattern diagram-pattern-acknowledge", 3, 3, 1, ink).close();
  }
}
