package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Statement;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import dev.afterword.search.SearchResult.Fragment;
import dev.afterword.search.SearchResult.Snippet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whys, factors and actions are found as such, and a hit lands on the very one. */
final class StatementsTest {
  private static final String TEXT =
      """
      # Checkout refused cards

      The pool of connections was exhausted.

      ## 5 Whys

      - Why were cards refused? The connection pool was empty.
        - Why was it empty? Every worker kept two connections.
        - Why did nobody see it? The pool had no alert.

      ## Fishbone

      Effect: cards refused

      - Process
        - the rollout had no canary
      - Technology
        - the driver leaks connections on errors
          - no timeout is set

      ## Action items

      - [ ] A1: Alert when the pool is nearly empty
      - [ ] A2: Set a timeout in the driver
      """;

  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void fill() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
    try (IndexUpdate update = index.update()) {
      update.clear();
      update.put(new IndexedDocument(read(), null, "", false));
      update.put(Sample.at("other.md").text("canary, pool, timeout, alert, driver").done());
      update.commit("1", false);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static Document read() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    return new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT)
        .read(ParsedFile.of(new SourceFile("a.md", bytes, null), ReadingLimits.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why:worker              | 5 Whys       | aw-why-1.1
          why:"no alert"          | 5 Whys       | aw-why-1.2
          why:refus*              | 5 Whys       | aw-why-1
          cards why:worker        | 5 Whys       | aw-why-1.1
          factor:canary           | Fishbone     | aw-bone-1.1
          factor:process          | Fishbone     | aw-bone-1
          factor:timeouts         | Fishbone     | aw-bone-2.1.1
          action:timeout          | Action items | aw-action-A2
          action:alert -status:open | Action items | aw-action-A1
          """)
  void aHitLandsOnTheVeryStatement(String query, String heading, String anchor) {
    SearchResult result = index.search(SearchRequest.of(query));

    assertThat(result.hits()).extracting(hit -> hit.document().path()).containsExactly("a.md");
    Snippet snippet = result.hits().getFirst().snippet();
    assertThat(snippet.section()).isEqualTo(heading);
    assertThat(snippet.anchor()).isEqualTo(anchor);
  }

  @ParameterizedTest
  @CsvSource({"why:canary", "factor:worker", "action:canary", "why:\"pool worker\""})
  void whatStandsElsewhereIsNotFound(String query) {
    assertThat(index.search(SearchRequest.of(query)).total()).isZero();
  }

  @Test
  void itsWordsAreMarkedAndItIsShownWhole() {
    List<Fragment> fragments =
        index.search(SearchRequest.of("action:timeout")).hits().getFirst().snippet().fragments();

    assertThat(fragments)
        .containsExactly(
            new Fragment("Set a ", false),
            new Fragment("timeout", true),
            new Fragment(" in the driver", false));
    assertThat(fragments.stream().map(Fragment::text).collect(Collectors.joining()))
        .isEqualTo("Set a timeout in the driver");
  }

  @Test
  void aVeryLongStatementIsCutBetweenCharacters() {
    String face = "\ud83d\ude00";
    String text = "x" + face.repeat(2_000);
    Document document = Sample.at("long.md").action(promised("A1", text)).done().document();

    assertThat(Statement.of(document))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).isEqualTo("x" + face.repeat(999)));
  }

  @Test
  void anActionIsFoundByFewNamesHoweverManyItsDocumentHas() {
    String[] services =
        IntStream.range(0, 5_000).mapToObj(i -> "service-" + i).toArray(String[]::new);
    IndexedDocument document =
        Sample.at("many.md").services(services).action(promised("A1", "Do it")).done();

    assertThat(
            DocumentFields.of(document, ActionFields.of(Taxonomy.DEFAULT))
                .getFirst()
                .getFields(Fields.ofAction(LedgerField.SERVICE)))
        .hasSize(50);
  }

  private static ActionItem promised(String id, String text) {
    return new ActionItem(
        id, text, null, null, null, null, ActionState.OPEN, List.of(), null, null, 1);
  }
}
