package dev.afterword.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a document, where, and what keeps it from being reported. */
class LinterTest {
  private static final String BLAME = "Ana forgot to renew the certificate.";

  private static List<Finding> lint(String text, Map<String, Level> levels) {
    return new Linter(Taxonomy.DEFAULT, ReadingLimits.DEFAULT, levels)
        .lint("playbooks/a.md", text.getBytes(UTF_8));
  }

  private static List<Finding> lint(String text) {
    return lint(text, Map.of());
  }

  private static List<String> rules(String text) {
    return lint(text).stream().map(Finding::rule).toList();
  }

  /** The lines with a finding of {@code blame/person}. */
  private static List<Integer> blamed(String text) {
    return lint(text).stream()
        .filter(finding -> finding.rule().equals("blame/person"))
        .map(Finding::line)
        .toList();
  }

  @Test
  void aSentenceThatBlamesIsAdviceWithItsPlaceAndARewrite() {
    Finding finding = lint("# Expired\n\nSo **Ana forgot** to renew it.\n").getFirst();
    assertThat(finding.rule()).isEqualTo("blame/person");
    assertThat(finding.level()).isEqualTo(Level.ADVICE);
    assertThat(finding.path()).isEqualTo("playbooks/a.md");
    assertThat(finding.line()).isEqualTo(3);
    String line = "So **Ana forgot** to renew it.";
    assertThat(line.substring(finding.column() - 1, finding.endColumn() - 1))
        .isEqualTo(finding.text());
    assertThat(finding.message()).isNotBlank();
    assertThat(finding.suggestion()).isNotBlank();
  }

  @Test
  void softwareQuotationsAndCodeAreLeftAlone() {
    assertThat(
            rules(
                "The `renewal` job failed to parse it.\n\n> Ana forgot it.\n\n```\nAna forgot it.\n```\n"))
        .isEmpty();
  }

  @Test
  void theLibraryChoosesLevels() {
    assertThat(lint(BLAME, Map.of("blame/person", Level.ERROR)).getFirst().level())
        .isEqualTo(Level.ERROR);
    assertThat(lint(BLAME, Map.of("blame/person", Level.OFF))).isEmpty();
  }

  @Test
  void whatIsAdviceByItsNatureIsNeverMore() {
    String text = "## What could have gone better\n\nWe should have tested the backup.\n";
    assertThat(lint(text, Map.of("blame/counterfactual", Level.ERROR)))
        .allMatch(finding -> finding.level() == Level.ADVICE);
  }

  @Test
  void aCommentInABlockTurnsTheRuleOffForThatBlock() {
    assertThat(blamed(BLAME + "\nAnd more. <!-- lint-off blame/person -->\n\n" + BLAME + "\n"))
        .containsExactly(4);
    assertThat(blamed("- " + BLAME + " <!-- lint-off -->\n- " + BLAME + "\n")).containsExactly(2);
    assertThat(
            blamed(
                "| a |\n|---|\n| "
                    + BLAME
                    + " |\n| "
                    + BLAME
                    + " <!-- lint-off blame/person --> |\n"))
        .containsExactly(3);
  }

  @Test
  void aCommentBetweenBlocksHoldsUntilItIsTurnedOnAgain() {
    String text =
        BLAME + "\n\n<!-- lint-off blame/person -->\n\n" + BLAME + "\n\n## More\n\n" + BLAME + "\n";
    assertThat(blamed(text)).containsExactly(1);
    assertThat(blamed(text + "\n<!-- lint-on blame/person -->\n\n" + BLAME + "\n"))
        .containsExactly(1, 13);
    assertThat(blamed(text + "\n<!-- lint-on -->\n\n" + BLAME + "\n")).containsExactly(1, 13);
    assertThat(blamed(text + "\n<!-- lint-on blame/team -->\n\n" + BLAME + "\n"))
        .containsExactly(1);
  }

  @Test
  void aCommentOnAnotherRuleTurnsNothingOff() {
    assertThat(blamed(BLAME + " <!-- lint-off blame/team -->\n")).containsExactly(1);
    assertThat(blamed("<!-- linted-off -->\n\n" + BLAME + "\n")).containsExactly(3);
  }

  @Test
  void aCommentThatNamesNoRuleIsAFinding() {
    Finding finding = lint("Fine. <!-- lint-off blame/persons -->\n").getFirst();
    assertThat(finding.rule()).isEqualTo("lint/unknown-rule");
    assertThat(finding.text()).isEqualTo("blame/persons");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- [ ] Add an alert on the pool | action/no-due action/no-link action/no-owner",
        "- [ ] Add an alert on the pool — @payments, due 2026-04-30, PAY-12 | ''",
        "- [x] Add an alert on the pool | ''",
        "- [ ] [#2127](https://github.com/org/repo/issues/2127) | ''",
        "- [ ] Investigate and fix the leak — @payments, due 2026-04-30, PAY-12 | ''",
        "- [-] Add an alert on the pool too dear | ''",
        "- [ ] Improve monitoring — @payments, due 2026-04-30, PAY-12 | action/not-checkable",
        "- [ ] Investigate the slow disk — @payments, due 2026-04-30, PAY-12 | action/not-checkable",
        "- [ ] Make the pool page better — @payments, due 2026-04-30, PAY-12 | action/not-checkable",
        "- [ ] Improve the p99 to 200 ms — @payments, due 2026-04-30, PAY-12 | ''",
        "- [ ] Trainline: add an alert — @payments, due 2026-04-30, PAY-12 | ''",
        "- [ ] Be more careful with deletes — @payments, due 2026-04-30, PAY-12 | blame/fix-the-person",
      })
  void anOpenActionSaysWhoWhenWhereAndWhat(String item, String expected) {
    String text = "# A\n\nText.\n\n## Action items\n\n" + item + "\n";
    assertThat(lint(text))
        .allMatch(finding -> finding.line() == 7)
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
  }

  private static List<String> rulesOfIncident(String text) {
    return new Linter(Taxonomy.DEFAULT, ReadingLimits.DEFAULT, Map.of())
        .lint("postmortems/a.md", text.getBytes(UTF_8)).stream().map(Finding::rule).toList();
  }

  @Test
  void anIncidentHasASummaryATimelineAndActions() {
    String bare = "# Pool\n\n## Impact\n\nAll users.\n";
    assertThat(rulesOfIncident(bare))
        .containsExactly("structure/no-actions", "structure/no-summary", "structure/no-timeline");
    assertThat(rules(bare)).isEmpty();
    assertThat(
            rulesOfIncident(
                "# Pool\n\n## Summary\n\nIt was full.\n\n## Impact\n\n3 users.\n\n## Timeline\n\n- 14:02 UTC Full.\n\n## Action items\n\nNone.\n"))
        .isEmpty();
    assertThat(rulesOfIncident("# Pool\n\nIt was full.\n\n## Impact\n\nSome.\n"))
        .doesNotContain("structure/no-summary");
    assertThat(rulesOfIncident(bare + "\n<!-- lint-off structure/no-summary -->\n"))
        .containsExactly("structure/no-actions", "structure/no-timeline");
  }

  @Test
  void whatCouldNotBeReadIsAWarningUnderItsCode() {
    Finding finding = lint("---\nid: x\nseverity: huge\n---\n# A\n").getFirst();
    assertThat(finding.rule()).isEqualTo("unreadable-value");
    assertThat(finding.level()).isEqualTo(Level.WARNING);
    assertThat(finding.line()).isEqualTo(3);
    assertThat(lint("---\nseverity: huge\n---\n# A\n", Map.of("unreadable-value", Level.OFF)))
        .isEmpty();
  }

  @Test
  void findingsComeByLineAndColumn() {
    List<Finding> all = lint("It was obviously human error.\n\n" + BLAME + "\n");
    assertThat(all).hasSizeGreaterThan(1);
    for (int i = 1; i < all.size(); i++) {
      Finding before = all.get(i - 1);
      Finding after = all.get(i);
      assertThat(before.line() * 1000 + before.column())
          .isLessThanOrEqualTo(after.line() * 1000 + after.column());
    }
  }

  @Test
  void everyRuleTellsWhyAndFromWhere() {
    assertThat(Rules.all())
        .allSatisfy(rule -> {
          assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)?");
          assertThat(rule.why()).endsWith(".");
          assertThat(rule.source().name()).isNotBlank();
          assertThat(rule.level()).isNotEqualTo(Level.OFF);
        });
  }

  @Test
  void theExamplesOfTheLanguageRulesAreFoundAndTheirRewritesAreNot() {
    assertThat(LanguageRules.ALL)
        .allSatisfy(rule -> {
          String section = rule.id().endsWith("fix-the-person") ? "## Action items\n\n- [x] " : "";
          assertThat(rules(section + rule.example())).contains(rule.id());
          assertThat(rules(section + rule.better())).isEmpty();
        });
  }
}
