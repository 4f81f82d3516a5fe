package dev.afterword.diagram;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The time axis: ticks at round times, new days, cut stretches, and the date and zone. */
final class TimeAxis {
  private static final double APART = 62;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private final TimeScale scale;
  private final Course course;
  private final double width;

  TimeAxis(TimeScale scale, Course course, double width) {
    this.scale = scale;
    this.course = course;
    this.width = width;
  }

  void draw(Markup markup, double y, double top) {
    for (TimeScale.Stretch part : scale.scaled()) {
      line(markup, "diagram-axis", part.x1(), y, part.x2(), y, 1.5, 1);
    }
    for (TimeScale.Stretch cut : scale.cuts()) {
      cut(markup, cut, y, top);
    }
    ticks(markup, y);
    String date = DATE.format(scale.from().atOffset(course.offset()));
    markup.text(date + " · " + course.zone(), TextStyle.NOTE, TimelinePainter.SIDE, y + 38);
  }

  private void ticks(Markup markup, double y) {
    double free = 2;
    for (Tick tick : Tick.of(scale, course.offset(), APART)) {
      boolean day = tick.kind() == Tick.Kind.DAY;
      String cssClass = day ? "diagram-day" : "diagram-tick";
      line(markup, cssClass, tick.x(), y - (day ? 10 : 0), tick.x(), y + 6, day ? 2 : 1, 0.6);
      double half = TextStyle.NOTE.width(tick.label()) / 2;
      if (tick.x() - half >= free && tick.x() + half <= width - 2 && clearOfCuts(tick.x(), half)) {
        markup.text(tick.label(), TextStyle.NOTE, tick.x(), y + 20, "text-anchor", "middle");
        free = tick.x() + half + 8;
      }
    }
  }

  private boolean clearOfCuts(double x, double half) {
    return scale.cuts().stream().allMatch(cut -> x + half < left(cut) || x - half > right(cut));
  }

  /** A cut's label may be wider than the cut. */
  private static double left(TimeScale.Stretch cut) {
    return Math.min(cut.x1(), (cut.x1() + cut.x2() - label(cut)) / 2) + 2;
  }

  private static double right(TimeScale.Stretch cut) {
    return Math.max(cut.x2(), (cut.x1() + cut.x2() + label(cut)) / 2) - 2;
  }

  private static double label(TimeScale.Stretch cut) {
    return TextStyle.NOTE.width(text(cut));
  }

  private static String text(TimeScale.Stretch cut) {
    return "⋯ " + Spans.of(Duration.between(cut.from(), cut.to()));
  }

  private void cut(Markup markup, TimeScale.Stretch cut, double y, double top) {
    double centre = (cut.x1() + cut.x2()) / 2;
    markup.empty(
        "rect",
        "class",
        "diagram-plate",
        "x",
        centre - 5,
        "y",
        top - 3,
        "width",
        10.0,
        "height",
        y - top + 8,
        "fill",
        "Canvas");
    for (double x : List.of(centre - 5, centre + 5)) {
      String wave = wave(x, top - 3, y + 5);
      markup.empty(
          "path",
          "class",
          "diagram-break",
          "d",
          wave,
          "fill",
          "none",
          "stroke",
          "currentColor",
          "stroke-width",
          1.25);
    }
    line(markup, "diagram-break", cut.x1(), y, centre - 5, y, 1.5, 1);
    line(markup, "diagram-break", centre + 5, y, cut.x2(), y, 1.5, 1);
    double half = label(cut) / 2;
    double x = Math.max(half + 2, Math.min(width - half - 2, centre));
    markup.text(text(cut), TextStyle.NOTE, x, y + 20, "text-anchor", "middle", "font-weight", 600);
  }

  private static String wave(double x, double top, double bottom) {
    StringBuilder path = new StringBuilder("M " + Markup.number(x) + " " + Markup.number(top));
    double y = top;
    for (int i = 0; y + 8 <= bottom; i++) {
      y += 8;
      double bulge = i % 2 == 0 ? 3 : -3;
      path.append(" Q ").append(Markup.number(x + bulge)).append(' ').append(Markup.number(y - 4));
      path.append(' ').append(Markup.number(x)).append(' ').append(Markup.number(y));
    }
    return path.toString();
  }

  private static void line(
      Markup markup,
      String cssClass,
      double x1,
      double y1,
      double x2,
      double y2,
      double strokeWidth,
      double opacity) {
    markup.empty(
        "line",
        "class",
        cssClass,
        "x1",
        x1,
        "y1",
        y1,
        "x2",
        x2,
        "y2",
        y2,
        "stroke",
        "currentColor",
        "stroke-width",
        strokeWidth,
        "stroke-opacity",
        opacity);
  }
}
