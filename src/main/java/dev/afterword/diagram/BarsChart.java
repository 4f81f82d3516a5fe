package dev.afterword.diagram;

import dev.afterword.diagram.Bars.Bar;
import dev.afterword.diagram.Bars.Count;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws counts as bars from the left, the total at their end, parts from dark to light. */
public final class BarsChart {
  private static final double BAR = 22;

  /** What names have beside the bars; longer ones stand above them. */
  private static final double BESIDE = 150;

  /** At most half opaque, so that numbers stay legible on them. */
  private static final List<Double> FILLS = List.of(0.5, 0.34, 0.2, 0.09, 0.0);

  private final Bars data;
  private final Room room;
  private final Frame frame;
  private final double left;
  private final double lane;
  private final boolean above;

  private BarsChart(Bars data, Room room, String id) {
    this.data = data;
    this.room = room;
    this.frame = new Frame(id, "chart", data.title(), description(data));
    this.above = room == Room.NARROW || data.bars().stream().anyMatch(BarsChart::isLong);
    this.left = above ? 6 : BESIDE;
    this.lane = BAR + (above ? 24 : 8);
  }

  /** The chart, 464 pixels wide and narrow; empty when there is nothing in it. */
  public static Optional<Drawings> of(Bars data, String idPrefix) {
    return data.bars().stream().allMatch(bar -> bar.total() == 0)
        ? Optional.empty()
        : Optional.of(
            Drawings.of(Room.HALF, idPrefix, (room, id) -> new BarsChart(data, room, id).draw()));
  }

  private static boolean isLong(Bar bar) {
    return TextStyle.LABEL.width(DrawnText.of(DrawnText.cut(bar.name(), 80))) > BESIDE - 16;
  }

  private static String description(Bars data) {
    return "%s, the count at the end of each. The table beside it has the same figures."
        .formatted(Counted.of(data.bars().size(), "bar", "bars"));
  }

  private Svg draw() {
    Legend legend = Legend.of(signs(), room.width() - 12);
    Markup markup =
        frame.openLinked(room.width(), data.bars().size() * lane + 10 + legend.height());
    long most = data.bars().stream().mapToLong(Bar::total).max().orElse(1);
    double total = TextStyle.COUNT.width(Counted.grouped(most)) + 8;
    CountScale scale = new CountScale(most, 1, left, room.width() - 6 - total);
    for (int i = 0; i < data.bars().size(); i++) {
      bar(markup, data.bars().get(i), (i + 1) * lane - BAR, scale);
    }
    legend.draw(markup, 6, data.bars().size() * lane + 8);
    return Frame.close(markup);
  }

  private List<Legend.Entry> signs() {
    return IntStream.range(0, data.parts().size())
        .mapToObj(i ->
            new Legend.Entry(
                (markup, x, y) -> part(markup, new Box(x - 6, y - 6, 12, 12), i),
                data.parts().get(i)))
        .toList();
  }

  private void bar(Markup markup, Bar bar, double top, CountScale scale) {
    double most = above ? room.width() - 12 : left - 16;
    TextBlock name = TextBlock.wrap(bar.name(), TextStyle.LABEL, most, 1);
    markup.text(name, 6, above ? top - 17 : top + (BAR - name.height()) / 2);
    long sum = 0;
    for (int i = 0; i < bar.counts().size(); i++) {
      Count count = bar.counts().get(i);
      if (count.count() > 0) {
        double x = scale.at(sum);
        sum += count.count();
        Box box = new Box(x, top, Math.max(1, scale.at(sum) - x), BAR);
        markup.lead("diagram-mark", count.lead());
        part(markup, box, i);
        number(markup, count.count(), box);
        markup.close();
      }
    }
    markup.text(Counted.grouped(sum), TextStyle.COUNT, scale.at(sum) + 7, top + BAR / 2 + 4);
  }

  private static void part(Markup markup, Box box, int number) {
    double fill = FILLS.get(Math.min(number, FILLS.size() - 1));
    markup.rect("diagram-bar", box, 1, Ink.stroke(1).filled("currentColor", fill));
  }

  /** Of several parts each bears its number, where there is room for it. */
  private void number(Markup markup, long count, Box box) {
    String text = Counted.grouped(count);
    if (data.parts().size() > 1 && TextStyle.COUNT.width(text) + 4 <= box.width()) {
      markup.text(text, TextStyle.COUNT, box.centreX(), box.centreY() + 4, "text-anchor", "middle");
    }
  }
}
