package dev.afterword.search;

import dev.afterword.search.Relevance.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how well search ranks. */
@Command(
    name = "relevance",
    description =
        "Ask graded queries: nDCG@10, MRR and recall@10 of plain BM25 and of each step that"
            + " Afterword adds, with 95 % intervals of a paired bootstrap.")
public final class RelevanceCommand implements Callable<Integer> {
  @Option(names = "--documents", paramLabel = "FOLDER", description = "Default: the shared corpus.")
  private @Nullable Path documents;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description =
          "Query, path and grade, separated by tabs; classes.tsv beside it names the kind of each"
              + " query. Default: the shared queries.")
  private @Nullable Path queries;

  @Option(names = "--misses", description = "List the queries below 0.9, the worst first.")
  private boolean misses;

  @Override
  public Integer call() throws IOException {
    Path graded = queries == null ? Corpus.shared().resolve("relevance/queries.tsv") : queries;
    Path root = documents == null ? Corpus.shared().resolve("corpus/documents") : documents;
    Map<String, Relevance> measured =
        RelevanceSteps.measure(
            Files.createTempDirectory("afterword-relevance-"),
            Corpus.documents(root),
            GradedQueries.read(graded, graded.resolveSibling("classes.tsv")));
    Relevance before = null;
    for (Map.Entry<String, Relevance> step : measured.entrySet()) {
      print(step.getKey(), step.getValue(), before);
      before = step.getValue();
    }
    if (misses && before != null) {
      before.scores().stream()
          .filter(score -> score.gain() < 0.9)
          .sorted(Comparator.comparingDouble(Score::gain))
          .forEach(score -> System.out.printf("  %.2f %s%n", score.gain(), score.query().text()));
    }
    return 0;
  }

  private static void print(String name, Relevance relevance, @Nullable Relevance before) {
    System.out.printf(
        "%-30s nDCG@10 %.3f  MRR %.3f  recall@10 %.3f  %s%n",
        name,
        relevance.gain(),
        relevance.reciprocalRank(),
        relevance.recall(),
        before == null ? "" : "step " + relevance.gainOver(before));
    relevance
        .gainByKind()
        .forEach((kind, gain) -> System.out.printf("    %-20s %.3f%n", kind, gain));
  }
}
