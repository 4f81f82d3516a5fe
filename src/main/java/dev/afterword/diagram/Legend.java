package dev.afterword.diagram;

import java.util.ArrayList;
import java.util.List;

/** What the marks of a chart stand for, in lines below it. */
record Legend(List<Placed> entries, double height) {
  private static final double LINE = 20;
  private static final double SIGN = 18;
  private static final double GAP = 18;

  /** A sign and what it stands for. */
  record Entry(Sign sign, String text) {}

  /** Draws a sign about a point. */
  @FunctionalInterface
  interface Sign {
    void draw(Markup markup, double x, double y);
  }

  record Placed(Entry entry, String text, double x, double y) {}

  Legend {
    entries = List.copyOf(entries);
  }

  /** From left to right, as many lines as it takes. */
  static Legend of(List<Entry> entries, double width) {
    List<Placed> placed = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (Entry entry : entries) {
      TextBlock text = TextBlock.wrap(entry.text(), TextStyle.NOTE, width - SIGN, 1);
      double needed = SIGN + text.width();
      if (x > 0 && x + needed > width) {
        x = 0;
        y += LINE;
      }
      placed.add(new Placed(entry, String.join(" ", text.lines()), x, y));
      x += needed + GAP;
    }
    return new Legend(placed, entries.isEmpty() ? 0 : y + LINE);
  }

  void draw(Markup markup, double left, double top) {
    for (Placed one : entries) {
      double y = top + one.y() + LINE / 2;
      one.entry().sign().draw(markup, left + one.x() + 7, y);
      markup.text(one.text(), TextStyle.NOTE, left + one.x() + SIGN, y + 4);
    }
  }
}
