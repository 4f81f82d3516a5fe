package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Past incidents that a new one may want to cite. */
class SimilarTest {
  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void aLibrary() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
    try (IndexUpdate update = index.update()) {
      update.put(
          Sample.at("pool.md")
              .title("Checkout ran out of database connections")
              .services("checkout")
              .tags("pool")
              .text("Every connection of the postgres pool was taken after the deploy.")
              .done());
      update.put(
          Sample.at("service-only.md")
              .title("Checkout shipped a wrong tax table")
              .services("Checkout")
              .text("Rounding differed.")
              .done());
      update.put(
          Sample.at("words-only.md")
              .title("Search lost its postgres connections")
              .text("The pool was exhausted.")
              .done());
      update.put(
          Sample.at("playbook.md")
              .kind(Kind.PLAYBOOK)
              .title("Database connections of checkout")
              .services("checkout")
              .done());
      for (int i = 0; i < 20; i++) {
        update.put(Sample.at("other" + i + ".md").title("Mail was late " + i).done());
      }
      update.commit("1", false);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private List<Similar> similar(Sample sample) {
    return index.similar(sample.done().document(), 5);
  }

  @Test
  void aNewIncidentFindsThoseOfItsServiceAndItsWordsWithTheReasons() {
    List<Similar> found =
        similar(
            Sample.at("new.md")
                .title("Payments timed out: the connection pool was empty")
                .services("checkout")
                .text("All postgres connections were in use."));
    assertThat(found)
        .extracting(one -> one.document().path())
        .startsWith("pool.md")
        .contains("service-only.md")
        .doesNotContain("playbook.md", "other1.md");
    assertThat(found.getFirst().reasons()).first().isEqualTo("same service: checkout");
    assertThat(found.getFirst().reasons().getLast()).startsWith("shared terms: ").contains("pool");
    assertThat(found).allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
  }

  @Test
  void aDocumentOfTheLibraryDoesNotFindItself() {
    Sample pool =
        Sample.at("pool.md")
            .title("Checkout ran out of database connections")
            .services("checkout")
            .tags("pool")
            .text("Every connection of the postgres pool was taken after the deploy.");
    assertThat(similar(pool))
        .isNotEmpty()
        .noneMatch(one -> one.document().path().equals("pool.md"));
  }

  @Test
  void ofManyWordsThoseCountThatStandOutMost() throws IOException {
    try (IndexUpdate update = index.update()) {
      update.put(Sample.at("rare.md").text("zincvalve brassgasket ironpipe").done());
      for (int i = 0; i < 60; i++) {
        update.put(
            Sample.at("often" + i + ".md").text(often(i) + often(i + 1) + often(i + 2)).done());
      }
      update.commit("2", false);
    }
    StringBuilder words = new StringBuilder("zincvalve brassgasket ironpipe ");
    for (int i = 0; i < 60; i++) {
      words.append(often(i));
    }
    assertThat(index.similar(words.toString(), 1))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.document().path()).isEqualTo("rare.md");
          assertThat(one.reasons().getFirst()).contains("zincvalve", "brassgasket", "ironpipe");
        });
  }

  /** A word that three documents have. */
  private static String often(int number) {
    return (char) ('a' + number / 26) + "often" + (char) ('a' + number % 26) + " ";
  }

  @Test
  void oneWordInCommonIsNoReason() {
    assertThat(similar(Sample.at("new.md").title("The coffee pool").text("Somebody drank it.")))
        .isEmpty();
  }

  @Test
  void anEmptyDocumentIsLikeNothing() {
    assertThat(similar(Sample.at("new.md").title("new.md"))).isEmpty();
  }
}
