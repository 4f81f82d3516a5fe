package dev.afterword.diagram;

import dev.afterword.diagram.HeatTable.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws pairs as cells, darker the more there are; the number is written in each. */
public final class HeatChart {
  private static final double CELL = 28;
  private static final int MOST_ROWS = 25;
  private static final int MOST_COLUMNS = 10;

  /** A column narrower than this has a number for a name, told below. */
  private static final double NAMED = 44;

  private final HeatTable data;
  private final Room room;
  private final Frame frame;
  private final double left;
  private final int columns;
  private final double width;
  private final long most;

  private HeatChart(HeatTable data, Room room, String id) {
    this.data = data;
    this.room = room;
    this.left = room == Room.NARROW ? 88 : 180;
    this.most = data.cells().stream().flatMap(List::stream).mapToLong(Cell::count).max().orElse(0);
    double needed = Math.max(20, TextStyle.COUNT.width(number(most)) + 6);
    double free = room.width() - left - 4;
    int fitting = Math.clamp((long) (free / needed), 1, MOST_COLUMNS);
    this.columns = Math.min(fitting, data.columns().size());
    this.width = Math.min(110, free / columns);
    this.frame = new Frame(id, "chart", data.title(), description());
  }

  /**
   * The chart; empty when there is nothing in it. At most 25 rows and 10 columns are drawn, in the
   * narrow one as many as their numbers leave room for; the description says how many are not.
   */
  public static Optional<Drawings> of(HeatTable data, String idPrefix) {
    return data.cells().stream().flatMap(List::stream).noneMatch(cell -> cell.count() > 0)
        ? Optional.empty()
        : Optional.of(Drawings.of(idPrefix, (room, id) -> new HeatChart(data, room, id).draw()));
  }

  private String description() {
    return "%s by %s, the number in each cell. The table beside it has the same figures%s."
        .formatted(
            Counted.of(data.rows().size(), "row", "rows"),
            Counted.of(data.columns().size(), "column", "columns"),
            left().isEmpty() ? "" : ", also those of " + left());
  }

  /** What is not drawn, in words. */
  private String left() {
    int hidden = data.columns().size() - columns;
    int below = data.rows().size() - rows();
    String across = hidden == 0 ? "" : Counted.of(hidden, "more column", "more columns");
    String down = below == 0 ? "" : Counted.of(below, "more row", "more rows");
    return across.isEmpty() || down.isEmpty() ? across + down : across + " and " + down;
  }

  private int rows() {
    return Math.min(MOST_ROWS, data.rows().size());
  }

  private Svg draw() {
    boolean numbered = width < NAMED;
    double top = numbered ? 22 : 38;
    Legend legend = Legend.of(numbered ? numbers() : List.of(), room.width() - 8);
    double bottom = top + rows() * CELL + 6;
    double note = left().isEmpty() ? 0 : 20;
    Markup markup = frame.openLinked(room.width(), bottom + legend.height() + note);
    for (int column = 0; column < columns; column++) {
      if (numbered) {
        number(markup, column, top);
      } else {
        name(markup, column, top);
      }
    }
    for (int row = 0; row < rows(); row++) {
      row(markup, row, top + row * CELL);
    }
    legend.draw(markup, 4, bottom);
    if (note > 0) {
      markup.text(left() + " in the table", TextStyle.NOTE, 4, bottom + legend.height() + 14);
    }
    return Frame.close(markup);
  }

  private void number(Markup markup, int column, double top) {
    String number = Integer.toString(column + 1);
    markup.text(number, TextStyle.COUNT, centre(column), top - 6, "text-anchor", "middle");
  }

  /** Every other name stands higher, so that it has the width of two columns. */
  private void name(Markup markup, int column, double top) {
    boolean high = column % 2 == 0;
    double room = Math.min(2 * width, 2 * (this.room.width() - 2 - centre(column))) - 8;
    TextBlock name = TextBlock.wrap(data.columns().get(column), TextStyle.NOTE, room, 1);
    markup.text(
        name, centre(column), top - (high ? 20 : 4) - name.height(), "text-anchor", "middle");
    if (high) {
      markup.line("diagram-tick", centre(column), top - 17, centre(column), top - 2, Ink.OUTLINE);
    }
  }

  private double centre(int column) {
    return left + (column + 0.5) * width;
  }

  private List<Legend.Entry> numbers() {
    return IntStream.range(0, columns)
        .mapToObj(i -> new Legend.Entry(sign(i + 1), data.columns().get(i)))
        .toList();
  }

  private static Legend.Sign sign(int number) {
    return (markup, x, y) ->
        markup.text(Integer.toString(number), TextStyle.COUNT, x, y + 4, "text-anchor", "middle");
  }

  private void row(Markup markup, int row, double top) {
    TextBlock name = TextBlock.wrap(data.rows().get(row), TextStyle.LABEL, left - 12, 1);
    markup.text(name, 4, top + (CELL - name.height()) / 2);
    List<Cell> cells = data.cells().get(row);
    for (int column = 0; column < columns; column++) {
      double x = left + column * width + 1;
      cell(markup, cells.get(column), new Box(x, top + 1, width - 2, CELL - 2));
    }
  }

  /** At most half opaque, so that the number stays legible on it. */
  private void cell(Markup markup, Cell cell, Box box) {
    if (cell.count() == 0) {
      markup.rect("diagram-tick", box, 3, Ink.OUTLINE);
      return;
    }
    double strength = 0.1 + 0.35 * Math.sqrt((double) cell.count() / most);
    markup.lead("diagram-mark", cell.lead());
    markup.rect("diagram-bar", box, 3, Ink.fill("currentColor").filled("currentColor", strength));
    String number = number(cell.count());
    if (TextStyle.COUNT.width(number) <= box.width()) {
      markup.text(
          number, TextStyle.COUNT, box.centreX(), box.centreY() + 4, "text-anchor", "middle");
    }
    markup.close();
  }

  private static String number(long count) {
    return count < 10_000 ? Long.toString(count) : count / 1_000 + "k";
  }
}
