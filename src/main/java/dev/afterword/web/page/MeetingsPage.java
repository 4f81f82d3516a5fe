package dev.afterword.web.page;

import dev.afterword.review.Meeting;
import dev.afterword.review.Meetings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The meetings that go on.
 *
 * @param kept whether they outlive the server
 */
public record MeetingsPage(Frame frame, List<Entry> meetings, boolean kept) implements Page {
  public MeetingsPage {
    meetings = List.copyOf(meetings);
  }

  /**
   * One of them.
   *
   * @param abandoned whether nobody has touched it for long
   */
  public record Entry(
      String title,
      String href,
      DateView day,
      int at,
      int items,
      DateView touched,
      boolean abandoned) {
    static Entry of(Meeting meeting, Instant now) {
      return new Entry(
          meeting.agenda().title(),
          MeetingUrls.meeting(meeting.id()),
          DateView.of(meeting.agenda().date()),
          meeting.at() + 1,
          meeting.typed().size(),
          DateView.of(meeting.touched()),
          Duration.between(meeting.touched(), now).compareTo(Meetings.ABANDONED) > 0);
    }
  }

  public static MeetingsPage of(Frame frame, List<Meeting> meetings, Instant now, boolean kept) {
    return new MeetingsPage(frame, meetings.stream().map(one -> Entry.of(one, now)).toList(), kept);
  }

  @Override
  public String title() {
    return "Meetings";
  }
}
