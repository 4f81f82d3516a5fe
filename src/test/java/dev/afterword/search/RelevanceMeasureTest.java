package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code proof relevance}. */
final class RelevanceMeasureTest {
  private static final double GOAL = 0.84;

  @Test
  void gradedQueriesFindWhatTheyAskFor(@TempDir Path folder) throws IOException {
    Path graded = Corpus.shared().resolve("relevance/queries.tsv");
    assumeTrue(Files.exists(graded), "no graded queries in " + graded);

    Map<String, Relevance> measured =
        RelevanceSteps.measure(
            folder,
            Corpus.documents(),
            GradedQueries.read(graded, graded.resolveSibling("classes.tsv")));

    Relevance baseline = Objects.requireNonNull(measured.get(RelevanceSteps.BASELINE));
    Relevance own = Objects.requireNonNull(measured.get("synonyms"));
    assertThat(own.gain()).isGreaterThanOrEqualTo(GOAL);
    baseline
        .gainByKind()
        .forEach((kind, plain) ->
            assertThat(own.gainByKind().get(kind)).as(kind).isGreaterThanOrEqualTo(plain));
  }
}
