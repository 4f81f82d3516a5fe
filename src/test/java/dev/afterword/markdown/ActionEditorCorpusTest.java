package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every action item of the samples and of real public postmortems, changed in every way. */
class ActionEditorCorpusTest {
  private static final int MOST_OF_A_DOCUMENT = 4;

  private static EditedActions edited(Path folder) throws IOException {
    EditedActions edited = new EditedActions();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
        String path = folder.relativize(file).toString();
        edited.all(path, Files.readAllBytes(file), MOST_OF_A_DOCUMENT);
      }
    }
    edited
        .outcomes()
        .forEach((name, counts) ->
            System.out.printf(
                "%-10s changed %d, there already %d, refused %d%n",
                name, counts[0], counts[1], counts[2]));
    return edited;
  }

  private static double refused(Map<String, int[]> outcomes, String name) {
    int[] counts = outcomes.getOrDefault(name, new int[3]);
    return counts[2] / (double) (counts[0] + counts[1] + counts[2]);
  }

  @Test
  void everySampleHoldsEveryChange() throws IOException {
    Map<String, int[]> outcomes = edited(Path.of("sample-postmortems")).outcomes();

    assertThat(outcomes.keySet()).allMatch(name -> refused(outcomes, name) == 0);
  }

  @Test
  void realDocumentsHoldNearlyEveryChange() throws IOException {
    Path corpus = Path.of(System.getProperty("afterword.shared", "../shared"), "corpus");
    assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": nothing to edit");

    Map<String, int[]> outcomes = edited(corpus.resolve("documents")).outcomes();

    assertThat(outcomes.keySet()).allMatch(name -> refused(outcomes, name) < 0.1);
  }
}
