package dev.afterword.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an incident did to mitigate, read off its document. */
class RemedyTest {
  @Test
  void theStepsAreTheEntriesOfPhaseMitigateWithTheirPlaces() {
    Remedy remedy =
        Remedy.of(
                document(
                    Kind.POSTMORTEM,
                    "",
                    entry(Phase.DETECT, "alert"),
                    entry(Phase.MITIGATE, "pool raised"),
                    entry(null, "coffee"),
                    entry(Phase.MITIGATE, "workers halved"),
                    entry(Phase.RESOLVE, "limit lifted")))
            .orElseThrow();
    assertThat(remedy.steps())
        .extracting(Remedy.Step::number, Remedy.Step::text)
        .containsExactly(tuple(2, "pool raised"), tuple(4, "workers halved"));
  }

  @Test
  void whereNothingSaysMitigateTheResolutionIsQuotedAsThat() {
    Remedy remedy =
        Remedy.of(document(Kind.NEAR_MISS, "", entry(Phase.RESOLVE, "limit lifted"))).orElseThrow();
    assertThat(remedy.steps())
        .extracting(Remedy.Step::phase, Remedy.Step::text)
        .containsExactly(tuple(Phase.RESOLVE, "limit lifted"));
  }

  @Test
  void whatTellsNothingHasNone() {
    assertThat(Remedy.of(document(Kind.POSTMORTEM, "", entry(null, "rollback")))).isEmpty();
    assertThat(Remedy.of(document(Kind.POSTMORTEM, "", entry(Phase.MITIGATE, " ")))).isEmpty();
    assertThat(Remedy.of(document(Kind.GAME_DAY, "db-failover", entry(Phase.MITIGATE, "done"))))
        .isEmpty();
  }

  @Test
  void playbooksAreThoseSaidToBeUsedAndThoseThatStepsLinkTo() {
    Remedy remedy =
        Remedy.of(
                document(
                    Kind.POSTMORTEM,
                    "db-failover",
                    entry(
                        Phase.MITIGATE,
                        "rolled back",
                        "../../playbooks/config%20rollback.md#steps",
                        "https://example.org/a.md",
                        "//example.org/b.md",
                        "mailto:a@example.org",
                        "#here",
                        "../../../outside.md",
                        "not a link")))
            .orElseThrow();
    assertThat(remedy.playbooks()).containsExactly("db-failover");
    assertThat(remedy.linked()).containsExactly("playbooks/config rollback.md");
  }

  @Test
  void aVeryLongStepIsCutBetweenCharacters() {
    Remedy remedy =
        Remedy.of(document(Kind.POSTMORTEM, "", entry(Phase.MITIGATE, "x" + "🦆".repeat(5_000))))
            .orElseThrow();
    String text = remedy.steps().getFirst().text();
    assertThat(text).hasSizeLessThan(700).endsWith("🦆…");
  }

  private static TimelineEntry entry(@Nullable Phase phase, String text, String... links) {
    return new TimelineEntry(
        null,
        "14:02",
        "UTC",
        phase,
        text,
        List.of(links).stream().map(target -> new Link("", target)).toList());
  }

  private static Document document(Kind kind, String playbook, TimelineEntry... timeline) {
    MetadataValue used =
        new MetadataValue.Entries(
            Map.of(
                "used",
                new MetadataValue.Items(List.of(new MetadataValue.Text(playbook))),
                "missing",
                new MetadataValue.Items(List.of(new MetadataValue.Text("never-used")))));
    return new Document(
        "a",
        "postmortems/2026/a.md",
        kind,
        "A",
        null,
        null,
        null,
        null,
        Milestones.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Document.EVERYONE,
        Map.of("playbooks", used),
        List.of(),
        List.of(timeline),
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
