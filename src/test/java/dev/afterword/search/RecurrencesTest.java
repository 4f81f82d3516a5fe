package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which incidents came back. */
class RecurrencesTest {
  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void aLibrary() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
    try (IndexUpdate update = index.update()) {
      for (Sample sample :
          List.of(
              Sample.at("pool.md").on("2025-03-11").services("checkout", "db").causes("capacity"),
              Sample.at("early.md").on("2025-05-01").services("checkout").causes("capacity"),
              Sample.at("same.md").on("2026-01-05").services("Checkout").causes("Capacity", "dns"),
              Sample.at("named.md").on("2026-02-01").services("search").recurrenceOf("pool"),
              Sample.at("other-service.md").on("2026-03-01").services("mail").causes("capacity"),
              Sample.at("other-cause.md").on("2026-03-02").services("checkout").causes("dns"),
              Sample.at("undated.md").services("checkout").causes("capacity"),
              Sample.at("game.md")
                  .kind(Kind.GAME_DAY)
                  .on("2026-04-01")
                  .services("checkout")
                  .causes("capacity"))) {
        update.put(sample.done());
      }
      update.commit("1", false);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private DocumentSummary document(String id) {
    return index.byId(id).orElseThrow();
  }

  private RecurrencePage after(String moment, String... ids) {
    return index.repeatsOf(Stream.of(ids).map(this::document).toList(), Instant.parse(moment), 10);
  }

  @Test
  void whatBeganLaterAndSaysSoOrSharesACauseAndAServiceCameBack() {
    RecurrencePage page = after("2025-06-01T00:00:00Z", "pool");

    assertThat(page.total()).isEqualTo(2);
    assertThat(page.newest())
        .extracting(one -> one.later().id(), one -> one.earlier().id(), Recurrence::reason)
        .containsExactly(
            tuple("named", "pool", "says it repeats pool"),
            tuple("same", "pool", "same cause capacity and service checkout"));
  }

  @Test
  void whatBeganBeforeDidNotComeBack() {
    assertThat(after("2026-01-04T23:59:59Z", "pool").total()).isEqualTo(2);
    assertThat(after("2026-01-05T00:00:00Z", "pool").newest())
        .extracting(one -> one.later().id())
        .containsExactly("named");
    assertThat(after("2026-12-01T00:00:00Z", "pool")).isEqualTo(RecurrencePage.NONE);
  }

  @Test
  void noIncidentRepeatsItselfOrALaterOne() {
    assertThat(after("2025-01-01T00:00:00Z", "same", "named", "pool").newest())
        .extracting(one -> one.later().id(), one -> one.earlier().id())
        .containsExactly(
            tuple("other-cause", "same"),
            tuple("named", "pool"),
            tuple("same", "pool"),
            tuple("early", "pool"));
  }

  @Test
  void anIncidentTellsWhatItRepeats() {
    assertThat(index.repeatedBy(document("named"), 10))
        .extracting(one -> one.earlier().id(), Recurrence::reason)
        .containsExactly(tuple("pool", "says it repeats pool"));
    assertThat(index.repeatedBy(document("same"), 10))
        .extracting(one -> one.earlier().id(), Recurrence::reason)
        .containsExactly(
            tuple("early", "same cause capacity and service checkout"),
            tuple("pool", "same cause capacity and service checkout"));
    assertThat(index.repeatedBy(document("pool"), 10)).isEmpty();
    assertThat(index.repeatedBy(document("undated"), 10)).isEmpty();
    assertThat(index.repeatedBy(document("game"), 10)).isEmpty();
  }
}
