package dev.afterword.lint.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAdviceTest {

  @Test
  void offsetsAreThoseOfTheWholeText() {
    String text = "The disk was full. The admin forgot to clear it.\n\nWe should have asked.";
    List<LanguageFinding> findings = LanguageAdvice.of(text, Context.PROSE);
    assertThat(findings)
        .extracting(finding -> text.substring(finding.start(), finding.end()))
        .containsExactly("forgot", "should have asked")
        .isEqualTo(findings.stream().map(LanguageFinding::words).toList());
  }

  @Test
  void aFailingToDoSomethingIsTurnedAround() {
    assertThat(LanguageAdvice.of("Lena forgot to update the firewall rules.", Context.PROSE))
        .singleElement()
        .extracting(LanguageFinding::suggestion)
        .asString()
        .startsWith("\"The firewall rules were not updated.\"");
  }

  @Test
  void weShouldHaveIsAdviceWhereTheSectionAsksForIt() {
    String text = "We should have asked the vendor.";
    assertThat(LanguageAdvice.of(text, Context.COULD_BE_BETTER))
        .singleElement()
        .extracting(LanguageFinding::weight)
        .isEqualTo(Weight.ADVICE);
    assertThat(LanguageAdvice.of(text, Context.PROSE))
        .singleElement()
        .extracting(LanguageFinding::weight)
        .isEqualTo(Weight.WARNING);
  }

  @Test
  void aPlanNotToAssumeIsAskedOfPeople() {
    String text = "Do not assume that the replica is in sync.";
    assertThat(LanguageAdvice.of(text, Context.ACTION)).hasSize(1);
    assertThat(LanguageAdvice.of(text, Context.PROSE)).isEmpty();
  }

  @Test
  void ofTwoRulesOnTheSameWordsOneSpeaks() {
    assertThat(LanguageAdvice.of("In hindsight, we should have waited.", Context.PROSE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The log said \"operator error\" twice.",
        "The log said “we should have waited”.",
        "The flag `human error` is off.",
        "Ana [5:17 PM] we forgot to mute it. I should have looked.",
        "ana 5:17 PM human error, I think",
        "Clearly.io and the careless-people flag are just-in-time tools.",
        ""
      })
  void quotationsCodeChatsAndNamesAreLeftAlone(String text) {
    assertThat(LanguageAdvice.of(text, Context.PROSE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"forgot ", "“", "we should have ", ".", "if ", "!)", "a\"", "\n"})
  void aMegabyteOfNonsenseIsReadInSeconds(String part) {
    String text = part.repeat(1_000_000 / part.length());
    assertThat(
            assertTimeout(
                Duration.ofSeconds(10), () -> LanguageAdvice.of(text, Context.COULD_BE_BETTER)))
        .isNotNull();
  }

  @Test
  void aTimelineEntryAfterItsTimeIsNoChat() {
    assertThat(LanguageAdvice.of("[16:44] @ana forgot to mute it", Context.PROSE)).hasSize(1);
  }
}
