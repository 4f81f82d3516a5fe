package dev.afterword.improvement.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.improvement.SmallLibrary;
import dev.afterword.improvement.digest.DigestText.Style;
import dev.afterword.testing.SetClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a digest tells, and how. */
class DigestTest {
  private SmallLibrary small;
  private Waiting waiting;

  @BeforeEach
  void aLibrary(@TempDir Path temporary) throws Exception {
    small =
        new SmallLibrary(temporary, new SetClock(Instant.parse("2026-11-22T09:00:00Z")))
            .incident(
                "2026-10-01",
                "pool",
                "2026-09-30",
                "teams: [payments]\nservices: [checkout]\ncauses: [capacity]",
                "- [ ] A1: Alert on saturation — @payments, due 2026-11-01",
                "- [ ] A2: Limit *connections* — @platform",
                "- [ ] A3: Size the pool — due 2027-01-01",
                "- [ ] A4: All is said — @payments, due 2027-01-01",
                "- [x] A5: Long done — @payments, due 2026-10-02",
                "- [ ] A6: Budget — @payments, due 2026-10-03, [budget](../improvements/budget.md)")
            .incident(
                "2026-11-11", "again", "2026-11-10", "services: [checkout]\ncauses: [capacity]")
            .incident("2026-11-12", "alone", "2026-11-12", "", "- [ ] A1: Nobody's")
            .commit(
                "2026-10-20",
                "improvements/budget.md",
                "---\nid: budget\nkind: improvement\nstatus: closed\n---\n# Budget\n")
            .updated();
    waiting = new Waiting(small.library(), small.ledger(), DigestLinks.NONE);
  }

  @AfterEach
  void close() {
    small.close();
  }

  @Test
  void whatWaitsIsToldTeamByTeamAndOnce() {
    assertThat(waiting.digest(List.of(), null).markdown())
        .isEqualTo(
            """
            # Waiting in Postmortems, 2026-11-22

            6 things wait.

            ## payments

            ### Overdue (1)

            - Alert on saturation — of About pool; payments; due 2026-11-01; 21 days overdue

            ### Waiting for verification (1)

            - Budget — of About pool; payments; due 2026-10-03; 50 days overdue, closed: budget, no evidence yet

            ### Without an owner or a due date (2)

            - Size the pool — of About pool; due 2027-01-01; no owner
            - Limit connections — of About pool; platform; no due date

            ## No team

            ### Without an owner or a due date (1)

            - Nobody's — of About alone; no owner, no due date

            ### Seen again (1)

            - About again — began on 2026-11-10, like About pool (same cause capacity and service checkout), about which "Budget" was done by 2026-10-20
            """);
  }

  @Test
  void aTeamOrATimeNarrowsIt() {
    assertThat(waiting.items(List.of("payments"), null)).hasSize(4);
    assertThat(waiting.items(List.of("nobody"), null)).isEmpty();
    assertThat(waiting.items(List.of(), LocalDate.parse("2026-11-01")))
        .extracting(DigestItem::id)
        .containsExactlyInAnyOrder("pool/A1", "alone/A1", "again");
    assertThat(waiting.items(List.of(), LocalDate.parse("2026-11-13"))).isEmpty();
    assertThat(waiting.digest(List.of("nobody"), null).markdown())
        .endsWith("\n\nNothing waits for anybody.\n");
  }

  @Test
  void whatIsLeftOutIsCounted() {
    List<DigestItem> many =
        IntStream.range(0, 400)
            .mapToObj(i -> item("d" + i + "/A1", "Do it", "team" + i % 25))
            .toList();
    Digest digest = Digest.of("Ours", LocalDate.EPOCH, "", many);

    assertThat(digest.items()).isEqualTo(400);
    assertThat(digest.told()).hasSize(150);
    assertThat(digest.teams()).hasSize(25);
    assertThat(digest.teams().getFirst().parts().getFirst().more()).isEqualTo(6);
    assertThat(digest.markdown()).contains("- and 6 more\n").contains("- 16 more\n");
  }

  @Test
  void whatDocumentsSayIsNoMarkup() {
    DigestItem evil =
        item("d/A1", "[click](https://evil.example) <!channel> *b*\n# h \u202e", "te<am");
    Digest digest =
        Digest.of("Ours", LocalDate.EPOCH, "https://pm.example.org/actions", List.of(evil));

    assertThat(DigestText.of(digest, Style.MARKDOWN))
        .contains("\n- \\[click\\](https\\://evil.example) \\<\\!channel\\> \\*b\\* \\# h — ")
        .contains("## te\\<am")
        .contains("[all action items](https://pm.example.org/actions)");
    assertThat(DigestText.of(digest, Style.SLACK))
        .contains("&lt;!channel&gt;")
        .contains("<https://pm.example.org/actions|all action items>")
        .doesNotContain("<!channel>")
        .doesNotContain("\u202e");
  }

  @Test
  void linksLeadToTheItem() {
    DigestItem linked =
        new DigestItem(
            Concern.OVERDUE,
            "d/A1",
            "Do it",
            "D",
            null,
            null,
            "open",
            "",
            "https://x/(1)|>",
            List.of());
    Digest digest = Digest.of("Ours", LocalDate.EPOCH, "", List.of(linked));
    assertThat(DigestText.of(digest, Style.MARKDOWN)).contains("[Do it](https://x/%281%29|>)");
    assertThat(DigestText.of(digest, Style.SLACK)).contains("<https://x/(1)%7C%3E|Do it>");
  }

  static DigestItem item(String id, String text, String team) {
    return new DigestItem(
        Concern.OVERDUE, id, text, "D", "o", null, "open", "1 day overdue", null, List.of(team));
  }
}
