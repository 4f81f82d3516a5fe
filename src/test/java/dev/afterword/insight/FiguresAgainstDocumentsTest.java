package dev.afterword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.domain.Document;
import dev.afterword.search.FacetField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is computed from the index is what follows from the documents one by one. */
class FiguresAgainstDocumentsTest {
  @TempDir private Path temporary;

  @Test
  void ofTheSampleLibrary() throws Exception {
    check(Path.of("sample-postmortems"));
  }

  @Test
  void ofPublicPostmortems() throws Exception {
    Path corpus =
        Path.of(System.getProperty("afterword.shared", "../shared"), "corpus", "documents");
    assumeTrue(Files.isDirectory(corpus), "no public postmortems in " + corpus);
    check(corpus);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ofInventedLibrariesInWhichMuchIsSharedAndMuchIsWrong(long seed) throws Exception {
    check(invented(seed, temporary.resolve("invented")));
  }

  /** Postmortems in which much is shared and much is wrong. */
  static Path invented(long seed, Path folder) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      Files.writeString(folder.resolve("p%03d.md".formatted(i)), document(random, i));
    }
    return folder;
  }

  private static String document(Random random, int number) {
    String day = "2026-%02d-%02d".formatted(1 + random.nextInt(3), 1 + random.nextInt(9));
    return """
    ---
    %s
    detected: %sT%02d:10Z
    mitigated: %sT%02d:20Z
    resolved: %sT12:30Z
    services: [%s]
    causes: [%s]
    severity: %s
    detected_by: %s
    recurrence_of: [p%03d]
    ---
    # Invented %d

    ## Action items

    - [%s] A1: Do this — @team, prevent
    - [ ] A2: Do that
    """
        .formatted(
            random.nextInt(9) == 0
                ? "title: Undated"
                : "started: " + day + "T12:0" + random.nextInt(3) + "Z",
            day,
            11 + random.nextInt(3),
            day,
            11 + random.nextInt(3),
            day,
            some(random, "alpha", 4),
            some(random, "c", 4),
            "SEV" + (1 + random.nextInt(3)),
            List.of("alert", "ale*", "'a \"loud\" alert'", "chat").get(random.nextInt(4)),
            random.nextInt(120),
            number,
            random.nextBoolean() ? "x" : " ");
  }

  /** None to three of those names, in whatever case. */
  private static String some(Random random, String begin, int names) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            _ -> (random.nextInt(5) == 0 ? begin.toUpperCase() : begin) + random.nextInt(names))
        .collect(Collectors.joining(", "));
  }

  private void check(Path from) throws Exception {
    try (LibraryOfFiles library = LibraryOfFiles.copied(from, temporary)) {
      List<Document> documents = library.documents();
      NaiveFigures naive = new NaiveFigures(documents);
      Insights insights = library.figures().of(InsightRequest.all(library.ledger().today()));

      assertThat(insights.basis().n()).isEqualTo(naive.incidents().size());
      for (Distribution one : insights.distributions()) {
        one.timing()
            .measure()
            .ifPresent(measure ->
                assertThat(told(one)).as(one.timing().title()).isEqualTo(naive.timing(measure)));
      }
      CameBack cameBack = insights.cameBack();
      assertThat(cameBack.incidents() + ", " + cameBack.pairs() + ", " + cameBack.named())
          .isEqualTo(naive.recurrence());
      assertThat(pairs(insights.services()).isEmpty()).isEqualTo(naive.pairs().isEmpty());
      assertThat(pairs(insights.services()))
          .allSatisfy((pair, count) ->
              assertThat(naive.pairs().getOrDefault(pair, 0)).as(pair).isEqualTo(count));
      assertThat(insights.actions().basis().n())
          .isEqualTo(documents.stream().mapToInt(one -> one.actionItems().size()).sum());
    }
  }

  private static String told(Distribution one) {
    int impossible =
        one.basis().leftOut().stream()
            .filter(left -> left.why().startsWith("impossible"))
            .mapToInt(Basis.LeftOut::count)
            .sum();
    return "%d, %d, %s, %s".formatted(one.basis().n(), impossible, one.p50(), one.p90());
  }

  private static TreeMap<String, Integer> pairs(HeatMap map) {
    TreeMap<String, Integer> pairs = new TreeMap<>();
    for (int i = 0; i < map.rows().size(); i++) {
      for (int j = 0; j < map.columns().size(); j++) {
        pairs.put(
            FacetField.key(map.rows().get(i) + ", " + map.columns().get(j)),
            map.cells().get(i).get(j).count());
      }
    }
    return pairs;
  }
}
