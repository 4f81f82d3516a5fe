package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuggestionsTest {
  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
    put(
        Sample.at("a.md")
            .title("Checkout lost connections")
            .on("2026-01-02")
            .severity("SEV1")
            .services("checkout", "payments-db")
            .tags("Connection pool", "dns"),
        Sample.at("b.md")
            .title("Connection pool of the ledger was full")
            .on("2026-03-02")
            .severity("SEV2")
            .services("ledger", "payments-db"),
        Sample.at("c.md").title("etcd_disk was slow").on("2025-03-02").services("etcd"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          se                   | severity:; service:
          pool sev             | pool severity:
          -serv                | -service:
          (dns OR te           | (dns OR team:
          """)
  void namesOfFieldsAreCompleted(String text, String queries) {
    assertThat(index.suggest(text, 8).stream().filter(Suggestion.Field.class::isInstance))
        .extracting(field -> ((Suggestion.Field) field).query())
        .containsExactlyInAnyOrder(queries.split("; "));
  }

  @Test
  void valuesComeWithTheirCountsTheMostUsedFirstAsTheLibrarySpellsThem() {
    assertThat(values("service:"))
        .containsExactly(
            "service:payments-db  2",
            "service:checkout  1",
            "service:etcd  1",
            "service:ledger  1");
    assertThat(values("severity:s")).containsExactly("severity:SEV1  1", "severity:SEV2  1");
    assertThat(values("tag:con")).containsExactly("tag:\"Connection pool\"  1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pool -service:LED           | pool -service:ledger
          service:checkout,led        | service:checkout,ledger
          severity:SEV1..             | severity:SEV1..SEV1
          started>=2025               | started>=2025
          tag:"Connection p           | tag:"Connection pool"
          service:db                  | service:payments-db
          db                          | service:payments-db
          was full led                | was full service:ledger
          """)
  void aValueIsPutInPlaceOfWhatIsTyped(String text, String query) {
    assertThat(values(text)).anyMatch(value -> value.startsWith(query + "  "));
  }

  @Test
  void titlesHaveAllWordsAndTheBeginningOfTheLastTheNewestFirst() {
    assertThat(titles("conn")).containsExactly("b", "a");
    assertThat(titles("pool conn")).containsExactly("b");
    assertThat(titles("lost connections ")).containsExactly("a");
    assertThat(titles("etcd_d")).containsExactly("c");
    assertThat(titles("etcd disk")).containsExactly("c");
    assertThat(titles("pool service:ledger conn")).isEmpty();
    assertThat(titles("c")).isEmpty();
    assertThat(titles("unheard")).isEmpty();
  }

  @Test
  void noMoreThanAskedForAndNothingForABlankText() {
    assertThat(index.suggest("co", 1)).hasSize(1);
    assertThat(index.suggest("service:", 2)).hasSize(2);
    assertThat(index.suggest("", 8)).isEmpty();
    assertThat(index.suggest("pool ", 8)).allMatch(Suggestion.Title.class::isInstance);
  }

  @Test
  void whatIsDeletedIsNotSuggested() throws IOException {
    try (IndexUpdate update = index.update()) {
      update.remove("c.md");
      update.commit("2", true);
    }
    assertThat(values("service:et")).isEmpty();
    assertThat(titles("etcd_d")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "-",
        "+",
        "(",
        "((",
        ":",
        "service:\"",
        "service:,",
        "service:..",
        "a AND",
        "*",
        "?x",
        "\\",
        "/var/lib/",
        "title:",
        "id:a",
        "障害",
        "\ud83d\ude00",
        "path:",
        "severity:[",
        "a~",
        "..",
        "started>="
      })
  void oddTextsAreNoTrouble(String text) {
    assertThat(index.suggest(text, 8)).isNotNull();
    assertThat(index.suggest("pool " + text, 8)).isNotNull();
  }

  private List<String> values(String text) {
    return index.suggest(text, 8).stream()
        .filter(Suggestion.Value.class::isInstance)
        .map(Suggestion.Value.class::cast)
        .map(value -> value.query() + " " + value.count())
        .toList();
  }

  private List<String> titles(String text) {
    return index.suggest(text, 8).stream()
        .filter(Suggestion.Title.class::isInstance)
        .map(title -> ((Suggestion.Title) title).id())
        .toList();
  }

  private void put(Sample... samples) throws IOException {
    try (IndexUpdate update = index.update()) {
      for (Sample sample : samples) {
        update.put(sample.done());
      }
      update.commit("1", true);
    }
  }
}
