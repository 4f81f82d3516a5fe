package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as alerting and logging write them find past incidents. */
class LikeTextTest {
  private static final String JSON_ALERT =
      """
      {"status":"firing","groupLabels":{"alertname":"HighErrorRate"},"alerts":[{"labels":
      {"alertname":"HighErrorRate","job":"checkout_api","severity":"page"},"annotations":
      {"description":"errors\\nconnections refused\\nby postgres"},"startsAt":"2026-01-01T00:00:00Z",
      "fingerprint":"5f3a9c0b11e2d4aa"}]}
      """;
  private static final String TRACE =
      """
      org.postgresql.util.PSQLException: FATAL: remaining connection slots are reserved
          at org.postgresql.core.v3.ConnectionFactoryImpl.doAuthentication(ConnectionFactoryImpl.java:646)
          at com.example.checkout.api.PoolManager.acquire(PoolManager.java:88)
      """;
  private static final String LABELS =
      "ALERTS{alertname=\"PoolExhausted\", service=\"checkout-api\", env=\"prod\"} 1";
  private static final String LOG =
      "2026-01-01T00:00:01Z ERROR [http-8080-17] postgres: too many connections (Checkout API)";

  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void aLibrary() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
    try (IndexUpdate update = index.update()) {
      update.put(
          Sample.at("pool.md")
              .title("Checkout ran out of database connections")
              .services("checkout-api")
              .tags("Postgres", "2026")
              .text("Every connection of the pool was taken after the deploy; PSQLException.")
              .done());
      update.put(
          Sample.at("mail.md")
              .title("Mail was late")
              .services("mail")
              .text("A queue grew.")
              .done());
      for (int i = 0; i < 20; i++) {
        update.put(Sample.at("other" + i + ".md").title("The cache was cold " + i).done());
      }
      update.commit("1", false);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON_ALERT, TRACE, LABELS, LOG, "[FIRING:1] CheckoutApiDown"})
  void anAlertFindsTheIncidentByTheNameOfItsService(String alert) {
    List<Similar> found = index.similar(alert, 5);
    assertThat(found.getFirst().document().path()).isEqualTo("pool.md");
    assertThat(found.getFirst().reasons()).contains("same service: checkout-api");
    assertThat(found).noneMatch(one -> one.document().path().equals("mail.md"));
  }

  @Test
  void tagsCountAndNumbersAreNoNames() {
    List<Similar> found = index.similar("2026-01-01 POSTGRES: FATAL", 5);
    assertThat(found)
        .singleElement()
        .satisfies(one ->
            assertThat(one.reasons())
                .containsExactly("same tag: postgres", "shared terms: postgres"));
  }

  @Test
  void escapedEndsOfLinesDoNotHideWords() {
    assertThat(index.similar("{\"a\":\"x\\npsqlexception\\nconnections\\npool\"}", 5))
        .singleElement()
        .satisfies(
            one -> assertThat(one.reasons().getLast()).contains("psqlexception", "connection"));
  }

  @Test
  void aShortTextNeedsFewWordsInCommonAndALongOneMore() {
    assertThat(index.similar("database connections", 5)).hasSize(1);
    assertThat(index.similar("queue", 5)).hasSize(1);
    assertThat(index.similar("queue database taken cache cold deploy", 5))
        .extracting(one -> one.document().path())
        .containsExactly("pool.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "\ud800", "{", "\"", "and the of", "2026", "🔥🔥"})
  void whatSaysNothingFindsNothing(String text) {
    assertThat(index.similar(text, 5)).isEmpty();
  }

  @Test
  void aWordOfEveryDocumentSaysNothingHoweverManyActionsTheyHave() throws IOException {
    try (IndexUpdate update = index.update()) {
      update.clear();
      for (int i = 0; i < 30; i++) {
        Sample sample = Sample.at(i + ".md").text(i == 0 ? "standup, quorum" : "standup");
        for (int action = 0; action < 9; action++) {
          sample.action(promised("A" + action));
        }
        update.put(sample.done());
      }
      update.commit("2", false);
    }

    assertThat(index.similar("standup", 5)).isEmpty();
    assertThat(index.similar("standup quorum", 5))
        .singleElement()
        .satisfies(one -> assertThat(one.reasons()).containsExactly("shared terms: quorum"));
  }

  private static ActionItem promised(String id) {
    return new ActionItem(
        id, "Do it", null, null, null, null, ActionState.OPEN, List.of(), null, null, 1);
  }

  @Test
  void theLongestTextsTakeBoundedTime() {
    Random random = new Random(7);
    StringBuilder hex = new StringBuilder();
    while (hex.length() < 200_000) {
      hex.append(Long.toHexString(random.nextLong())).append(random.nextBoolean() ? " " : "-");
    }
    List<String> texts =
        List.of(
            hex.toString(),
            "checkout api ".repeat(20_000),
            "a ".repeat(100_000),
            "a".repeat(200_000),
            "a-".repeat(100_000),
            "{\"a\":".repeat(40_000),
            "\\n".repeat(100_000),
            "aB".repeat(100_000));
    for (String text : texts) {
      long begun = System.nanoTime();
      index.similar(text, 5);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(took).as(text.substring(0, 20)).isLessThan(Duration.ofSeconds(2));
    }
  }
}
