package dev.afterword.diagram;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A milestone's name and time at a pole over the phases. Flags fly to the right; one that would
 * cover a later flag stands higher, so no pole crosses a text.
 */
record MilestoneFlag(Reached milestone, double x, String time, int lane) {
  static final double LANE = 38;
  private static final double TEXT_LEFT = 7;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  /**
   * The flags of all milestones; one tells the time since the one before if its band cannot, with
   * little room instead of the time of day.
   */
  static List<MilestoneFlag> of(Course course, List<PhaseBand> bands, TimeScale scale, Room room) {
    List<MilestoneFlag> flags = new ArrayList<>();
    List<Reached> reached = course.milestones();
    for (int i = reached.size() - 1; i >= 0; i--) {
      Reached milestone = reached.get(i);
      boolean told = i == 0 || bands.get(i - 1).holdsItsLabel();
      String note = time(milestone, course);
      if (!told) {
        String since = "+" + bands.get(i - 1).duration();
        note = room == Room.NARROW ? since : note + " · " + since;
      }
      double x = scale.x(milestone.at().toInstant());
      MilestoneFlag flag = new MilestoneFlag(milestone, x, note, 0);
      flags.add(flag.raised(flags));
    }
    return flags;
  }

  /** With the day when it is not the first one. */
  private static String time(Reached milestone, Course course) {
    OffsetDateTime first = course.moments().first().atOffset(course.offset());
    OffsetDateTime at = milestone.at().withOffsetSameInstant(course.offset());
    return (at.toLocalDate().equals(first.toLocalDate()) ? TIME : DAY_TIME).format(at);
  }

  private MilestoneFlag raised(List<MilestoneFlag> later) {
    int free = 0;
    for (MilestoneFlag flag : later) {
      if (flag.x < x + width() + 6) {
        free = Math.max(free, flag.lane + 1);
      }
    }
    return new MilestoneFlag(milestone, x, time, free);
  }

  double width() {
    double name = TextStyle.MILESTONE.width(milestone.label());
    return TEXT_LEFT + Math.max(name, TextStyle.NOTE.width(time));
  }

  void draw(Markup markup, double bands, double bandHeight) {
    double top = bands - 40 - lane * LANE;
    markup.line("diagram-flag", x, top, x, bands + bandHeight, Ink.stroke(1.5));
    markup.text(milestone.label(), TextStyle.MILESTONE, x + TEXT_LEFT, top + 12);
    markup.text(time, TextStyle.NOTE, x + TEXT_LEFT, top + 28);
  }
}
