package dev.afterword.lint.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void aFullStopEndsASentence() {
    assertThat(cut("It failed. We waited! Why? (It was late.) Then it worked"))
        .containsExactly("It failed.", "We waited!", "Why?", "(It was late.)", "Then it worked");
  }

  @Test
  void versionsFileNamesTimesAndAbbreviationsDoNot() {
    String text = "Since 2.14.1 the file app.config.yml, e.g. Foo, is read at 10.30 p.m. Oslo time";
    assertThat(cut(text)).containsExactly(text);
  }

  @Test
  void aListNumberBelongsToItsItem() {
    assertThat(cut("1. Restart it.\n2. Wait.")).containsExactly("1. Restart it.", "2. Wait.");
  }

  @Test
  void aLineGoesOnWithALowerCaseLetter() {
    assertThat(cut("The first\nline goes on\nThe next does not"))
        .containsExactly("The first\nline goes on", "The next does not");
  }

  private static List<String> cut(String text) {
    return Sentences.of(text).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }
}
