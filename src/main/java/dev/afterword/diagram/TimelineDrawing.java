package dev.afterword.diagram;

import dev.afterword.domain.Milestones;
import dev.afterword.domain.TimelineEntry;
import java.util.List;
import java.util.Optional;

/**
 * Draws a timeline to scale: the phases as bands between the milestones, a time axis, and the
 * events as marks that bear the numbers of the list beside it.
 */
public final class TimelineDrawing {
  private static final double WIDE = 960;
  private static final double NARROW = 288;

  private TimelineDrawing() {}

  /**
   * The drawing, 960 pixels wide; empty when fewer than two different times are known, so that
   * there is nothing to scale. Entries without a known time of a known day are left out, and at
   * most 200 events are drawn; the description says how many of each. A quiet stretch six times as
   * long as all shorter ones together is cut, and marked with its length.
   *
   * @param entries in the document's order; the n-th bears the number n
   * @param milestones what was stated; a phase that was not is taken from the entries
   * @param idPrefix begins the ids in the drawing; a letter, then letters, digits, {@code -} or
   *     {@code _}
   */
  public static Optional<Svg> of(
      List<TimelineEntry> entries, Milestones milestones, String idPrefix) {
    return of(entries, milestones, idPrefix, WIDE);
  }

  /** The same, 288 pixels wide, for a small screen: give it an id prefix of its own. */
  public static Optional<Svg> narrow(
      List<TimelineEntry> entries, Milestones milestones, String idPrefix) {
    return of(entries, milestones, idPrefix, NARROW);
  }

  private static Optional<Svg> of(
      List<TimelineEntry> entries, Milestones milestones, String idPrefix, double width) {
    Course course = Course.of(entries, milestones);
    Frame frame = new Frame(idPrefix, "timeline", "Timeline", course.description());
    return course.moments().size() < 2
        ? Optional.empty()
        : Optional.of(new TimelinePainter(course, frame, width).draw());
  }
}
