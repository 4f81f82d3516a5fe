package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private final DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);

  @Test
  void aReferenceBetweenTheBlocksOfANestedTaskIsRead() {
    Document document =
        read(
            "a.md",
            """
            ## Action items

            - [ ] A1: Lift the limit
              - [ ] A2: Alert

                As in [the guide].

                More.

            [the guide]: https://guide.example.org
            """);
    assertThat(document.sections().getFirst().text()).contains("As in the guide.", "More.");
    assertThat(document.actionItems()).extracting(ActionItem::id).contains("A1");
  }

  @Test
  void readsFrontMatter() {
    Document document =
        read(
            "postmortems/a.md",
            """
            ---
            id: pool-exhausted
            title: Checkout answered 502
            status: In Review
            severity: sev-2
            started: 2026-10-03T14:02Z
            detected: 2026-10-03T14:09Z
            services: checkout, payments-db
            visibility: payments
            colour: green
            ---

            ## Summary
            """);
    assertThat(document.id()).isEqualTo("pool-exhausted");
    assertThat(document.status()).isEqualTo(Status.IN_REVIEW);
    assertThat(document.severity()).hasToString("Severity[label=SEV2]");
    assertThat(document.dateOrigin()).isEqualTo(DateOrigin.STARTED);
    assertThat(document.durations().detect()).hasMinutes(7);
    assertThat(document.services()).containsExactly("checkout", "payments-db");
    assertThat(document.isVisibleToEveryone()).isFalse();
    assertThat(document.frontMatter()).containsKey("colour");
    assertThat(document.problems()).isEmpty();
  }

  @Test
  void readsLabelsTablesAndSectionsWithoutFrontMatter() {
    assertThat(read("a.md", "# Full\n\n**Severity:** SEV-2\n**Date**: 3 October 2026\n").severity())
        .hasToString("Severity[label=SEV2]");
    assertThat(
            read("a.md", "# Full\n\n| Date | 3 October 2026 |\n|---|---|\n| Severity | SEV1 |\n"))
        .satisfies(document -> assertThat(document.dateOrigin()).isEqualTo(DateOrigin.METADATA))
        .satisfies(document -> assertThat(document.severity()).isNotNull());
    assertThat(read("a.md", "# Full\n\n## Date\n\n2026-10-03\n\n## Summary\n\nx\n").dateOrigin())
        .isEqualTo(DateOrigin.METADATA);
  }

  @Test
  void theCellsOfATableAreWordsOfTheirOwn() {
    String text =
        "# T\n\n## Checks\n\n| see | do |\n|---|---|\n| no clients | pool |\n| lag | wait |\n";

    assertThat(read("a.md", text).sections().getLast().text())
        .isEqualTo("see do no clients pool lag wait");
  }

  @Test
  void namesAValueThatItCannotReadAndItsLine() {
    Document document = read("a.md", "---\ntitle: Full\nseverity: huge\n---\n");
    assertThat(document.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(3);
          assertThat(problem.message()).isEqualTo("severity: \"huge\" (expected one of SEV1…SEV4)");
        });
  }

  @Test
  void reportsMilestonesInTheWrongOrder() {
    Document document =
        read("a.md", "---\nstarted: 2026-10-03T14:02Z\ndetected: 2026-10-03T13:02Z\n---\n");
    assertThat(document.problems()).extracting("code").containsExactly("negative-duration");
    assertThat(document.durations().detect()).isNull();
  }

  @Test
  void reportsThatTitleAndPathContradictEachOther() {
    Document document = read("2026-10-04-full.md", "# 2026-10-03 Full\n");
    assertThat(document.problems()).extracting("code").containsExactly("contradicting-dates");
  }

  @Test
  void takesTheTitleFromTheFileNameWhenAllHeadingsAreSections() {
    assertThat(read("x/2026-10-03-pool_full.md", "## Summary\n\n## Timeline\n").title())
        .isEqualTo("2026-10-03 pool full");
  }

  @Test
  void knowsKindsByFolderAndName() {
    assertThat(read("near-misses/a.md", "").kind()).isEqualTo(Kind.NEAR_MISS);
    assertThat(read("near-misses/README.md", "").kind()).isEqualTo(Kind.PAGE);
    assertThat(read("else/a.md", "").kind()).isEqualTo(Kind.POSTMORTEM);
  }

  @Test
  void fallsBackToThePathForAnUnusableId() {
    Document document = read("x/a.md", "---\nid: " + "i".repeat(201) + "\n---\n");
    assertThat(document.id()).isEqualTo("x/a");
    assertThat(document.problems()).hasSize(1);
  }

  @Test
  void knowsSectionsOfSeveralLanguages() {
    String text =
        "# T\n\n## 2. :warning: Tidslinje\n\n## なぜなぜ分析\n\n**Action Items**\n\nx\n\n## Wat?\n";
    assertThat(read("a.md", text).sections())
        .extracting("role")
        .containsExactly(
            SectionRole.OTHER,
            SectionRole.TIMELINE,
            SectionRole.FIVE_WHYS,
            SectionRole.ACTION_ITEMS,
            SectionRole.OTHER);
  }

  @Test
  void readsLongLinesInTime() {
    for (String unit :
        new String[] {"[[", "12:00 ", "1-", "::::", "**a:** ", "| 1 ", "<!--", "2 may "}) {
      String text = "## Timeline\n\n- 14:02 " + unit.repeat(60_000 / unit.length()) + "\n";
      ParsedFile input = Inputs.of("a.md", text);
      ThreadMXBean clock = ManagementFactory.getThreadMXBean();
      long start = clock.getCurrentThreadCpuTime();
      reader.read(input);
      assertThat(clock.getCurrentThreadCpuTime() - start).as(unit).isLessThan(1_000_000_000L);
    }
  }

  @Test
  void readsTenKilobytesWithinMilliseconds() {
    String row = "| 2026-10-03 14:02 | the pool of [checkout](https://example.org) is full |\n";
    String text =
        "# Full\n\n## Timeline\n\n| Time | Event |\n|---|---|\n"
            + row.repeat(60)
            + "\n## Summary\n\n"
            + "The pool was full and nobody knew. ".repeat(150);
    ParsedFile input = Inputs.of("a.md", text);
    for (int i = 0; i < 1_000; i++) {
      reader.read(input);
    }
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < 200; i++) {
      reader.read(input);
    }
    double millis = (clock.getCurrentThreadCpuTime() - start) / 200 / 1e6;
    System.out.printf(Locale.ROOT, "%.2f ms of CPU for %d bytes%n", millis, text.length());
    assertThat(millis).isLessThan(20);
  }

  private Document read(String path, String text) {
    ParsedFile input = Inputs.of(path, text);
    return reader.read(input);
  }
}
