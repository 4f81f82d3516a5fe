package dev.afterword.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionType;
import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.git.hosted.Person;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.ItemNotes;
import dev.afterword.review.MeetingNotes.NewAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A meeting about two documents, a topic and what was promised. */
final class OneMeeting {
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  static final String MINUTES = "reviews/2026-11-20.md";
  static final Person ANA = new Person("Ana", "ana@example.org");
  static final String POOL =
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

      ## Action items

      - [ ] A1: Alert on it — @payments, P1, detect, due 2026-11-01

      ## Lessons

      Many.
      """;
  static final String BOXES = "# Boxes fell\n\nThey did.\n";
  static final AgendaItem OF_POOL = new AgendaItem(Subject.DOCUMENT, "pool", 10);
  static final AgendaItem OF_BOXES = new AgendaItem(Subject.DOCUMENT, "b", 10);
  static final AgendaItem OF_LOAD = new AgendaItem(Subject.TOPIC, "On-call load", 10);
  static final AgendaItem OF_PROMISES = new AgendaItem(Subject.PROMISES, "", 5);
  static final Agenda AGENDA = agenda(OF_POOL, OF_BOXES, OF_LOAD, OF_PROMISES);
  static final MeetingNotes NOTES =
      new MeetingNotes(
          List.of(new Attendance("payments", 3), new Attendance("edge", 2)),
          Map.of(
              OF_POOL.key(),
              new ItemNotes(
                  "# Big\n\nWe *liked* it.",
                  List.of(new Decision("Keep the limit", "edge", DAY)),
                  List.of(action("Limit the workers")),
                  true,
                  List.of()),
              OF_BOXES.key(),
              new ItemNotes(
                  "",
                  List.of(),
                  List.of(new NewAction("Tie them", null, null, null, null)),
                  true,
                  List.of("edge")),
              OF_LOAD.key(),
              new ItemNotes(
                  "Much.",
                  List.of(
                      new Decision("Two people a week", "platform", LocalDate.of(2026, 12, 24)),
                      new Decision("We go on", null, null)),
                  List.of(action("Ask around")),
                  false,
                  List.of())));

  private OneMeeting() {}

  static Agenda agenda(AgendaItem... items) {
    return new Agenda("Review of 2026-11-20", DAY, null, "platform-lead", List.of(items));
  }

  static NewAction action(String text) {
    return new NewAction(text, "payments", "P1", ActionType.PREVENT, LocalDate.of(2026, 12, 1));
  }

  static MeetingNotes said(AgendaItem item, String text) {
    ItemNotes notes = new ItemNotes(text, List.of(), List.of(), true, List.of("payments"));
    return new MeetingNotes(List.of(), Map.of(item.key(), notes));
  }

  static Document read(String path, String text) {
    ParsedFile file =
        ParsedFile.of(new SourceFile(path, text.getBytes(UTF_8), null), ReadingLimits.DEFAULT);
    return new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT).read(file);
  }

  static MinutesWritten.Done done(MinutesWritten written) {
    assertThat(written).isInstanceOf(MinutesWritten.Done.class);
    return (MinutesWritten.Done) written;
  }
}
