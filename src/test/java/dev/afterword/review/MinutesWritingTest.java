package dev.afterword.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionType;
import dev.afterword.git.hosted.Person;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.ItemNotes;
import dev.afterword.review.MeetingNotes.NewAction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinutesWritingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Person ANA = new Person("Ana", "ana@example.org");
  private static final String POOL =
      """
      ---
      id: pool
      kind: postmortem
      title: Pool exhausted (again)
      status: in-review
      severity: SEV2
      started: 2026-10-03T14:02Z
      ---

      # Pool exhausted

      ## Summary

      It was empty.

      ## Action items

      - [ ] A1: Alert on it — @payments, P1, detect, due 2026-11-01

      ## Lessons

      Many.
      """;

  @TempDir private Path folder;
  private MeetingLibrary library;

  @BeforeEach
  void open() throws Exception {
    library = new MeetingLibrary(folder);
    library.push("postmortems/2026/pool.md", POOL).push("b.md", "# Boxes fell\n\nThey did.\n").updated();
  }

  @AfterEach
  void close() throws Exception {
    library.close();
  }

  private static Agenda agenda(AgendaItem... items) {
    return new Agenda("Review of 2026-11-20", DAY, LocalTime.of(14, 0), "platform-lead", List.of(items));
  }

  private static AgendaItem document(String id) {
    return new AgendaItem(Subject.DOCUMENT, id, 10);
  }

  private static AgendaItem topic(String name) {
    return new AgendaItem(Subject.TOPIC, name, 10);
  }

  private static NewAction action(String text) {
    return new NewAction(text, "payments", "P1", ActionType.PREVENT, LocalDate.of(2026, 12, 1));
  }

  @Test
  void aWholeMeetingIsOneCommit() throws Exception {
    Agenda agenda = agenda(document("pool"), document("b"), topic("On-call load"), new AgendaItem(Subject.PROMISES, "", 5));
    MeetingNotes notes =
        new MeetingNotes(
            List.of(new Attendance("payments", 3), new Attendance("edge", 2)),
            Map.of(
                "document:pool",
                new ItemNotes("# Big\n\nWe *liked* it.", List.of(new Decision("Keep the limit", "edge", DAY)), List.of(action("Limit the workers")), true, List.of()),
                "document:b",
                new ItemNotes("", List.of(), List.of(new NewAction("Tie them", null, null, null, null)), true, List.of("edge")),
                "topic:On-call load",
                new ItemNotes("Much.", List.of(new Decision("Two people a week", "platform", LocalDate.of(2026, 12, 24)), new Decision("We go on", null, null)), List.of(action("Ask around")), false, List.of())));
    MinutesWriting writing = library.writing();
    MinutesPlan plan = writing.plan(agenda, notes);
    System.out.println(plan.patch());
    System.out.println(plan.refusals());
    MinutesWritten written = writing.finish(agenda, notes, plan.mark(), ANA);
    System.out.println(written);
    System.out.println(library.inside().run("log", "-1", "--format=%B%an"));
    assertThat(written).isInstanceOf(MinutesWritten.Done.class);
  }
}
