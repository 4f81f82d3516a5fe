package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Document;
import dev.afterword.domain.Phase;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.domain.TimelineEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineReaderTest {
  private final DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);

  @Test
  void readsATableWithDayZonePhaseAndEvidence() {
    List<TimelineEntry> entries =
        timeline(
            """
            | Time (UTC) | Event | Evidence |
            |---|---|---|
            | 2026-10-03 14:02 | Deploy 812 doubles the workers | [pull 812](https://git.example.org/812) |
            | 14:09 | **Detected** by the checkout probe | |
            | 00:10 | Resolved by rollback | |
            | HH:mm | what happened | |
            """);
    assertThat(entries)
        .extracting(TimelineEntry::localTime)
        .containsExactly("14:02", "14:09", "00:10");
    assertThat(entries)
        .extracting(entry -> entry.at() == null ? "" : entry.at().iso())
        .containsExactly("2026-10-03T14:02:00Z", "2026-10-03T14:09:00Z", "2026-10-04T00:10:00Z");
    assertThat(entries)
        .extracting(TimelineEntry::phase)
        .containsExactly(null, Phase.DETECT, Phase.RESOLVE);
    assertThat(entries.getFirst().zone()).isEqualTo("UTC");
    assertThat(entries.getFirst().evidence()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          14:02 pool is full                  | 14:02 | pool is full
          14:02:31 UTC - pool is full         | 14:02 | pool is full
          9.59 pool is full                   | 09:59 | pool is full
          9:02a: pool is full                 | 09:02 | pool is full
          4:23PM PT pool is full              | 16:23 | pool is full
          10am pool is full                   | 10:00 | pool is full
          ~12:00 pool is full                 | 12:00 | pool is full
          12:00Z pool is full                 | 12:00 | pool is full
          12:00 UTC-7 pool is full            | 12:00 | pool is full
          2026-10-03T14:02:00+02:00 pool is full | 14:02 | pool is full
          17:15 - 23:00 pool is full          | 17:15 | pool is full
          [14:02] pool is full                | 14:02 | pool is full
          **14:02**: pool is full             | 14:02 | pool is full
          ca. 14:02 -> pool is full           | 14:02 | pool is full
          Friday, 3 October 2026, 14:02: pool is full | 14:02 | pool is full
          14h02 pool is full                  | 14:02 | pool is full
          """)
  void readsManySpellingsOfATime(String item, String time, String text) {
    List<TimelineEntry> entries = timeline("- " + item + "\n");
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().localTime()).isEqualTo(time);
    assertThat(entries.getFirst().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "T+5m pool is full",
    "14:?? pool is full",
    "--:-- pool is full",
    "T+00:05 pool is full"
  })
  void keepsEventsWhoseTimeOfDayNobodyKnows(String item) {
    List<TimelineEntry> entries = timeline("- " + item + "\n");
    assertThat(entries).extracting(TimelineEntry::text).containsExactly("pool is full");
    assertThat(entries.getFirst().localTime()).isNull();
    assertThat(entries.getFirst().at()).isNull();
  }

  @Test
  void carriesTheDayOfAHeading() {
    List<TimelineEntry> entries =
        timeline("### 3 October 2026\n\n- 23:50 full\n\n### 4 October 2026\n\n- 00:10 empty\n");
    assertThat(entries)
        .extracting(entry -> entry.at() == null ? "" : entry.at().iso())
        .containsExactly("2026-10-03T23:50:00Z", "2026-10-04T00:10:00Z");
  }

  @Test
  void readsAHeadingPerEvent() {
    assertThat(timeline("### 14:02\n\nThe pool is full.\n\n### 14:09\n\nAn alert fires.\n"))
        .extracting(TimelineEntry::text)
        .containsExactly("The pool is full.", "An alert fires.");
  }

  @Test
  void readsChatLogLines() {
    assertThat(timeline("14:02 ana: the pool is full\n14:05 bo: rolling back\nnow\n"))
        .extracting(TimelineEntry::text)
        .containsExactly("ana: the pool is full", "bo: rolling back now");
  }

  @Test
  void readsADefinitionList() {
    assertThat(timeline("14:02\n:   The pool is full\n\n14:09\n:   An alert fires\n"))
        .extracting(TimelineEntry::localTime)
        .containsExactly("14:02", "14:09");
  }

  @Test
  void takesTheZoneThatIsStatedOnce() {
    assertThat(timeline("_All times in CET._\n\n- 14:02 full\n").getFirst().zone())
        .isEqualTo("CET");
  }

  @Test
  void takesPastedLogsForContent() {
    assertThat(timeline("```\n14:02 log line\n14:03 log line\n```\n\n> 14:04 quoted\n")).isEmpty();
  }

  @Test
  void rollsBackOverMidnightWhenTheNewestComesFirst() {
    assertThat(timeline("- 2026-10-04 01:00 c\n- 00:30 b\n- 00:20 b\n- 23:50 a\n").getLast().at())
        .hasToString("Exact[at=2026-10-03T23:50Z]");
  }

  @Test
  void readsFourDigitsInATimeColumn() {
    assertThat(timeline("| Time | Event |\n|---|---|\n| 0730 | full |\n| 0740 - 0800 | empty |\n"))
        .extracting(TimelineEntry::localTime)
        .containsExactly("07:30", "07:40");
  }

  @Test
  void endsInTheYearOfTheTitleWhenItsDaysHaveNone() {
    ParsedFile input =
        Inputs.of(
            "a.md",
            "# January 3rd, 2026 outage\n\n## Timeline\n\n- [12-30 16:21] built\n- [01-03 02:50] full\n");
    Document document = reader.read(input);
    assertThat(document.timeline())
        .extracting(entry -> entry.at() == null ? "" : entry.at().iso())
        .containsExactly("2025-12-30T16:21:00Z", "2026-01-03T02:50:00Z");
  }

  @Test
  void findsATimelineThatNoHeadingNames() {
    ParsedFile input =
        Inputs.of("a.md", "# Full\n\n- a list\n\n## Context\n\n- 14:02 a\n- 14:05 b\n- 14:09 c\n");
    assertThat(reader.read(input).timeline()).hasSize(3);
  }

  @Test
  void stopsAtTheLimitWithAProblem() {
    ReadingLimits few = new ReadingLimits(1 << 20, 50, 50, 64 << 10, 3, Duration.ofSeconds(1));
    ParsedFile input = Inputs.of("a.md", "## Timeline\n\n" + "- 14:02 full\n".repeat(5));
    DocumentReader limited = new DocumentReader(Taxonomy.DEFAULT, few);
    Document document = limited.read(input);
    assertThat(document.timeline()).hasSize(3);
    assertThat(document.problems()).extracting("code").containsExactly("too-many-entries");
  }

  private List<TimelineEntry> timeline(String section) {
    ParsedFile input = Inputs.of("a.md", "# Checkout failed\n\n## Timeline\n\n" + section);
    return reader.read(input).timeline();
  }
}
