package dev.afterword.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.domain.ActionType;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.NewAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingsTest {
  private static final String POOL = "document:pool";
  private static final Agenda AGENDA =
      new Agenda(
          "Review",
          LocalDate.of(2026, 11, 20),
          LocalTime.of(14, 30),
          "edge",
          List.of(new AgendaItem(Subject.DOCUMENT, "pool", 10)));

  @TempDir private Path folder;

  private Meetings open() throws IOException {
    return Meetings.in(folder, Clock.systemUTC());
  }

  @Test
  void aMeetingOutlivesItsServerWithAllThatWasTyped() throws Exception {
    Meeting before;
    try (Meetings meetings = open()) {
      String id = meetings.begin(AGENDA).id();
      meetings.edit(id, new MeetingEdit.Run(true));
      meetings.edit(id, new MeetingEdit.Text(POOL, "", "All\nwell \ud83d\ude00"));
      meetings.edit(id, new MeetingEdit.Review(POOL, true, "", "edge"));
      meetings.edit(
          id, new MeetingEdit.Decide(POOL, "d", 0, new Decision("Wait", "edge", LocalDate.MAX)));
      meetings.edit(
          id,
          new MeetingEdit.Promise(
              POOL, "a", 0, new NewAction("Alert", null, "P1", ActionType.DETECT, null)));
      meetings.edit(id, new MeetingEdit.Attend("t", 0, new Attendance("edge", 2)));
      before = meetings.find(id).orElseThrow();
    }
    try (Meetings meetings = open()) {
      assertThat(meetings.all()).containsExactly(before);
    }
  }

  @Test
  void aDroppedMeetingDoesNotComeBack() throws Exception {
    try (Meetings meetings = open()) {
      meetings.drop(meetings.begin(AGENDA).id());
    }
    try (Meetings meetings = open()) {
      assertThat(meetings.all()).isEmpty();
    }
  }

  @Test
  void aFileThatCannotBeUnderstoodIsLeftAsItIs() throws Exception {
    Path odd = folder.resolve("odd.json");
    Files.writeString(odd, "{\"id\": 3");
    try (Meetings meetings = open()) {
      meetings.begin(AGENDA);
      assertThat(meetings.all()).hasSize(1);
      assertThat(odd).hasContent("{\"id\": 3");
    }
  }

  @Test
  void aFolderHasOneServer() throws Exception {
    try (Meetings meetings = open()) {
      meetings.begin(AGENDA);
      assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whoWaitsHearsOfAChangeAndOfTheEndAndWaitsNoLongerThanAsked() throws Exception {
    try (Meetings meetings = open()) {
      String id = meetings.begin(AGENDA).id();
      assertThat(meetings.await(id, 1, Duration.ofMillis(20)).orElseThrow().version()).isEqualTo(1);
      Thread.ofVirtual().start(() -> meetings.edit(id, new MeetingEdit.Run(true)));
      assertThat(meetings.await(id, 1, Duration.ofSeconds(20)).orElseThrow().version())
          .isEqualTo(2);
      Thread.ofVirtual().start(() -> meetings.drop(id));
      assertThat(meetings.await(id, 2, Duration.ofSeconds(20))).isEmpty();
    }
  }

  @Test
  void nothingIsChangedWhileItIsBeingFinished() throws Exception {
    try (Meetings meetings = open()) {
      String id = meetings.begin(AGENDA).id();
      meetings.hold(id);
      assertThatThrownBy(() -> meetings.edit(id, new MeetingEdit.Run(true)))
          .hasMessage("the meeting is being finished");
      meetings.release(id);
      assertThat(meetings.edit(id, new MeetingEdit.Run(true))).isPresent();
    }
  }

  @Test
  void aMeetingIsFinishedByOneAtATime() throws Exception {
    try (Meetings meetings = open()) {
      String id = meetings.begin(AGENDA).id();
      meetings.hold(id);
      assertThatThrownBy(() -> meetings.hold(id)).hasMessage("the meeting is being finished");
      meetings.release(id);
      assertThat(meetings.hold(id)).isPresent();
    }
  }

  @Test
  void whatComesWhenTheServerStopsIsRefusedInWords() throws Exception {
    Meeting before;
    try (Meetings meetings = open()) {
      before = meetings.begin(AGENDA);
      meetings.stop();
      assertThatThrownBy(() -> meetings.edit(before.id(), new MeetingEdit.Run(true)))
          .hasMessage("the server is stopping");
      assertThatThrownBy(() -> meetings.begin(AGENDA)).hasMessage("the server is stopping");
      assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }
    try (Meetings meetings = open()) {
      assertThat(meetings.all()).containsExactly(before);
    }
  }

  @Test
  void whatManyAddAtOnceIsAllThereAndAllOnDisk() throws Exception {
    Set<String> added = new ConcurrentSkipListSet<>();
    String id;
    try (Meetings meetings = open()) {
      id = meetings.begin(AGENDA).id();
      List<Thread> writers =
          IntStream.range(0, 8)
              .mapToObj(writer ->
                  Thread.ofVirtual()
                      .start(() -> {
                        for (int i = 0; i < 10; i++) {
                          String name = writer + "-" + i;
                          meetings.edit(
                              id,
                              new MeetingEdit.Decide(
                                  POOL, name, 0, new Decision(name, null, null)));
                          added.add(name);
                        }
                      }))
              .toList();
      for (Thread writer : writers) {
        writer.join();
      }
    }
    try (Meetings meetings = open()) {
      assertThat(meetings.find(id).orElseThrow().typed().getFirst().decisions())
          .extracting(row -> row.value().text())
          .containsExactlyInAnyOrderElementsOf(added)
          .hasSize(80);
    }
  }
}
