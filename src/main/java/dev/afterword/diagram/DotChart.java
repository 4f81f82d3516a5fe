package dev.afterword.diagram;

import dev.afterword.diagram.DotPlot.Dot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws incidents as dots, time by duration on a log scale; severities differ in shape, too. */
public final class DotChart {
  private static final double HEIGHT = 330;
  private static final double TOP = 14;
  private static final double RADIUS = 5;

  /** With more dots than this they are smaller. */
  private static final int CROWD = 300;

  private final DotPlot plot;
  private final Room room;
  private final Frame frame;
  private final Box area;
  private final DayScale days;
  private final DurationScale lengths;

  private DotChart(DotPlot plot, Room room, String id) {
    this.plot = plot;
    this.room = room;
    this.frame = new Frame(id, "chart", plot.what() + " of each incident", description(plot));
    List<Duration> all = plot.dots().stream().map(Dot::length).sorted().toList();
    this.lengths = DurationScale.of(all.getFirst(), all.getLast(), TOP + HEIGHT - 8, TOP + 8);
    double left = Axes.margin(lengths.steps(24));
    this.area = new Box(left, TOP, room.width() - left - 6, HEIGHT);
    this.days = new DayScale(plot.from(), plot.to(), area.x() + 10, area.right() - 10);
  }

  /** The chart; empty without dots. */
  public static Optional<Drawings> of(DotPlot plot, String idPrefix) {
    return plot.dots().isEmpty()
        ? Optional.empty()
        : Optional.of(Drawings.of(idPrefix, (room, id) -> new DotChart(plot, room, id).draw()));
  }

  private static String description(DotPlot plot) {
    String mark =
        plot.dots().stream().allMatch(dot -> dot.count() == 1)
            ? "Each mark is one incident"
            : "Each mark is one incident, or several, the more the greater and darker it is";
    return "n = %s. %s: from left to right by day, from bottom to top by duration, on a logarithmic scale. The table beside it has the same figures."
        .formatted(Counted.grouped(plot.n()), mark);
  }

  private Svg draw() {
    Legend legend = Legend.of(signs(), room.width() - 12);
    Markup markup = frame.openLinked(room.width(), area.bottom() + 30 + legend.height());
    Axes.rows(markup, area, lengths.steps(24));
    Axes.columns(markup, area, days.steps(), room.width());
    double radius = plot.dots().size() > CROWD ? RADIUS * 0.7 : RADIUS;
    plot.dots().stream()
        .sorted(Comparator.comparing(Dot::day))
        .forEach(dot -> draw(markup, dot, radius));
    legend.draw(markup, 6, area.bottom() + 28);
    return Frame.close(markup);
  }

  private void draw(Markup markup, Dot dot, double radius) {
    double x = days.x(dot.day());
    double y = lengths.at(dot.length());
    if (dot.count() == 1) {
      markup.lead("diagram-mark " + SeverityShape.cssClass(dot.rank()), dot.lead());
      SeverityShape.draw(markup, dot.rank(), x, y, radius);
    } else {
      markup.lead("diagram-mark", dot.lead());
      several(markup, dot.count(), x, y);
    }
    markup.close();
  }

  /** A mark that grows and darkens with their number, which is written in it where it has room. */
  private void several(Markup markup, long count, double x, double y) {
    double share = (double) count / most();
    Ink ink = Ink.stroke(1).filled("currentColor", 0.08 + 0.37 * share);
    if (room == Room.NARROW) {
      markup.circle("diagram-bar", x, y, 3 + 6 * Math.sqrt(share), ink);
      return;
    }
    String text = count < 1_000 ? Long.toString(count) : count / 1_000 + "k";
    double high = 8 + 4 * Math.sqrt(share);
    double half = Math.max(high, TextStyle.COUNT.width(text) / 2 + 3);
    double within = Math.clamp(x, area.x() + half, area.right() - half);
    Box mark = new Box(within - half, y - high, 2 * half, 2 * high);
    markup.rect("diagram-bar", mark, high, ink);
    markup.text(text, TextStyle.COUNT, within, y + 4, "text-anchor", "middle");
  }

  private long most() {
    return plot.dots().stream().mapToLong(Dot::count).max().orElse(1);
  }

  private List<Legend.Entry> signs() {
    List<Legend.Entry> signs = new ArrayList<>();
    for (int rank = 1; rank <= Math.min(4, plot.severities().size()); rank++) {
      addSign(signs, rank, plot.severities().get(rank - 1));
    }
    addSign(signs, 0, "none that the library names");
    return signs;
  }

  private void addSign(List<Legend.Entry> signs, int rank, String name) {
    long count = plot.dots().stream().filter(dot -> dot.count() == 1 && dot.rank() == rank).count();
    if (count > 0) {
      Legend.Sign sign =
          (markup, x, y) -> {
            markup.open("g", "class", SeverityShape.cssClass(rank));
            SeverityShape.draw(markup, rank, x, y, RADIUS);
            markup.close();
          };
      signs.add(new Legend.Entry(sign, name + " (" + Counted.grouped(count) + ")"));
    }
  }
}
