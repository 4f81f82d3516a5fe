package dev.afterword.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.domain.Improvement;
import dev.afterword.improvement.SmallLibrary;
import dev.afterword.search.LedgerAction;
import dev.afterword.testing.SetClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a week to those who were not there. */
final class NewsroomTest {
  private static final NewsSpan WEEK = NewsSpan.ofWeek("2026-W46");

  @Test
  void aWeekTellsOfWhatWasCommittedReviewedSettledAndClosedInIt(@TempDir Path temporary)
      throws Exception {
    try (SmallLibrary small =
        new SmallLibrary(temporary, new SetClock(Instant.parse("2026-11-20T09:00:00Z")))
            .incident("2026-11-01", "before", "2026-10-30", "status: draft", "- [ ] A1: Alert")
            .incident("2026-11-09", "new", "2026-11-08", "")
            .incident("2026-11-15", "before", "2026-10-30", "status: reviewed", "- [x] A1: Alert")
            .incident("2026-11-16", "after", "2026-11-15", "status: reviewed", "- [x] A1: Done")
            .commit(
                "2026-11-02",
                "improvements/budget.md",
                "---\nid: budget\nstatus: open\naddresses: [before/A1]\n---\n# Budget\n")
            .commit(
                "2026-11-14",
                "improvements/budget.md",
                "---\nid: budget\nstatus: closed\naddresses: [before/A1]\n---\n# Budget\n")
            .updated()) {
      News news = new Newsroom(small.library(), small.ledger()).of(WEEK);

      assertThat(news.added().first())
          .extracting(one -> one.document().id())
          .containsExactly("new");
      assertThat(news.reviewed().first())
          .extracting(one -> one.document().id())
          .containsExactly("before");
      assertThat(news.settled().first()).extracting(LedgerAction::id).containsExactly("before/A1");
      assertThat(news.closed().first()).extracting(Improvement::id).containsExactly("budget");
      assertThat(NewsText.markdown(news, "Ours", MeetingLinks.NONE))
          .isEqualTo(
              """
              # Ours: 2026-W46, 2026-11-09 to 2026-11-15

              ## New (1)

              - About new — postmortem, 2026-11-08

              ## Reviewed (1)

              - About before — postmortem, 2026-10-30

              ## Action items settled (1)

              - Alert — done, of About before

              ## Improvements over (1)

              - Budget (budget) — closed
              """);
    }
  }

  @Test
  void aWeekBeginsOnMondayAndHasANameOfItsOwn() {
    assertThat(WEEK.first()).isEqualTo(LocalDate.parse("2026-11-09"));
    assertThat(WEEK.last()).isEqualTo(LocalDate.parse("2026-11-15"));
    assertThat(NewsSpan.weekOf(LocalDate.parse("2027-01-01")).week()).isEqualTo("2026-W53");
    assertThat(WEEK.later(-1).week()).isEqualTo("2026-W45");
    assertThat(new NewsSpan(WEEK.first(), WEEK.last().plusDays(1)).week()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2026-W54", "2026-46", "last", "2025-W53"})
  void whatIsNoWeekIsNamedWithWhatWasExpected(String written) {
    assertThatThrownBy(() -> NewsSpan.ofWeek(written))
        .hasMessage("week: \"%s\" (expected a week such as 2026-W46)".formatted(written));
  }
}
