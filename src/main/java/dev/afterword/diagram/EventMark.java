package dev.afterword.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One or several events, drawn as a numbered mark in a lane over the axis.
 *
 * @param x where the events are on the axis; the mark stands over it
 * @param centre where the mark is, moved only to stay within the drawing
 */
record EventMark(List<TimedEvent> events, double x, double centre, int lane) {
  static final double RADIUS = 10;
  static final double LANE = 26;
  static final int MOST_LANES = 6;
  private static final double GAP = 5;

  EventMark {
    events = List.copyOf(events);
  }

  /**
   * Places events so that no two marks overlap: in the lowest free lane; when none is free, in one
   * mark with the last of the top lane.
   */
  static List<EventMark> of(List<TimedEvent> events, TimeScale scale, double left, double right) {
    List<List<EventMark>> lanes = new ArrayList<>();
    for (int lane = 0; lane < MOST_LANES; lane++) {
      lanes.add(new ArrayList<>());
    }
    events.stream()
        .sorted(Comparator.comparing(TimedEvent::instant).thenComparing(TimedEvent::number))
        .forEach(event -> place(event, scale.x(event.instant()), lanes, left, right));
    return lanes.stream().flatMap(List::stream).toList();
  }

  private static void place(
      TimedEvent event, double x, List<List<EventMark>> lanes, double left, double right) {
    for (int lane = 0; lane < MOST_LANES; lane++) {
      EventMark mark = new EventMark(List.of(event), x, x, lane).within(left, right);
      List<EventMark> placed = lanes.get(lane);
      if (placed.isEmpty() || placed.getLast().right() + GAP <= mark.left()) {
        placed.add(mark);
        return;
      }
    }
    List<EventMark> top = lanes.getLast();
    EventMark last = top.removeLast();
    EventMark before = top.isEmpty() ? null : top.getLast();
    double from = before == null ? left : before.right() + GAP;
    top.add(last.with(event).within(from, Math.max(right, from)));
  }

  private EventMark with(TimedEvent event) {
    List<TimedEvent> all = new ArrayList<>(events);
    all.add(event);
    return new EventMark(all, x, centre, lane);
  }

  private EventMark within(double from, double to) {
    double half = width() / 2;
    double moved = Math.max(from + half, Math.min(to - half, centre));
    return new EventMark(events, x, moved, lane);
  }

  double width() {
    double text = TextStyle.NUMBER.width(label()) + 10;
    return Math.max(2 * RADIUS, text);
  }

  double left() {
    return centre - width() / 2;
  }

  double right() {
    return centre + width() / 2;
  }

  /** {@code 7}, {@code 7–12} for numbers in a row, {@code 7 +5} for others. */
  String label() {
    int first = events.getFirst().number();
    int last = events.getLast().number();
    if (events.size() == 1) {
      return Integer.toString(first);
    }
    return last - first == events.size() - 1
        ? first + "–" + last
        : first + " +" + (events.size() - 1);
  }

  boolean evidence() {
    return events.stream().anyMatch(TimedEvent::evidence);
  }

  boolean phase() {
    return events.stream().anyMatch(event -> event.phase() != null);
  }

  void draw(Markup markup, double axis) {
    double y = axis - 22 - lane * LANE;
    markup.group("diagram-event-group", title());
    if (phase()) {
      markup.rect("diagram-event-phase", box(y, 3), RADIUS + 3, Ink.stroke(1.5));
    }
    String filled = evidence() ? "diagram-event diagram-event-evidence" : "diagram-event";
    Ink ink = Ink.stroke(1.5).filled("Canvas", 1);
    markup.rect(filled, box(y, 0), RADIUS, evidence() ? ink.filled("currentColor", 0.2) : ink);
    markup.text(label(), TextStyle.NUMBER, centre, y + 4, "text-anchor", "middle");
    markup.close();
  }

  /** From the events' place on the axis to the mark. */
  void drawLeader(Markup markup, double axis) {
    double end = Math.max(left() + RADIUS, Math.min(right() - RADIUS, x));
    markup.line("diagram-leader", x, axis, end, axis - 22 - lane * LANE, Ink.OUTLINE);
    markup.circle("diagram-dot", x, axis, 2.5, Ink.SOLID);
  }

  private Box box(double y, double outside) {
    double radius = RADIUS + outside;
    return new Box(left() - outside, y - radius, width() + 2 * outside, 2 * radius);
  }

  private String title() {
    TimedEvent first = events.getFirst();
    String more = events.size() == 1 ? "" : " … and " + (events.size() - 1) + " more";
    return first.number() + ". " + DrawnText.cut(first.text(), 300) + more;
  }
}
