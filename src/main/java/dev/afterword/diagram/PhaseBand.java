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
    rect(markup, "diagram-band diagram-band-" + phase, y, "none", 0.6);
    rect(markup, "diagram-band-pattern", y, "url(#" + frame.id(phase) + ")", 0);
    if (holdsItsLabel()) {
      label(markup, y);
    }
    markup.close();
  }

  private void rect(Markup markup, String cssClass, double y, String fill, double strokeOpacity) {
    markup.empty(
        "rect",
        "class",
        cssClass,
        "x",
        x1,
        "y",
        y,
        "width",
        Math.max(2, x2 - x1),
        "height",
        HEIGHT,
        "rx",
        Math.min(4, Math.max(2, x2 - x1) / 2),
        "fill",
        fill,
        "stroke",
        "currentColor",
        "stroke-opacity",
        strokeOpacity);
  }

  private void label(Markup markup, double y) {
    double centre = (x1 + x2) / 2;
    double width = TextStyle.DURATION.width(duration()) + 8;
    markup.empty(
        "rect",
        "class",
        "diagram-plate",
        "x",
        centre - width / 2,
        "y",
        y + 7,
        "width",
        width,
        "height",
        HEIGHT - 14,
        "rx",
        5.0,
        "fill",
        "Canvas");
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
    markup.open(
        "pattern",
        "id",
        frame.id(phase.label()),
        "width",
        size,
        "height",
        size,
        "patternUnits",
        "userSpaceOnUse");
  }

  private static void lines(Markup markup, Frame frame, Phase phase, int size, String path) {
    open(markup, frame, phase, size);
    markup.empty(
        "path",
        "class",
        "diagram-pattern diagram-pattern-" + phase.label(),
        "d",
        path,
        "fill",
        "none",
        "stroke",
        "currentColor",
        "stroke-opacity",
        0.28);
    markup.close();
  }

  private static void dots(Markup markup, Frame frame) {
    open(markup, frame, Phase.ACKNOWLEDGE, 6);
    markup.empty(
        "circle",
        "class",
        "diagram-pattern diagram-pattern-acknowledge",
        "cx",
        3,
        "cy",
        3,
        "r",
        1,
        "fill",
        "currentColor",
        "fill-opacity",
        0.4);
    markup.close();
  }
}
