package dev.afterword.web.page;

import dev.afterword.domain.ActionType;
import dev.afterword.review.AgendaItem;
import dev.afterword.review.Meeting;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.Row;
import dev.afterword.review.TypedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that goes on, at one of its items.
 *
 * @param number of the item that is shown, from 1
 * @param at of the item that the meeting is at, from 1
 * @param looking whether this item stays, wherever the meeting goes
 * @param projector whether nothing is typed here
 * @param fresh an id for an entry that is added
 * @param kept whether what is typed outlives the server
 */
public record MeetingPage(
    Frame frame,
    Meeting meeting,
    int number,
    int at,
    boolean looking,
    boolean projector,
    MeetingStage stage,
    List<Entry> agenda,
    Timer timer,
    String fresh,
    boolean kept,
    List<String> notices)
    implements Page {

  public MeetingPage {
    agenda = List.copyOf(agenda);
    notices = List.copyOf(notices);
  }

  /** An item in the list of all. */
  public record Entry(int number, String title, int minutes, String href, boolean current) {}

  /**
   * The time of the item that the meeting is at.
   *
   * @param text {@code 11:20 left}, {@code 2:05 over}
   */
  public record Timer(boolean running, boolean over, String text) {
    static Timer of(Meeting meeting, Instant now) {
      Duration left = meeting.left(now);
      long seconds = left.abs().toSeconds();
      boolean running = meeting.timer().isRunning();
      return new Timer(
          running,
          left.isNegative(),
          "%d:%02d %s%s"
              .formatted(
                  seconds / 60,
                  seconds % 60,
                  left.isNegative() ? "over" : "left",
                  running ? "" : ", paused"));
    }
  }

  /**
   * What is looked at.
   *
   * @param item from 1, null for wherever the meeting is
   */
  public record Look(@Nullable Integer item, boolean projector) {
    /** From 1. */
    public int number(Meeting meeting) {
      return item == null ? meeting.at() + 1 : Math.clamp(item, 1, meeting.typed().size());
    }
  }

  /**
   * The page.
   *
   * @param titles of all items
   */
  public static MeetingPage of(
      Frame frame,
      Meeting meeting,
      Look look,
      MeetingStage stage,
      List<String> titles,
      Instant now,
      String fresh,
      boolean kept,
      List<String> notices) {
    int number = look.number(meeting);
    return new MeetingPage(
        frame,
        meeting,
        number,
        meeting.at() + 1,
        look.item() != null,
        look.projector(),
        stage,
        IntStream.range(0, titles.size())
            .mapToObj(i ->
                new Entry(
                    i + 1,
                    titles.get(i),
                    meeting.agenda().items().get(i).minutes(),
                    MeetingUrls.meeting(meeting.id(), i + 1, look.projector()),
                    i + 1 == number))
            .toList(),
        Timer.of(meeting, now),
        fresh,
        kept,
        notices);
  }

  @Override
  public String title() {
    return number + "/" + items() + " " + stage.title();
  }

  public int items() {
    return meeting.typed().size();
  }

  public AgendaItem item() {
    return meeting.agenda().items().get(number - 1);
  }

  public boolean ofDocument() {
    return item().subject() == AgendaItem.Subject.DOCUMENT;
  }

  public TypedItem typed() {
    return meeting.typed().get(number - 1);
  }

  public List<Row<Attendance>> attendance() {
    return meeting.attendance();
  }

  /** Wherever the meeting is. */
  public String address() {
    return MeetingUrls.meeting(meeting.id());
  }

  /** Of this very view. */
  public String here() {
    return MeetingUrls.meeting(meeting.id(), looking ? number : null, projector);
  }

  public String follow() {
    return MeetingUrls.meeting(meeting.id(), null, projector);
  }

  /** The same item with fields to write in, or without. */
  public String otherView() {
    return MeetingUrls.meeting(meeting.id(), looking ? number : null, !projector);
  }

  public @Nullable String previous() {
    return number == 1 ? null : agenda.get(number - 2).href();
  }

  public @Nullable String next() {
    return number == items() ? null : agenda.get(number).href();
  }

  public String finish() {
    return MeetingUrls.finish(meeting.id());
  }

  public String meetings() {
    return MeetingUrls.meetings();
  }

  public List<String> types() {
    return Arrays.stream(ActionType.values()).map(ActionType::label).toList();
  }

  public List<String> priorities() {
    return IntStream.range(0, 6).mapToObj(i -> "P" + i).toList();
  }
}
