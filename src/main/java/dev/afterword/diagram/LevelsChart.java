package dev.afterword.diagram;

import dev.afterword.diagram.Levels.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws sums over time as steps; lines differ by their dashes and by the name at their end. */
public final class LevelsChart {
  private static final double TOP = 12;
  private static final double HEIGHT = 200;
  private static final List<String> DASHES = List.of("", "6 4", "2 3", "9 3 2 3");

  private final Levels data;
  private final Room room;
  private final Frame frame;
  private final Box area;
  private final CountScale counts;

  private LevelsChart(Levels data, Room room, String id) {
    this.data = data;
    this.room = room;
    this.frame = new Frame(id, "chart", data.title(), description(data));
    long most =
        data.lines().stream()
            .flatMap(line -> line.levels().stream())
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    this.counts = CountScale.of(most, TOP + HEIGHT, TOP, 36);
    double left = Axes.margin(counts.steps());
    double right =
        12 + data.lines().stream().mapToDouble(line -> label(line).width()).max().orElse(0);
    this.area = new Box(left, TOP, room.width() - left - right, HEIGHT);
  }

  /** The chart; empty when nothing is counted. */
  public static Optional<Drawings> of(Levels data, String idPrefix) {
    return data.steps().isEmpty() || data.lines().stream().allMatch(line -> last(line) == 0)
        ? Optional.empty()
        : Optional.of(Drawings.of(idPrefix, (room, id) -> new LevelsChart(data, room, id).draw()));
  }

  private static long last(Line line) {
    return line.levels().isEmpty() ? 0 : line.levels().getLast();
  }

  private static TextBlock label(Line line) {
    String text = DrawnText.cut(line.name(), 40) + " " + Counted.grouped(last(line));
    return TextBlock.wrap(text, TextStyle.COUNT, 96, 2);
  }

  private static String description(Levels data) {
    List<String> ends =
        data.lines().stream()
            .map(line -> DrawnText.cut(line.name(), 40) + " " + Counted.grouped(last(line)))
            .toList();
    return "Sums from %s to %s; at the end %s. The table beside it has the same figures."
        .formatted(data.steps().getFirst(), data.steps().getLast(), String.join(", ", ends));
  }

  private Svg draw() {
    Markup markup = frame.open(room.width(), area.bottom() + 28);
    Axes.rows(markup, area, counts.steps());
    List<Step> steps = new ArrayList<>();
    double width = area.width() / data.steps().size();
    for (int i = 0; i < data.steps().size(); i++) {
      steps.add(new Step(area.x() + (i + 0.5) * width, DrawnText.of(data.steps().get(i))));
    }
    Axes.columns(markup, area, steps, area.right() + 20);
    for (int i = 0; i < Math.min(DASHES.size(), data.lines().size()); i++) {
      line(markup, data.lines().get(i), i, width);
    }
    labels(markup);
    return Frame.close(markup);
  }

  /** A step for each stretch, as high as the sum at its end. */
  private void line(Markup markup, Line line, int number, double width) {
    StringBuilder path = new StringBuilder("M");
    for (int i = 0; i < Math.min(line.levels().size(), data.steps().size()); i++) {
      double x = area.x() + i * width;
      double y = counts.at(line.levels().get(i));
      path.append(Markup.path(i == 0 ? " %s %s H %s" : " V %2$s H %3$s", x, y, x + width));
    }
    Ink ink = Ink.stroke(2.25).dashed(DASHES.get(number));
    markup.path("diagram-line diagram-line-" + number, path.toString(), ink);
  }

  /** From above to below, none over another. */
  private void labels(Markup markup) {
    double free = 0;
    List<Line> byLevel =
        data.lines().stream().sorted(Comparator.comparing(LevelsChart::last).reversed()).toList();
    double needed = byLevel.stream().mapToDouble(line -> label(line).height()).sum();
    for (Line line : byLevel) {
      TextBlock label = label(line);
      double wanted = counts.at(last(line)) - label.height() / 2;
      double lowest = area.bottom() + 8 - needed;
      double top = Math.max(free, Math.min(wanted, lowest));
      markup.text(label, area.right() + 8, top);
      free = top + label.height();
      needed -= label.height();
    }
  }
}
