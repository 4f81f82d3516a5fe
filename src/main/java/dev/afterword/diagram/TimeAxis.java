package dev.afterword.diagram;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The time axis: ticks at round times, new days, cut stretches, and the date and zone. */
final class TimeAxis {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private final TimeScale scale;
  private final Course course;
  private final Room room;

  TimeAxis(TimeScale scale, Course course, Room room) {
    this.scale = scale;
    this.course = course;
    this.room = room;
  }

  void draw(Markup markup, double y, double top) {
    for (TimeScale.Stretch part : scale.scaled()) {
      markup.line("diagram-axis", part.x1(), y, part.x2(), y, Ink.stroke(1.5));
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
    for (Tick tick : Tick.of(scale, course.offset(), room.betweenTicks())) {
      boolean day = tick.kind() == Tick.Kind.DAY;
      String cssClass = day ? "diagram-day" : "diagram-tick";
      markup.line(
          cssClass, tick.x(), y - (day ? 10 : 0), tick.x(), y + 6, Ink.stroke(day ? 2 : 1).faint());
      double half = TextStyle.NOTE.width(tick.label()) / 2;
      if (tick.x() - half >= free
          && tick.x() + half <= room.width() - 2
          && clearOfCuts(tick.x(), half)) {
        markup.text(tick.label(), TextStyle.NOTE, tick.x(), y + 20, "text-anchor", "middle");
        free = tick.x() + half + 8;
      }
    }
  }

  private boolean clearOfCuts(double x, double half) {
    return scale.cuts().stream().allMatch(cut -> x + half < cut.x1() || x - half > cut.x2());
  }

  private void cut(Markup markup, TimeScale.Stretch cut, double y, double top) {
    double centre = (cut.x1() + cut.x2()) / 2;
    Box gap = new Box(centre - 5, top - 3, 10, y - top + 8);
    markup.rect("diagram-plate", gap, 0, Ink.HIDING);
    for (double x : List.of(gap.x(), gap.right())) {
      markup.path("diagram-break", wave(x, gap.y(), gap.bottom()), Ink.stroke(1.25));
    }
    markup.line("diagram-break", cut.x1(), y, gap.x(), y, Ink.stroke(1.5));
    markup.line("diagram-break", gap.right(), y, cut.x2(), y, Ink.stroke(1.5));
    String label = cut.label();
    markup.text(label, TextStyle.NOTE, centre, y + 20, "text-anchor", "middle", "font-weight", 600);
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
}
