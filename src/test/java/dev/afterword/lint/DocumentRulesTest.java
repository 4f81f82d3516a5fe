package dev.afterword.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the rules about structure, actions and references find, where, and what they leave alone.
 */
class DocumentRulesTest {
  private static final Set<String> FILES = Set.of("postmortems/there.md", "postmortems/pool.png");
  private static final Set<String> IDS = Set.of("pool-2025", "db-failover");

  private static final References LIBRARY =
      new References() {
        @Override
        public boolean hasFile(String path) {
          return FILES.contains(path);
        }

        @Override
        public boolean hasDocument(String id) {
          return IDS.contains(id);
        }
      };

  private static Taxonomy taxonomy() {
    Taxonomy none = Taxonomy.DEFAULT;
    return new Taxonomy(
        none.title(),
        none.severities(),
        none.causes(),
        Map.of("checkout", "payments", "payments-db", "payments"),
        none.folders(),
        none.headings(),
        none.extensions(),
        none.dayOrder(),
        none.zone());
  }

  private static List<Finding> lint(String path, String text) {
    return new Linter(taxonomy(), ReadingLimits.DEFAULT, LintSettings.NONE)
        .lint(path, text.getBytes(UTF_8), LIBRARY);
  }

  private static List<Finding> of(String rule, String text) {
    return lint("postmortems/a.md", text).stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  private static void found(String rule, String text, String words) {
    List<Finding> all = of(rule, text);
    assertThat(all).describedAs("%s in %s", rule, text).hasSize(1);
    Finding finding = all.getFirst();
    String line = text.lines().skip(finding.line() - 1L).findFirst().orElseThrow();
    assertThat(line.substring(finding.column() - 1, finding.endColumn() - 1)).isEqualTo(words);
    assertThat(finding.message()).isNotBlank();
    assertThat(finding.suggestion()).isNotBlank();
  }

  private static void fine(String rule, String text) {
    assertThat(of(rule, text)).describedAs("%s in %s", rule, text).isEmpty();
  }

  @Test
  void aHeadingWithNothingBelowIsAnEmptySection() {
    String rule = "structure/empty-section";
    found(rule, "# Pool\n\n## Impact\n\n## Summary\n\nText.\n", "## Impact");
    found(
        rule, "# Pool\n\nText.\n\n## Lessons\n\n-\n\n<!-- What did\nwe learn? -->\n", "## Lessons");
    found(
        rule, "# Pool\n\n## Impact\n\n| a | b |\n|---|---|\n\n## Causes\n\n- [ ] \n", "## Causes");
    fine(rule, "# Pool\n\n## Impact\n\n### Users\n\nThree.\n");
    fine(rule, "# Pool\n\n## Graph\n\n![pool](pool.png)\n");
    fine(rule, "# Pool\n\n## Log\n\n```\n14:02\n```\n");
    fine(rule, "# Pool\n\n## Timeline\n\n### 14:02 The pool is full\n\n### 14:20 Restarted\n");
    assertThat(lint("README.md", "# Pool\n\n## Impact\n")).isEmpty();
    assertThat(lint("templates/template.md", "# Pool\n\n## Impact\n\nHH:MM\n"))
        .noneMatch(finding -> finding.rule().startsWith("structure/"));
  }

  @Test
  void placeholdersAreTextOfATemplate() {
    String rule = "structure/template-text";
    found(rule, "# Pool\n\nIt began at HH:MM.\n", "HH:MM");
    found(rule, "# {{ incident name }}\n\nText.\n", "{{ incident name }}");
    found(
        rule,
        "# Pool\n\n[Describe the impact in a sentence]\n",
        "[Describe the impact in a sentence]");
    found(rule, "# Pool\n\n| Owner |\n|---|\n| TBD |\n", "TBD");
    fine(
        rule,
        "# Pool\n\nThe format is \"YYYY-MM-DD\", in code `HH:MM`, and a [Describe it](there.md).\n");
    fine(rule, "# Pool\n\nSee TODO.md and the job todo-list.\n");
  }

  @Test
  void theQuestionsOfATemplateAreLeftInAboveTheirAnswers() {
    String rule = "structure/template-comment";
    String question = "<!-- Describe the impact in numbers. -->";
    found(rule, "# Pool\n\n## Impact\n\n" + question + "\n\nThree users.\n", question);
    fine(rule, "# Pool\n\n## Impact\n\n" + question + "\n");
    fine(rule, "# Pool\n\n## Impact\n\n<!-- TODO(ana): ask the bank -->\n\nThree users.\n");
    fine(rule, "# Pool\n\n## Impact\n\n<!-- markdownlint-disable -->\n\nThree users.\n");
  }

  @Test
  void aSummaryFitsOnAScreen() {
    String rule = "structure/long-summary";
    found(rule, "# Pool\n\n## Summary\n\n" + "word ".repeat(251) + "\n", "## Summary");
    fine(rule, "# Pool\n\n## Summary\n\n" + "word ".repeat(250) + "\n");
  }

  @Test
  void anImpactIsToldInNumbers() {
    String rule = "structure/impact-no-number";
    found(rule, "# Pool\n\n## Impact\n\nSome users had problems.\n", "## Impact");
    fine(rule, "# Pool\n\n## Impact\n\nSome users.\n\n### Orders\n\n2,150 failed.\n");
    fine(rule, "# Pool\n\n## Impact\n\nNo customer was affected.\n");
    fine(rule, "---\nimpact: {users: 3}\n---\n# Pool\n\n## Impact\n\nSome users.\n");
    assertThat(of("structure/no-impact", "# Pool\n\n## Summary\n\nFull.\n\n## Lessons\n\nOne.\n"))
        .hasSize(1);
    fine("structure/no-impact", "# Pool\n\n## Summary\n\n40% failed.\n\n## Lessons\n\nOne.\n");
    assertThat(lint("near-misses/a.md", "# Pool\n\n## Summary\n\nFull.\n\n## Lessons\n\nOne.\n"))
        .noneMatch(finding -> finding.rule().equals("structure/no-impact"));
  }

  @Test
  void eventsStandInOrder() {
    String rule = "timeline/order";
    String timeline =
        "# Pool\n\n## Timeline (UTC)\n\n- 14:02 Full.\n- 14:20 Restarted.\n- 14:30 Fine.\n";
    fine(rule, timeline);
    found(rule, timeline + "- 14:10 The page.\n- 15:00 End.\n", "The page.");
    fine(rule, timeline + "- 02:10 The next night.\n");
    fine(rule, "# Pool\n\n## Timeline (UTC)\n\n- 14:30 Fine.\n- 14:20 Restarted.\n- 14:02 Full.\n");
    assertThat(lint("playbooks/a.md", timeline + "- 14:10 The page.\n")).isEmpty();
  }

  @Test
  void aTimelineHasEvidence() {
    String rule = "timeline/no-evidence";
    String timeline =
        "# Pool\n\n## Timeline (UTC)\n\n- 14:02 Full.\n- 14:20 Restarted.\n- 14:30 Fine.\n- 14:40 End%s.\n";
    found(rule, timeline.formatted(""), "## Timeline (UTC)");
    fine(rule, timeline.formatted(" ([alert](https://alerts.example.org/1))"));
    fine(rule, timeline.formatted("") + "\n![Pool](pool.png)\n");
  }

  @Test
  void namesAreThoseOfTheTaxonomy() {
    String text =
        "---\ncauses: [capacity, moon]\nservices:\n  - checkout\n  - the-moon\n---\n# Pool\n";
    found("taxonomy/cause", text, "moon");
    found("taxonomy/service", text, "the-moon");
    String other =
        "---\nseverity: sev-2\ncauses: [Capacity]  # capacity\nservices: Payments DB\n---\n# Pool\n";
    assertThat(of("format/spelling", other))
        .extracting(Finding::text, Finding::suggestion)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("sev-2", "SEV2"),
            org.assertj.core.groups.Tuple.tuple("Capacity", "capacity"),
            org.assertj.core.groups.Tuple.tuple("Payments DB", "payments-db"));
    fine("taxonomy/cause", other);
    fine("taxonomy/service", other);
    fine("format/spelling", "---\nseverity: SEV2\ncauses: [capacity]\n---\n# Pool\n");
  }

  @Test
  void timesAreWrittenInIso() {
    String rule = "format/date";
    found(
        rule, "---\nstarted: 3 October 2026 14:02 UTC\n---\n# Pool\n", "3 October 2026 14:02 UTC");
    found(rule, "---\nstarted: 03/04/2026\n---\n# Pool\n", "03/04/2026");
    fine(
        rule,
        "---\nstarted: 2026-10-03T14:02Z\ndetected: 2026-10-03 14:02:11+02:00\n---\n# Pool\n");
    fine(rule, "---\nstarted: some day\n---\n# Pool\n");
  }

  @Test
  void whysBranchAndDoNotStopAtAPerson() {
    String chain =
        "# Pool\n\n## 5 Whys\n\n- Why was it down? It was full.\n  - Why was it full? It was small.\n    - Why was it small? The operator forgot the flag.\n";
    found("whys/no-branch", chain, "## 5 Whys");
    found("whys/person", chain, "The operator forgot the flag.");
    String branched = chain + "  - Why did nothing show it? There is no alert.\n";
    fine("whys/no-branch", branched);
    found("whys/person", branched, "The operator forgot the flag.");
    fine("whys/person", chain.replace("The operator forgot", "The tool has no default for"));
  }

  @Test
  void aFishboneHasBones() {
    String one = "# Pool\n\n## Fishbone\n\nEffect: down\n- Change\n  - twice the workers\n";
    found("fishbone/one-bone", one, "Change");
    fine("fishbone/one-bone", one + "- Detection\n  - no alert\n");
  }

  @ParameterizedTest
  @CsvSource({
    "[x](gone.md), link/broken",
    "[x](there.md#part), ''",
    "[x](./there.md?plain=1), ''",
    "[x](../elsewhere/there.md), link/broken",
    "[x](https://example.org/gone.md), ''",
    "[x](#part), ''",
    "[x](mailto:team@example.org), ''",
    "[x](db-failover), ''",
    "[x]({{ url }}), ''",
    "![x](pool.png), ''",
    "![x](Pool.png), link/broken-image",
    "![x](data:image/png;base64), ''",
    "<img alt=\"x\" src='pool.png'>, ''",
    "[[pool-2025]], ''",
    "[[pool-2025|last year's]], ''",
    "[[pool-2024]], link/broken",
    "`[x](gone.md)`, ''",
  })
  void linksLeadSomewhere(String link, String expected) {
    String text = "# Pool\n\nSee %s there.\n".formatted(link);
    if (expected.isEmpty()) {
      assertThat(lint("postmortems/a.md", text))
          .noneMatch(finding -> finding.rule().startsWith("link/"));
    } else {
      found(expected, text, link);
    }
  }

  @Test
  void aReferenceIsCheckedWhereItIsUsed() {
    found("link/broken", "# Pool\n\nSee [the book][b].\n\n[b]: gone.md\n", "[the book][b]");
  }

  @Test
  void namedDocumentsExist() {
    String rule = "link/unknown-document";
    found(rule, "---\nrecurrence_of: [pool-2025, pool-2024]\n---\n# Pool\n", "pool-2024");
    found(
        rule,
        "---\nplaybooks: {used: [db-failovr], missing: [load-shedding]}\n---\n# Pool\n",
        "db-failovr");
    fine(rule, "---\naddresses: [pool-2025/A1]\nrelated: https://example.org/x\n---\n# Pool\n");
  }

  @Test
  void answersLeadToActionsThatAreThere() {
    String whys =
        "# Pool\n\n## 5 Whys\n\n- Why was it down? It was full.\n  - Why was it full? It was small. → A%d\n  - Why so long? No alert. → A1\n\n";
    String action = "## Action items\n\n- [ ] A1: Alert on it — @ops, due 2026-04-30, PAY-1\n";
    found("link/unknown-action", whys.formatted(3) + action, "A3");
    fine("link/unknown-action", whys.formatted(1) + action);
    String open = whys.formatted(1).replace(" → A1\n  - Why so", "\n  - Why so");
    found("action/unaddressed-factor", open + action, "It was small.");
    fine("action/unaddressed-factor", whys.formatted(1) + action);
    fine("action/unaddressed-factor", whys.replace(" → A1", "").replace(" → A%d", "") + action);
  }

  @Test
  void someActionPreventsOrDetects() {
    String rule = "action/none-prevents";
    String items =
        "# Pool\n\nText.\n\n## Action items\n\n- [ ] Write to the customers — @support, due 2026-04-30, PAY-1\n";
    found(rule, items, "## Action items");
    fine(rule, items + "- [ ] Alert when it is full — @ops, due 2026-04-30, PAY-2\n");
    found(
        rule,
        items + "- [ ] Ask the bank — @ops, investigate, due 2026-04-30, PAY-2\n",
        "## Action items");
    fine(rule, items + "- [ ] Two sites — @ops, prevent, due 2026-04-30, PAY-2\n");
  }

  @Test
  void anIdOfAnActionHasOneForm() {
    String rule = "format/action-label";
    String items =
        "# Pool\n\n## Action items\n\n- [ ] %s Alert on it — @ops, due 2026-04-30, PAY-1\n";
    for (String odd : List.of("a1:", "A1.", "**A1**:", "**A1:**")) {
      found(rule, items.formatted(odd), odd);
    }
    fine(rule, items.formatted("A1:"));
    fine(rule, items.formatted("[A1](there.md):"));
  }

  @Test
  void anActionIsFoundAtItsWords() {
    found(
        "action/no-owner",
        "# Pool\n\n## Action items\n\n- [ ] A1: **Alert** on the `pool`, due 2026-04-30, PAY-1\n",
        "Alert** on the `pool");
  }

  @Test
  void everyFindingIsWithinItsLine() {
    String text =
        "---\nseverity: huge\n---\n# Pöol 🏊\n\n## 🏊 Impact\n\n🏊 Ana forgot it, HH:MM.\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| 🏊 Improve it | |\n";
    List<String> lines = text.lines().toList();
    Map<String, Integer> rules = new HashMap<>();
    assertThat(lint("postmortems/a.md", text))
        .hasSizeGreaterThan(6)
        .allSatisfy(finding -> {
          String line = lines.get(finding.line() - 1);
          assertThat(finding.column()).isBetween(1, finding.endColumn());
          assertThat(finding.endColumn())
              .isLessThanOrEqualTo(line.codePointCount(0, line.length()) + 1);
          rules.merge(finding.rule(), 1, Integer::sum);
        });
    assertThat(rules)
        .containsKeys("action/no-owner", "structure/template-text", "unreadable-value");
  }
}
