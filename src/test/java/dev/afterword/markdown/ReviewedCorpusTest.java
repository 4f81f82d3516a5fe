package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every sample and real public postmortems, written into as a review does. */
class ReviewedCorpusTest {
  @Test
  void everySampleCanBeReviewed() throws IOException {
    ReviewedDocuments all = new ReviewedDocuments().all(Path.of("sample-postmortems"));

    assertThat(all.count("reviewed: changed")).isGreaterThan(40);
    assertThat(all.count("not added, full") + all.count("not added, plain")).isZero();
    assertThat(all.count("no longer canonical")).isZero();
  }

  @Test
  void nearlyEveryRealDocumentCanBeReviewed() throws IOException {
    Path corpus = Path.of(System.getProperty("afterword.shared", "../shared"), "corpus");
    assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": nothing to review");

    ReviewedDocuments all = new ReviewedDocuments().all(corpus.resolve("documents"));

    int documents = all.count("reviewed: changed") + all.count("reviewed: refused");
    assertThat(all.count("reviewed: changed")).isGreaterThan(documents * 9 / 10);
    assertThat(all.count("added, full")).isGreaterThan(documents * 98 / 100);
    assertThat(all.count("added, plain")).isGreaterThan(documents * 98 / 100);
    assertThat(all.count("no longer canonical")).isZero();
  }
}
