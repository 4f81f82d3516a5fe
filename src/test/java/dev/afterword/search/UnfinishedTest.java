package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a query is still being typed. */
final class UnfinishedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          service:check               | service:                | check
          pool service:a,che          | pool service:a,         | che
          service:"a, b",che          | service:"a, b",         | che
          service:"a, b","pay ments,  | service:"a, b",         | pay ments,
          service:"payments, e        | service:                | payments, e
          service:"a..b               | service:                | a..b
          severity:SEV1..SE           | severity:SEV1..         | SE
          a,b service:c               | a,b service:            | c
          """)
  void itBeginsAfterTheLastSeparatorOutsideOfQuotes(String text, String before, String word) {
    Unfinished typed = Unfinished.of(text);
    assertThat(typed.before()).isEqualTo(before);
    assertThat(typed.word()).isEqualTo(word);
  }
}
