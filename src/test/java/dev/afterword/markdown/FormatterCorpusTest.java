package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Formats real public postmortems, and looks at what they say with other eyes than the formatter's.
 */
class FormatterCorpusTest {
  private static final ReadingLimits LIMITS = ReadingLimits.DEFAULT;

  private final Path corpus =
      Path.of(System.getProperty("afterword.shared", "../shared"), "corpus", "documents");
  private final Formatter formatter = new Formatter(Taxonomy.DEFAULT, LIMITS);

  @Test
  void noMeaningChangesAndASecondTimeNothingDoes() throws IOException {
    assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": nothing to format");
    int files = 0;
    int changed = 0;
    int labelled = 0;
    List<String> alone = new ArrayList<>();
    List<String> unstable = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    try (Stream<Path> all = Files.walk(corpus)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String path = corpus.relativize(file).toString();
        byte[] bytes = Files.readAllBytes(file);
        files++;
        switch (formatter.format(path, bytes)) {
          case Formatted.LeftAlone(String why) -> alone.add(path + ": " + why);
          case Formatted.Same _ -> {}
          case Formatted.Changed(byte[] formatted) -> {
            changed++;
            labelled += FormattedText.labels(bytes, formatted) > 0 ? 1 : 0;
            if (!(formatter.format(path, formatted) instanceof Formatted.Same)) {
              unstable.add(path);
            }
            FormattedText.loss(bytes, formatted).ifPresent(loss -> lost.add(path + ": " + loss));
            FormattedText.shownDifferently(path, bytes, formatted)
                .ifPresent(difference -> lost.add(path + ": " + difference));
          }
        }
      }
    }
    System.out.printf(
        "%d files: %d changed (%d with new labels), %d left alone%n",
        files, changed, labelled, alone.size());
    alone.forEach(System.out::println);
    assertThat(unstable).isEmpty();
    assertThat(lost).isEmpty();
    assertThat(alone.size()).isLessThanOrEqualTo(files / 100);
  }
}
