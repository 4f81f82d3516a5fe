package dev.afterword.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets and personal data are found, and printed nowhere. */
class PrivateTextTest {
  private static final LintSettings SETTINGS =
      new LintSettings(Map.of(), List.of("Northwind(?: Traders)?", "ACME-\\d{2,}"));

  private static Advice advice(String text, LintSettings settings) {
    return new Linter(Taxonomy.DEFAULT, ReadingLimits.DEFAULT, settings)
        .advice("postmortems/a.md", text.getBytes(UTF_8), References.UNKNOWN);
  }

  private static List<String> rules(String text) {
    return advice(text, SETTINGS).findings().stream()
        .map(Finding::rule)
        .filter(rule -> rule.startsWith("secret/") || rule.startsWith("personal/"))
        .toList();
  }

  /** Put together here: a scanner of this repository finds none. */
  private static String token(String beginning, String rest) {
    return beginning + rest;
  }

  private static List<String> tokens() {
    String letters = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6";
    return List.of(
        token("ghp_", letters),
        token("github_pat_", "11ABCDEFG0" + letters),
        token("glpat-", letters.substring(0, 20)),
        token("AKIA", "Q3EGRIZXKPMJW7DN"),
        token("xoxb-", "263594206564-2343594206574-" + letters.substring(0, 24)),
        token("hooks.slack.com/services/", "T0ABCDEFG/B0ABCDEFG/" + letters.substring(0, 24)),
        token("eyJ", "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0." + letters),
        token("AIza", letters.substring(0, 35)),
        token(
            "-----BEGIN RSA ",
            "PRIVATE KEY-----\nMIIEpAIBAAKCAQEA"
                + letters
                + "\n"
                + letters
                + "\n-----END RSA PRIVATE KEY-----"));
  }

  @Test
  void tokensAreErrorsAndAreNotPrinted() {
    for (String token : tokens()) {
      for (String text :
          List.of(
              "We used %s then.\n",
              "```\ncurl -H 'Authorization: %s'\n```\n",
              "---\ntrigger: \"%s\"\nseverity: \"%s\"\n---\n# Pool\n",
              "# Pool\n\n## Action items\n\n- [ ] Improve %s\n",
              "> Ana forgot %s, obviously.\n\nAna forgot %s, obviously. <!-- lint-off -->\n")) {
        Advice advice = advice(text.replace("%s", token), SETTINGS);
        assertThat(advice.findings())
            .describedAs(text)
            .anyMatch(one -> one.rule().equals("secret/token") && one.level() == Level.ERROR);
        String printed = advice.toString();
        for (String line : token.split("\n")) {
          if (!line.startsWith("-----")) {
            String rest = line.substring(line.length() / 2);
            assertThat(printed).doesNotContain(rest);
          }
        }
      }
    }
  }

  @Test
  void aSecretThatIsTurnedOffIsNotPrintedEither() {
    String token = tokens().getFirst();
    LintSettings off = new LintSettings(Map.of("secret/token", Level.OFF), List.of());
    Advice advice = advice("---\nseverity: " + token + "\n---\n# Pool\n", off);
    assertThat(advice.findings()).extracting(Finding::rule).contains("unreadable-value");
    assertThat(advice.toString()).doesNotContain(token);
  }

  @Test
  void aMessageThatCutsASecretDoesNotShowItsBeginning() {
    String token = tokens().get(6).replace("eyJhb", "eyJhb" + "Zz9".repeat(40));
    Advice advice = advice("---\nseverity: " + token + "\n---\n# Pool\n", SETTINGS);
    assertThat(advice.findings()).extracting(Finding::rule).contains("unreadable-value");
    assertThat(advice.toString()).doesNotContain("Zz9Zz9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD=hunter2-2019",
        "db_password: \"hunter2-2019\"",
        "`API_KEY`: 8d1f0c2b9e7a4c63",
        "access_token=\"0d6a9bb5af126f73350a\"",
        "postgres://app:hunter2@db.example.org/shop",
      })
  void whatItsNameCallsASecretIsOne(String text) {
    assertThat(rules(text + "\n")).containsExactly("secret/password");
    assertThat(advice(text + "\n", SETTINGS).toString())
        .doesNotContain("hunter2", "8d1f0c2b9e7a4c63", "0d6a9bb5af126f73350a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The token: it had expired on day 3.",
        "password=$DB_PASSWORD",
        "password: ********",
        "password=changeme123",
        "secret: vault/payments/db2",
        "The API key: rotated in 2026-01-02",
        "token=<token1>",
        "tokens: 1940",
        "AKIAIOSFODNN7EXAMPLE",
        "commit 0d6a9bb5af126f73350a2afc058492765446aaad",
        "https://git.example.org/a:b/c",
        "keyboard: qwerty123",
        "Mail security@shop.io, no-reply@shop.io, team-payments@shop.io or jo@example.org.",
        "git@github.com:org/repo.git",
        "@ana and node@18.2.0 and app@sha256",
      })
  void standInsNamesAndRolesAreNone(String text) {
    assertThat(rules(text + "\n")).isEmpty();
  }

  @Test
  void theMailAddressOfAPersonIsAdvice() {
    Finding finding =
        advice("Reported by jo.doe@shop.io today.\n", SETTINGS).findings().stream()
            .filter(one -> one.rule().equals("personal/email"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.level()).isEqualTo(Level.ADVICE);
    assertThat(finding.text()).isEqualTo("…@shop.io");
    assertThat(List.of(finding.column(), finding.endColumn())).containsExactly(13, 27);
  }

  @Test
  void theLibrarySaysWhatACustomersNameLooksLike() {
    String text =
        "Northwind Traders and ACME-17 could not pay; obviously Northwind failed to ask.\n";
    assertThat(rules(text)).containsOnly("personal/customer").hasSize(3);
    assertThat(advice(text, SETTINGS).toString()).doesNotContain("Northwind", "ACME-17");
    assertThat(advice(text, LintSettings.NONE).findings())
        .noneMatch(one -> one.rule().equals("personal/customer"));
  }

  @Test
  void aPatternThatNeverEndsIsGivenUp() {
    LintSettings bad = new LintSettings(Map.of(), List.of("(a+)+$"));
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> advice("a".repeat(5_000) + "!\n", bad));
  }
}
