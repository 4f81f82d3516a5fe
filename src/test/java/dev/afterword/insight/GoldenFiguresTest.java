package dev.afterword.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of the sample library are those that {@code derive.py} computed from its files
 * without Afterword; its output is {@code sample.golden}.
 */
class GoldenFiguresTest {
  private static LibraryOfFiles library;
  private static Insights insights;

  @BeforeAll
  static void compute(@TempDir Path temporary) throws Exception {
    library = LibraryOfFiles.copied(Path.of("sample-postmortems"), temporary);
    insights = library.figures().of(InsightRequest.all(library.ledger().today()));
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void timingsAreThoseDerivedIndependently() throws Exception {
    List<String> lines = new ArrayList<>(List.of("incidents " + insights.basis().n()));
    for (Distribution one : insights.distributions().subList(0, Timing.PUBLISH.ordinal())) {
      lines.add(line(one));
      one.bins().stream()
          .filter(bin -> bin.count() > 0)
          .forEach(bin ->
              lines.add("%s from %d %d".formatted(one.timing().label(), bin.from(), bin.count())));
    }
    assertThat(lines)
        .isEqualTo(golden("incidents", "detect", "acknowledge", "mitigate", "resolve", "impact"));
  }

  private static String line(Distribution one) {
    return "%s n %d missing %d impossible %d p50 %d p90 %d"
        .formatted(
            one.timing().label(),
            one.basis().n(),
            leftOut(one.basis(), "not recorded"),
            leftOut(one.basis(), "impossible"),
            one.p50(),
            one.p90());
  }

  private static int leftOut(Basis basis, String why) {
    return basis.leftOut().stream()
        .filter(one -> one.why().startsWith(why))
        .mapToInt(Basis.LeftOut::count)
        .sum();
  }

  @Test
  void causesAndDetectionAreThoseDerivedIndependently() throws Exception {
    List<String> causes = new ArrayList<>();
    for (OverTime.Series one : insights.causes().series()) {
      assertThat(one.marks().stream().mapToInt(Mark::count).sum()).isEqualTo(one.total());
      causes.add("cause %s %d".formatted(one.name(), one.total()));
    }
    List<String> expected = golden("cause");
    assertThat(causes.subList(0, 10)).isSubsetOf(expected);
    assertThat(causes).hasSize(11).contains("cause 1 other cause 1");
    assertThat(
            insights.detection().rows().stream()
                .map(row -> "detected %s %d".formatted(row.name(), row.count())))
        .containsExactlyInAnyOrderElementsOf(golden("detected"));
  }

  @Test
  void whatCameBackIsWhatWasDerivedIndependently() throws Exception {
    CameBack figure = insights.cameBack();
    assertThat(
            "recurrence incidents %d pairs %d named %d"
                .formatted(figure.incidents(), figure.pairs(), figure.named()))
        .isEqualTo(golden("recurrence").getFirst());
    List<String> pairs = golden("pair");
    assertThat(figure.patterns())
        .hasSize(10)
        .allSatisfy(one ->
            assertThat(pairs)
                .contains("pair %s, %s %d".formatted(one.service(), one.cause(), one.count())));
    assertThat(pairs.stream().filter(line -> line.endsWith(" 3")))
        .hasSameSizeAs(figure.patterns().stream().filter(one -> one.count() == 3).toList());
  }

  @Test
  void theHeatMapHasTheSameCounts() throws Exception {
    List<String> pairs = golden("pair");
    HeatMap map = insights.services();
    for (int i = 0; i < map.rows().size(); i++) {
      for (int j = 0; j < map.columns().size(); j++) {
        String pair = "pair %s, %s ".formatted(map.rows().get(i), map.columns().get(j));
        int expected =
            pairs.stream()
                .filter(line -> line.startsWith(pair))
                .mapToInt(line -> Integer.parseInt(line.substring(pair.length())))
                .sum();
        assertThat(map.cells().get(i).get(j).count()).as(pair).isEqualTo(expected);
      }
    }
  }

  @Test
  void citationsAndActionsAreThoseDerivedIndependently() throws Exception {
    assertThat(
            insights.citations().most().stream()
                .filter(one -> one.count() >= 4)
                .map(one -> "cited %s %d".formatted(one.id(), one.count())))
        .containsExactlyInAnyOrderElementsOf(golden("cited"));
    assertThat("citations " + insights.citations().basis().n())
        .isEqualTo(golden("citations").getFirst());
    assertThat(
            insights.actions().types().stream()
                .map(one -> "actions %s %d".formatted(one.type(), one.total())))
        .containsExactlyInAnyOrderElementsOf(golden("actions"));
  }

  private static List<String> golden(String... begins) throws Exception {
    try (var golden = GoldenFiguresTest.class.getResourceAsStream("sample.golden")) {
      String text =
          new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
      List<String> wanted = List.of(begins);
      return text.lines().filter(line -> wanted.contains(line.split(" ")[0])).toList();
    }
  }
}
