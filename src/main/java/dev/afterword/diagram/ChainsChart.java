package dev.afterword.diagram;

import dev.afterword.diagram.Chains.Chain;
import dev.afterword.diagram.Chains.Mark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws chains of incidents as marks on a time axis, joined by a line. */
public final class ChainsChart {
  private final Chains data;
  private final Room room;
  private final Frame frame;
  private final Box area;
  private final double lane;
  private final DayScale days;

  private ChainsChart(Chains data, Room room, String id) {
    this.data = data;
    this.room = room;
    this.frame = new Frame(id, "chart", data.title(), description(data));
    boolean above = room == Room.NARROW;
    this.lane = above ? 44 : 32;
    double left = above ? 6 : 320;
    this.area = new Box(left, 0, room.width() - left - 50, data.chains().size() * lane + 6);
    this.days = new DayScale(data.from(), data.to(), area.x() + 8, area.right() - 8);
  }

  /** The chart; empty without chains. */
  public static Optional<Drawings> of(Chains data, String idPrefix) {
    return data.chains().stream().allMatch(chain -> chain.marks().isEmpty())
        ? Optional.empty()
        : Optional.of(Drawings.of(idPrefix, (room, id) -> new ChainsChart(data, room, id).draw()));
  }

  private static String description(Chains data) {
    return "%s, a row for each: its incidents by day, joined by a line, and how many they are. The list beside it has the same."
        .formatted(Counted.of(data.chains().size(), "chain", "chains"));
  }

  private Svg draw() {
    Markup markup = frame.openLinked(room.width(), area.bottom() + 26);
    for (int i = 0; i < data.chains().size(); i++) {
      chain(markup, data.chains().get(i), (i + 1) * lane - 13);
    }
    Axes.columns(markup, area, days.steps(), room.width());
    return Frame.close(markup);
  }

  private void chain(Markup markup, Chain chain, double y) {
    boolean above = room == Room.NARROW;
    double most = above ? room.width() - 12 : area.x() - 20;
    TextBlock name = TextBlock.wrap(chain.name().title(), TextStyle.LABEL, most, 1);
    markup.lead("diagram-name", chain.name());
    markup.text(name, 6, above ? y - 27 : y - name.height() / 2);
    markup.close();
    List<Mark> marks = chain.marks().stream().sorted(Comparator.comparing(Mark::day)).toList();
    if (!marks.isEmpty()) {
      double first = days.x(marks.getFirst().day());
      double last = days.x(marks.getLast().day());
      markup.line("diagram-flag", first, y, last, y, Ink.stroke(1.5));
    }
    for (Mark mark : marks) {
      markup.lead("diagram-mark", mark.lead());
      markup.circle(
          "diagram-event", days.x(mark.day()), y, 6, Ink.stroke(1.75).filled("Canvas", 1));
      markup.close();
    }
    markup.text(
        Counted.grouped(chain.incidents()),
        TextStyle.COUNT,
        room.width() - 6,
        y + 4,
        "text-anchor",
        "end");
  }
}
