package dev.afterword.review;

import static dev.afterword.review.OneMeeting.ANA;
import static dev.afterword.review.OneMeeting.POOL;
import static dev.afterword.review.OneMeeting.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.afterword.review.AgendaItem.Subject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting about a document that had another name when its agenda was made. */
class RenamedDocumentTest {
  private static final Agenda AGENDA =
      new Agenda(
          "Review",
          LocalDate.parse("2026-11-20"),
          null,
          "",
          List.of(
              new AgendaItem(Subject.DOCUMENT, "postmortems/old", 10),
              new AgendaItem(Subject.DOCUMENT, "postmortems/new", 10)));

  @Test
  void itIsOnceOnTheAgendaAndInTheMinutesAndUnderTheNameThatItHasNow(@TempDir Path folder)
      throws Exception {
    try (MeetingLibrary library = new MeetingLibrary(folder)) {
      library.push("postmortems/old.md", POOL.replaceFirst("(?m)^id: .*\n", ""));
      library.author().run("mv", "postmortems/old.md", "postmortems/new.md");
      library.push("other.md", "# Other\n").updated();

      AgendaPlan plan = AgendaPlan.of(AGENDA, 60, library.library());
      assertThat(plan.points())
          .extracting(one -> one.item().name(), AgendaPlan.Point::isGone)
          .containsExactly(tuple("postmortems/new", false));
      assertThat(plan.agenda().items()).hasSize(1);

      MinutesWriting writing = library.writing();
      MinutesPlan minutes = writing.plan(AGENDA, MeetingNotes.NONE);
      done(writing.finish(AGENDA, MeetingNotes.NONE, minutes.mark(), ANA));
      assertThat(minutes.patch())
          .contains("postmortems/new")
          .doesNotContain("postmortems/old")
          .contains("\n+documents: [postmortems/new]\n");
    }
  }
}
