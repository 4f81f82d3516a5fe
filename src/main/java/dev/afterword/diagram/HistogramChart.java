package dev.afterword.diagram;

import dev.afterword.diagram.Histogram.Bin;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws a distribution as columns over a logarithmic axis, with its median and 90th percentile. */
public final class HistogramChart {
  private static final double TOP = 42;
  private static final double HEIGHT = 120;

  private final Histogram data;
  private final Room room;
  private final Frame frame;
  private final Box area;
  private final DurationScale lengths;
  private final CountScale counts;

  private HistogramChart(Histogram data, Room room, String id) {
    this.data = data;
    this.room = room;
    this.frame = new Frame(id, "chart", data.what() + ", distribution", description(data));
    long most = data.bins().stream().mapToLong(Bin::count).max().orElse(0);
    this.counts = CountScale.of(most, TOP + HEIGHT, TOP, 28);
    double left = Axes.margin(counts.steps());
    this.area = new Box(left, TOP, room.width() - left - 24, HEIGHT);
    Duration end = data.bins().getLast().to();
    Duration ninth = data.ninth();
    Duration longest = ninth != null && ninth.compareTo(end) > 0 ? ninth : end;
    this.lengths = DurationScale.of(data.bins().getFirst().from(), longest, area.x(), area.right());
  }

  /** The chart, 464 pixels wide and narrow; empty when there is nothing in it. */
  public static Optional<Drawings> of(Histogram data, String idPrefix) {
    return data.bins().stream().noneMatch(bin -> bin.count() > 0)
        ? Optional.empty()
        : Optional.of(
            Drawings.of(
                Room.HALF, idPrefix, (room, id) -> new HistogramChart(data, room, id).draw()));
  }

  private static String description(Histogram data) {
    Duration median = data.median();
    Duration ninth = data.ninth();
    String percentiles =
        median == null || ninth == null
            ? "too few to say"
            : "half took at most %s, nine of ten at most %s"
                .formatted(Spans.of(median), Spans.of(ninth));
    return "n = %s, %s. Columns count durations on a logarithmic axis. The table beside it has the"
            .formatted(Counted.grouped(data.n()), percentiles)
        + " same figures.";
  }

  private Svg draw() {
    Markup markup = frame.openLinked(room.width(), area.bottom() + 26);
    Axes.rows(markup, area, counts.steps());
    data.bins().stream().filter(bin -> bin.count() > 0).forEach(bin -> column(markup, bin));
    Axes.columns(markup, area, lengths.steps(44), room.width());
    String n = "n = " + Counted.grouped(data.n());
    markup.text(n, TextStyle.NOTE, area.right(), 12, "text-anchor", "end");
    if (data.median() == null || data.ninth() == null) {
      markup.text("too few to say", TextStyle.NOTE, area.x(), 12);
    }
    percentile(markup, "p50", data.median(), 12, "");
    percentile(markup, "p90", data.ninth(), 28, "5 3");
    return Frame.close(markup);
  }

  private void column(Markup markup, Bin bin) {
    double left = lengths.at(bin.from()) + 0.75;
    double width = Math.max(1, lengths.at(bin.to()) - 0.75 - left);
    double top = counts.at(bin.count());
    markup.lead("diagram-mark", bin.lead());
    markup.rect("diagram-bar", new Box(left, top, width, area.bottom() - top), 1, Ink.COLUMN);
    markup.close();
  }

  /** A line through the columns, its label above them. */
  private void percentile(
      Markup markup, String name, @Nullable Duration at, double baseline, String dashes) {
    if (at == null) {
      return;
    }
    double x = lengths.at(at);
    Ink ink = Ink.stroke(1.75).dashed(dashes);
    markup.line("diagram-percentile", x, baseline + 5, x, area.bottom(), ink);
    String label = name + " " + Spans.of(at);
    double centre = centre(x, TextStyle.COUNT.width(label) / 2, baseline);
    markup.text(label, TextStyle.COUNT, centre, baseline, "text-anchor", "middle");
  }

  /** About its line, but off the number of all in the first row, and off the median's line. */
  private double centre(double x, double half, double baseline) {
    boolean first = baseline < 20;
    double n = TextStyle.NOTE.width("n = " + Counted.grouped(data.n())) + 10;
    double right = area.right() - half - (first ? n : 0);
    double centre = Math.clamp(x, Math.min(half + 2, right), right);
    Duration median = data.median();
    if (first || median == null || Math.abs(centre - lengths.at(median)) > half + 5) {
      return centre;
    }
    double after = lengths.at(median) + half + 5;
    return after <= right ? after : Math.max(half + 2, lengths.at(median) - half - 5);
  }
}
