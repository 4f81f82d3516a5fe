package dev.afterword.diagram;

import dev.afterword.diagram.Periods.Count;
import dev.afterword.diagram.Periods.Row;
import java.util.List;
import java.util.Optional;

/**
 * Draws counts over time as a row of columns for each thing, all to one scale: what a stack would
 * lay on each other can be read here from a line of its own.
 */
public final class PeriodsChart {
  private static final double COLUMN = 30;
  private static final double GAP = 18;

  private final Periods data;
  private final Room room;
  private final Frame frame;
  private final double left;
  private final double rowHeight;
  private final double step;

  private PeriodsChart(Periods data, Room room, String id) {
    this.data = data;
    this.room = room;
    this.frame = new Frame(id, "chart", data.title(), description(data));
    this.left = room == Room.NARROW ? 6 : 170;
    this.rowHeight = COLUMN + GAP + (room == Room.NARROW ? 16 : 0);
    this.step = (room.width() - left - right(data, room)) / data.steps().size();
  }

  /** The chart; empty when there is nothing in it. */
  public static Optional<Drawings> of(Periods data, String idPrefix) {
    return data.steps().isEmpty() || data.rows().stream().noneMatch(row -> row.total() > 0)
        ? Optional.empty()
        : Optional.of(Drawings.of(idPrefix, (room, id) -> new PeriodsChart(data, room, id).draw()));
  }

  /** What the totals need, which stand above in the narrow one. */
  private static double right(Periods data, Room room) {
    double widest =
        data.rows().stream()
            .mapToDouble(row -> TextStyle.COUNT.width(Counted.grouped(row.total())))
            .max()
            .orElse(0);
    return room == Room.NARROW ? 6 : widest + 18;
  }

  private static String description(Periods data) {
    return "%s over %s from %s to %s, one row of columns each, all to one scale. The table beside it has the same figures."
        .formatted(
            Counted.of(data.rows().size(), "row", "rows"),
            Counted.of(data.steps().size(), "step", "steps"),
            data.steps().getFirst(),
            data.steps().getLast());
  }

  private Svg draw() {
    double height = data.rows().size() * rowHeight;
    Markup markup = frame.openLinked(room.width(), height + 26);
    long most =
        data.rows().stream()
            .flatMap(row -> row.counts().stream())
            .mapToLong(Count::count)
            .max()
            .orElse(1);
    CountScale scale = new CountScale(Math.max(1, most), 1, 0, COLUMN);
    for (int i = 0; i < data.rows().size(); i++) {
      row(markup, data.rows().get(i), (i + 1) * rowHeight, scale);
    }
    labels(markup, height);
    return Frame.close(markup);
  }

  private void row(Markup markup, Row row, double bottom, CountScale scale) {
    double right = left + step * data.steps().size();
    markup.line("diagram-tick", left, bottom, right, bottom, Ink.OUTLINE);
    String total = Counted.grouped(row.total());
    if (room == Room.NARROW) {
      double most = room.width() - 24 - TextStyle.COUNT.width(total);
      TextBlock name = TextBlock.wrap(row.name(), TextStyle.LABEL, most, 1);
      markup.text(name, left, bottom - rowHeight + 3);
      markup.text(total, TextStyle.COUNT, right, bottom - rowHeight + 15, "text-anchor", "end");
    } else {
      TextBlock name = TextBlock.wrap(row.name(), TextStyle.LABEL, left - 18, 2);
      markup.text(name, 6, bottom - 2 - name.height());
      markup.text(total, TextStyle.COUNT, room.width() - 6, bottom - 4, "text-anchor", "end");
    }
    for (int i = 0; i < Math.min(row.counts().size(), data.steps().size()); i++) {
      Count count = row.counts().get(i);
      if (count.count() > 0) {
        column(markup, count, left + i * step, bottom, scale);
      }
    }
  }

  private void column(Markup markup, Count count, double x, double bottom, CountScale scale) {
    double gap = Math.min(3, step / 6);
    double height = Math.max(1.5, scale.at(count.count()));
    markup.lead("diagram-mark", count.lead());
    Box box = new Box(x + gap, bottom - height, Math.max(0.5, step - 2 * gap), height);
    markup.rect("diagram-bar", box, 1, Ink.COLUMN);
    String number = Counted.grouped(count.count());
    if (TextStyle.NUMBER.width(number) <= step) {
      markup.text(number, TextStyle.NUMBER, box.centreX(), box.y() - 3, "text-anchor", "middle");
    }
    markup.close();
  }

  private void labels(Markup markup, double bottom) {
    double free = left - 6;
    List<String> steps = data.steps();
    for (int i = 0; i < steps.size(); i++) {
      double centre = left + (i + 0.5) * step;
      double half = TextStyle.NOTE.width(DrawnText.of(steps.get(i))) / 2;
      if (centre - half >= free && centre + half <= room.width() - 2) {
        markup.text(steps.get(i), TextStyle.NOTE, centre, bottom + 17, "text-anchor", "middle");
        free = centre + half + 8;
      }
    }
  }
}
