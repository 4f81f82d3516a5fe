package dev.afterword.review;

import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.ItemNotes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A meeting that is going on.
 *
 * @param id cannot be guessed: who knows it may lead
 * @param version one more with each change, from 1
 * @param touched when it was last changed
 * @param at position of the item that is talked about, from 0
 * @param timers one for each item of the agenda
 * @param typed one for each item of the agenda
 */
public record Meeting(
    String id,
    long version,
    Instant begun,
    Instant touched,
    Agenda agenda,
    int at,
    List<ItemTimer> timers,
    List<Row<Attendance>> attendance,
    List<TypedItem> typed) {
  public Meeting {
    timers = List.copyOf(timers);
    attendance = List.copyOf(attendance);
    typed = List.copyOf(typed);
    int items = agenda.items().size();
    if (at < 0 || at >= items || timers.size() != items || typed.size() != items) {
      throw new IllegalArgumentException(
          "item %d of %d, %d timers, %d notes (expected one of each for each item, and at least"
                  .formatted(at, items, timers.size(), typed.size())
              + " one item)");
    }
  }

  static Meeting begin(String id, Agenda agenda, Instant now) {
    int items = agenda.items().size();
    return new Meeting(
        id,
        1,
        now,
        now,
        agenda,
        0,
        Collections.nCopies(items, ItemTimer.NEW),
        List.of(),
        Collections.nCopies(items, TypedItem.NOTHING));
  }

  public AgendaItem item() {
    return agenda.items().get(at);
  }

  public ItemTimer timer() {
    return timers.get(at);
  }

  /** What is left of the time for the item that is talked about; negative when it is exceeded. */
  public Duration left(Instant now) {
    return timer().left(item(), now);
  }

  /** What has been said so far. */
  public MeetingNotes notes() {
    Map<String, ItemNotes> said = new LinkedHashMap<>();
    for (int i = 0; i < typed.size(); i++) {
      ItemNotes notes = typed.get(i).notes();
      if (!notes.equals(ItemNotes.NONE)) {
        said.put(agenda.items().get(i).key(), notes);
      }
    }
    return new MeetingNotes(attendance.stream().map(Row::value).toList(), said);
  }

  /**
   * A meeting after something was done.
   *
   * @param both whether somebody else was at the same place: what both wrote is kept
   */
  public record Edited(Meeting meeting, boolean both) {}

  /**
   * Does that.
   *
   * @throws IllegalArgumentException when there is no such item, or a text or a list would grow too
   *     long; it says so in words
   */
  public Edited edit(MeetingEdit edit, Instant now) {
    return switch (edit) {
      case MeetingEdit.Go go -> edited(go(go.item(), now));
      case MeetingEdit.Run run ->
          edited(timed(run.running() ? timer().run(now) : timer().pause(now), now));
      case MeetingEdit.Extend more -> edited(timed(timer().extend(more.minutes()), now));
      case MeetingEdit.Text text -> typed(text.item(), item -> item.write(text), now);
      case MeetingEdit.Review review -> typed(review.item(), item -> item.review(review), now);
      case MeetingEdit.Decide decide -> typed(decide.item(), item -> item.decide(decide), now);
      case MeetingEdit.Undecide back -> typed(back.item(), item -> item.undecide(back), now);
      case MeetingEdit.Promise promise -> typed(promise.item(), item -> item.promise(promise), now);
      case MeetingEdit.Unpromise back -> typed(back.item(), item -> item.unpromise(back), now);
      case MeetingEdit.Attend attend -> {
        TypedItem.limit("team", attend.attendance().team(), TypedItem.LONGEST_LINE);
        yield attended(Row.put(attendance, attend.id(), attend.seen(), attend.attendance()), now);
      }
      case MeetingEdit.Leave leave ->
          attended(Row.remove(attendance, leave.id(), leave.seen()), now);
    };
  }

  private static Edited edited(Meeting meeting) {
    return new Edited(meeting, false);
  }

  private Meeting go(int to, Instant now) {
    if (to < 0 || to >= timers.size()) {
      throw new IllegalArgumentException(
          "item: %d (expected 1 to %d)".formatted(to + 1, timers.size()));
    }
    if (to == at) {
      return this;
    }
    List<ItemTimer> others = new ArrayList<>(timers);
    others.set(at, timer().pause(now));
    if (timer().isRunning()) {
      others.set(to, timers.get(to).run(now));
    }
    return with(to, others, attendance, typed, now);
  }

  private Meeting timed(ItemTimer timer, Instant now) {
    List<ItemTimer> others = new ArrayList<>(timers);
    others.set(at, timer);
    return with(at, others, attendance, typed, now);
  }

  private Edited typed(String key, Function<TypedItem, TypedItem.Changed> change, Instant now) {
    for (int i = 0; i < typed.size(); i++) {
      if (agenda.items().get(i).key().equals(key)) {
        TypedItem.Changed changed = change.apply(typed.get(i));
        List<TypedItem> others = new ArrayList<>(typed);
        if (changed.item().length() > others.set(i, changed.item()).length()) {
          TypedItem.limit(others);
        }
        return new Edited(with(at, timers, attendance, others, now), changed.both());
      }
    }
    throw new IllegalArgumentException("item: \"" + key + "\" (expected one of the agenda)");
  }

  private Edited attended(Row.Rows<Attendance> rows, Instant now) {
    return new Edited(with(at, timers, rows.rows(), typed, now), rows.both());
  }

  /** What says nothing new is no new version. */
  private Meeting with(
      int item,
      List<ItemTimer> itsTimers,
      List<Row<Attendance>> itsAttendance,
      List<TypedItem> itsTyped,
      Instant now) {
    return item == at
            && itsTimers.equals(timers)
            && itsAttendance.equals(attendance)
            && itsTyped.equals(typed)
        ? this
        : new Meeting(
            id, version + 1, begun, now, agenda, item, itsTimers, itsAttendance, itsTyped);
  }
}
