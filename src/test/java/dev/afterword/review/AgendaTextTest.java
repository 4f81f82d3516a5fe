package dev.afterword.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.improvement.SmallLibrary;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.testing.SetClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agenda as a text that is sent around. */
final class AgendaTextTest {

  @Test
  void itemsHaveTheirTimesAndWhatIsGoneIsSaid(@TempDir Path temporary) throws Exception {
    try (SmallLibrary small =
        new SmallLibrary(temporary, new SetClock(Instant.parse("2026-11-20T09:00:00Z")))
            .incident(
                "2026-11-08", "pool", "2026-11-08", "severity: SEV1\nstatus: in-review\nteams: [a]")
            .updated()) {
      Agenda agenda =
          new Agenda(
              "Review of *November*",
              LocalDate.parse("2026-11-20"),
              LocalTime.of(23, 50),
              "platform",
              List.of(
                  new AgendaItem(Subject.DOCUMENT, "pool", 20),
                  new AgendaItem(Subject.DOCUMENT, "gone", 5),
                  new AgendaItem(Subject.TOPIC, "1. <b>Surprises</b>", 5),
                  new AgendaItem(Subject.PROMISES, "", 10)));

      assertThat(AgendaText.markdown(AgendaPlan.of(agenda, 30, small.library()), MeetingLinks.NONE))
          .isEqualTo(
              """
              # Review of \\*November\\*

              - When: 2026-11-20, 23:50 UTC
              - Facilitator: platform
              - Time: 40 of 30 minutes: 10 too many

              1. 23:50 About pool (20 min; SEV1; 2026-11-08; in review; a)
              2. 2026-11-21 00:10 gone (5 min; not in the library, or not for everyone)
              3. 2026-11-21 00:15 1\\. \\<b\\>Surprises\\</b\\> (5 min)
              4. 2026-11-21 00:20 Overdue and undecided actions (10 min)
              """);
    }
  }
}
