package dev.afterword.lint.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Precision and recall on labelled sentences. */
class LanguageMeasureTest {

  @Test
  void agreesWithReviewersOfRealReports() throws IOException {
    Path file =
        Path.of(System.getProperty("afterword.shared", "../shared"), "blameless", "sentences.tsv");
    assumeTrue(Files.isRegularFile(file), "no sentences at " + file + ": nothing to measure");
    try (var lines = Files.lines(file)) {
      check(LabelledSentences.measure(lines));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentences.tsv", "later-sentences.tsv", "last-sentences.tsv"})
  void agreesWithTheLabelsOfMadeUpSentences(String resource) throws IOException {
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      check(LabelledSentences.measure(reader.lines()));
    }
  }

  private static void check(LabelledSentences measured) {
    assertThat(measured.precision()).as(measured.toString()).isGreaterThanOrEqualTo(0.9);
    assertThat(measured.recall()).as(measured.toString()).isGreaterThanOrEqualTo(0.8);
  }
}
