package dev.afterword.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaItem;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.Meeting;
import dev.afterword.review.Meetings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingsPageTest {
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");

  @Test
  void onlyWhatNobodyHasTouchedForDaysIsOfferedToBeDropped() {
    Agenda agenda =
        new Agenda(
            "Review",
            LocalDate.of(2026, 11, 20),
            null,
            "",
            List.of(new AgendaItem(Subject.TOPIC, "Retries", 5)));
    try (Meetings meetings = Meetings.inMemory(Clock.fixed(START, ZoneOffset.UTC))) {
      Meeting meeting = meetings.begin(agenda);
      Instant late = START.plus(Meetings.ABANDONED);
      assertThat(MeetingsPage.Entry.of(meeting, late).abandoned()).isFalse();
      assertThat(MeetingsPage.Entry.of(meeting, late.plus(Duration.ofSeconds(1))).abandoned())
          .isTrue();
    }
  }
}
