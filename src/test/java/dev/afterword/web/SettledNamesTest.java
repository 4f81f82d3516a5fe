package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.afterword.search.CatalogName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names of the settings beside those of the documents. */
final class SettledNamesTest {

  @Test
  void theSettingsSayHowANameIsWrittenAndWhatElseThereIs() {
    SettledNames settled = SettledNames.of(List.of("Spare", "Checkout", "CHECKOUT"));
    assertThat(settled.of("checkout")).contains("Checkout");
    assertThat(settled.of("ledger")).isEmpty();
    assertThat(
            settled.over(
                List.of(new CatalogName("ledger", 3, 2, 1), new CatalogName("checkout", 1, 1, 0))))
        .containsExactly(
            new CatalogName("ledger", 3, 2, 1),
            new CatalogName("Checkout", 1, 1, 0),
            new CatalogName("Spare", 0, 0, 0));
  }

  @Test
  void manyNamesAreFoundWithoutGoingThroughTheSettingsForEach() {
    List<String> names = IntStream.range(0, 30_000).mapToObj(i -> "Service-" + i).toList();
    List<CatalogName> documents =
        names.stream()
            .map(name -> new CatalogName(name.toLowerCase(Locale.ROOT), 1, 1, 0))
            .toList();
    assertTimeout(
        Duration.ofSeconds(2),
        () ->
            assertThat(SettledNames.of(names).over(documents))
                .extracting(CatalogName::name)
                .isEqualTo(names));
  }
}
