package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Problem;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.SearchResult.Fragment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SynonymsTest {
  private static final Synonyms OWN =
      Synonyms.read(
          """
          # words of this library
          oom, out of memory
          broker => kafka, rabbitmq
          not authenticated, anonymous
          """);

  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
    index.rankBy(Ranking.with(OWN));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void oneWayOfSayingFindsTheOther() throws IOException {
    put("the pods ran out of memory at noon", "an OOM on every node", "the memory was fine");

    assertThat(found("oom")).containsExactlyInAnyOrder("0.md", "1.md");
    assertThat(found("pods out of memory")).startsWith("0.md").contains("1.md");
  }

  @Test
  void anArrowIsFollowedInOneDirectionOnly() throws IOException {
    put("kafka lost its leader", "the broker was slow");

    assertThat(found("brokers")).containsExactlyInAnyOrder("0.md", "1.md");
    assertThat(found("kafka")).containsExactly("0.md");
  }

  @Test
  void theWordItselfCountsMoreThanItsSynonym() throws IOException {
    put("the kafka cluster", "the broker cluster", "the rabbitmq cluster");

    assertThat(found("broker")).startsWith("1.md").hasSize(3);
  }

  @Test
  void smallWordsArePartOfAnEntry() throws IOException {
    put("anonymous calls came in", "they were authenticated", "who was not authenticated");

    assertThat(found("not authenticated")).contains("0.md");
    assertThat(found("authenticated")).doesNotContain("0.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"broker\"", "+broker", "broker AND slow", "broke*", "-kafka broker"})
  void whatIsQuotedRequiredOrExcludedIsMeantAsItIs(String query) throws IOException {
    put("kafka was slow", "the broker was slow");

    assertThat(found(query)).containsExactly("1.md");
  }

  @Test
  void whatWasFoundInsteadIsMarked() throws IOException {
    put("then kafka stopped");

    List<Fragment> fragments =
        index.search(SearchRequest.of("broker")).hits().getFirst().snippet().fragments();

    assertThat(fragments).contains(new Fragment("kafka", true));
  }

  @Test
  void aLineThatCannotBeUsedIsNamedAndTheOthersHold() {
    Synonyms read =
        Synonyms.read("a => b => c\n\none, two\none two three four five six seven, x\n, ,\n");

    assertThat(read.problems()).extracting(Problem::line).containsExactly(1, 4, 5);
    assertThat(read.problems()).extracting(Problem::code).containsOnly("synonyms/line");
    assertThat(read.problems().getFirst().message())
        .isEqualTo(
            "\"a => b => c\" cannot be read (expected \"one, other\" or \"one => other\" of 1 to 6"
                + " words each, 30 at most)");
    assertThat(read.of(List.of("one"))).containsExactly("two");
  }

  @Test
  void aLineOfVeryManyTermsIsNotMultipliedOut() {
    Synonyms read = Synonyms.read("a, ".repeat(5_000) + "b\n" + "one, two\n");

    assertThat(read.problems()).extracting(Problem::line).containsExactly(1);
    assertThat(read.problems().getFirst().message()).startsWith("a line of more than 30 terms");
    assertThat(read.of(List.of("one"))).containsExactly("two");
  }

  @Test
  void aQueryOfManyWordsWithManySynonymsIsAnswered() throws IOException {
    StringBuilder lines = new StringBuilder();
    StringBuilder query = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 120; word++) {
      query.append(" w").append(word);
      lines.append("\nw").append(word).append(" => ");
      for (int other = 0; other < 16; other++) {
        String name = "s" + word + "x" + other;
        lines.append(other == 0 ? "" : ", ").append(name);
        text.append(' ').append(name);
      }
    }
    index.rankBy(Ranking.with(Synonyms.read(lines.toString())));
    put(text.toString());

    assertThat(found(query.toString())).containsExactly("0.md");
    assertThat(found("(+s0x0 w1 w2) " + query)).containsExactly("0.md");
  }

  @Test
  void aLibrarysOwnStandBesideThoseBuiltIn() {
    Synonyms both = Synonyms.builtIn().with(Synonyms.read("oom, heap of shame\n"));

    assertThat(both.of(List.of("oom"))).contains("out of memory", "heap of shame");
    assertThat(Synonyms.builtIn().of(List.of("oom"))).doesNotContain("heap of shame");
  }

  @Test
  void everyLineBuiltInCanBeUsed() {
    assertThat(Synonyms.builtIn().problems()).isEmpty();
    assertThat(Synonyms.builtIn().longest()).isBetween(2, 6);
  }

  private void put(String... texts) throws IOException {
    try (IndexUpdate update = index.update()) {
      update.clear();
      for (int i = 0; i < texts.length; i++) {
        update.put(Sample.at(i + ".md").text(texts[i]).done());
      }
      update.commit("1", false);
    }
  }

  private List<String> found(String query) {
    return Stream.of(index.search(SearchRequest.of(query)))
        .flatMap(result -> result.hits().stream())
        .map(hit -> hit.document().path())
        .toList();
  }
}
