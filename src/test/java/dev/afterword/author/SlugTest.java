package dev.afterword.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Checkout answered 502 for 38 minutes | checkout-answered-502-for-38-minutes",
        "  ../../etc/passwd  | etc-passwd",
        "Ærlig talt: Straße gesperrt! | aerlig-talt-strasse-gesperrt",
        "The cache's TTL | the-caches-ttl",
        "決済が止まった | 決済が止まった",
        "決済 API down | api-down",
        "… | ''"
      })
  void keepsWhatTells(String title, String slug) {
    assertThat(Slug.of(title)).isEqualTo(slug);
  }

  @Test
  void endsAtAWord() {
    assertThat(Slug.of("word ".repeat(40))).hasSizeLessThanOrEqualTo(60).endsWith("-word");
    assertThat(Slug.of("x".repeat(400))).hasSize(60);
  }
}
