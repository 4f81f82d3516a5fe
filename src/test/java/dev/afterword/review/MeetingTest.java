package dev.afterword.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingTest {
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");
  private static final Agenda AGENDA =
      new Agenda(
          "Review",
          LocalDate.of(2026, 11, 20),
          null,
          "",
          List.of(
              new AgendaItem(Subject.DOCUMENT, "pool", 10),
              new AgendaItem(Subject.PROMISES, "", 5)));
  private static final String POOL = "document:pool";

  private Meeting meeting = Meeting.begin("a1", AGENDA, START);

  private boolean after(int seconds, MeetingEdit edit) {
    Meeting.Edited edited = meeting.edit(edit, START.plusSeconds(seconds));
    meeting = edited.meeting();
    return edited.both();
  }

  private Duration leftAfter(int seconds) {
    return meeting.left(START.plusSeconds(seconds));
  }

  @Test
  void aTimerRunsPausesAndIsExtended() {
    assertThat(leftAfter(60)).isEqualTo(Duration.ofMinutes(10));
    after(60, new MeetingEdit.Run(true));
    after(120, new MeetingEdit.Run(false));
    assertThat(leftAfter(500)).isEqualTo(Duration.ofMinutes(9));
    after(500, new MeetingEdit.Extend(2));
    assertThat(leftAfter(500)).isEqualTo(Duration.ofMinutes(11));
    after(500, new MeetingEdit.Run(true));
    assertThat(leftAfter(500 + 12 * 60)).isEqualTo(Duration.ofMinutes(-1));
  }

  @Test
  void theNextItemsTimerRunsWhenThisOneDid() {
    after(0, new MeetingEdit.Go(1));
    assertThat(meeting.timer().isRunning()).isFalse();
    after(0, new MeetingEdit.Run(true));
    after(60, new MeetingEdit.Go(0));
    assertThat(meeting.timer().isRunning()).isTrue();
    after(120, new MeetingEdit.Go(1));
    assertThat(leftAfter(120)).isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void eachChangeIsAVersionAndWhatSaysNothingNewIsNone() {
    after(0, new MeetingEdit.Text(POOL, "", "All well"));
    after(0, new MeetingEdit.Text(POOL, "", "All well"));
    after(0, new MeetingEdit.Go(0));
    assertThat(meeting.version()).isEqualTo(2);
  }

  @Test
  void ofARowThatTwoChangedBothStand() {
    after(0, decide("d", 0, "Wait"));
    assertThat(after(0, decide("d", 1, "Wait a week"))).isFalse();
    assertThat(after(0, decide("d", 1, "Do it now"))).isTrue();
    assertThat(after(0, decide("d", 1, "Do it now"))).isTrue();
    assertThat(decisions()).containsExactly("Wait a week", "Do it now");
  }

  @Test
  void ofARowThatManyChangedAllStand() {
    String id = "0b2f7a52-9c1d-4e58-8d1e-3f0a6c9b7d24";
    after(0, decide(id, 0, "Wait"));
    for (String text : List.of("Do it now", "Do it today", "Do it tonight")) {
      assertThat(after(0, decide(id, 0, text))).isTrue();
      id = meeting.typed().getFirst().decisions().getLast().id();
    }
    assertThat(decisions()).containsExactly("Wait", "Do it now", "Do it today", "Do it tonight");
  }

  @Test
  void ofARowTextsWhoseHashesAreTheSameAllStand() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    after(0, decide("d", 0, "Wait"));
    after(0, decide("d", 0, "Aa"));
    assertThat(after(0, decide("d", 0, "BB"))).isTrue();
    assertThat(after(0, decide("d", 0, "BB"))).isTrue();
    assertThat(decisions()).containsExactly("Wait", "Aa", "BB");
  }

  @Test
  void aRowThatSomebodyChangedIsNotRemovedUnseen() {
    after(0, decide("d", 0, "Wait"));
    after(0, decide("d", 1, "Wait a week"));
    assertThat(after(0, new MeetingEdit.Undecide(POOL, "d", 1))).isTrue();
    assertThat(decisions()).containsExactly("Wait a week");
    assertThat(after(0, new MeetingEdit.Undecide(POOL, "d", 2))).isFalse();
    assertThat(decisions()).isEmpty();
  }

  @Test
  void whatIsAddedTwiceBecauseItsAnswerWasLostStandsOnce() {
    after(0, decide("d", 0, "Wait"));
    after(0, decide("d", 0, "Wait"));
    assertThat(decisions()).containsExactly("Wait");
  }

  @Test
  void notesTellOnlyOfItemsOfWhichSomethingWasSaid() {
    after(0, new MeetingEdit.Review(POOL, true, "", "payments, edge,, edge "));
    after(0, new MeetingEdit.Attend("t", 0, new Attendance("payments", 3)));
    MeetingNotes notes = meeting.notes();
    assertThat(notes.byItem()).containsOnlyKeys(POOL);
    assertThat(notes.of(AGENDA.items().getFirst()).reviewers()).containsExactly("payments", "edge");
    assertThat(notes.attendance()).containsExactly(new Attendance("payments", 3));
  }

  @Test
  void whatIsTooMuchIsRefusedInWords() {
    assertThatThrownBy(() -> after(0, new MeetingEdit.Text(POOL, "", "x".repeat(20_001))))
        .hasMessage("notes: 20,001 characters (expected at most 20,000)");
    assertThatThrownBy(() -> after(0, new MeetingEdit.Go(2)))
        .hasMessage("item: 3 (expected 1 to 2)");
    assertThatThrownBy(() -> after(0, new MeetingEdit.Text("topic:x", "", "")))
        .hasMessage("item: \"topic:x\" (expected one of the agenda)");
    for (int i = 0; i < Row.MOST; i++) {
      after(0, decide("d" + i, 0, "Decision " + i));
    }
    assertThatThrownBy(() -> after(0, decide("more", 0, "One more")))
        .hasMessage("100 entries (expected at most 100)");
  }

  @Test
  void aMeetingThatHasGrownTooLongIsShortenedBeforeMoreIsTyped() {
    List<AgendaItem> items =
        IntStream.range(0, 20).mapToObj(i -> new AgendaItem(Subject.TOPIC, "t" + i, 5)).toList();
    meeting =
        Meeting.begin(
            "a1", new Agenda("Review", LocalDate.of(2026, 11, 20), null, "", items), START);
    for (int i = 0; i < 15; i++) {
      after(0, new MeetingEdit.Text("topic:t" + i, "", "x".repeat(20_000)));
    }
    assertThatThrownBy(() -> after(0, new MeetingEdit.Text("topic:t15", "", "More")))
        .hasMessage("all notes: 300,004 characters (expected at most 300,000)");
    after(0, new MeetingEdit.Text("topic:t0", "x".repeat(20_000), ""));
    after(0, new MeetingEdit.Text("topic:t15", "", "More"));
    assertThat(meeting.typed().get(15).text()).isEqualTo("More");
  }

  private static MeetingEdit decide(String id, int seen, String text) {
    return new MeetingEdit.Decide(POOL, id, seen, new Decision(text, null, null));
  }

  private List<String> decisions() {
    return meeting.typed().getFirst().decisions().stream().map(row -> row.value().text()).toList();
  }
}
