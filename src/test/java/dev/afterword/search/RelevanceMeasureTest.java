package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RelevanceMeasureTest {
  private static final double GOAL = 0.79;

  @Test
  void gradedQueriesFindWhatTheyAskFor(@TempDir Path folder) throws IOException {
    Path graded = Corpus.shared().resolve("relevance/queries.tsv");
    assumeTrue(Files.exists(graded), "no graded queries in " + graded);
    Map<String, Map<String, Integer>> queries = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(graded);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      queries
          .computeIfAbsent(cells[0], _ -> new LinkedHashMap<>())
          .put(cells[1], Integer.parseInt(cells[2]));
    }
    try (LibraryIndex index = LibraryIndex.open(folder, "corpus", Taxonomy.DEFAULT)) {
      fill(index);
      // Once for the machine to warm up: a cold one meets the deadline of a query.
      queries.keySet().forEach(query -> index.search(SearchRequest.of(query)));
      double gain = 0;
      double rank = 0;
      double recall = 0;
      for (Map.Entry<String, Map<String, Integer>> query : queries.entrySet()) {
        List<String> paths =
            index.search(SearchRequest.of(query.getKey())).hits().stream()
                .map(hit -> hit.document().path())
                .toList();
        double own = gain(paths, query.getValue());
        gain += own;
        rank += reciprocalRank(paths, query.getValue());
        recall += recall(paths, query.getValue());
        System.out.printf("  %.2f %s%n", own, query.getKey());
      }
      int n = queries.size();
      System.out.printf(
          "%d queries: nDCG@10 %.3f, MRR %.3f, recall@10 %.3f%n",
          n, gain / n, rank / n, recall / n);
      assertThat(gain / n).isGreaterThanOrEqualTo(GOAL);
    }
  }

  private static void fill(LibraryIndex index) throws IOException {
    try (IndexUpdate update = index.update()) {
      update.clear();
      for (IndexedDocument document : Corpus.documents()) {
        update.put(document);
      }
      update.commit("corpus", false);
    }
  }

  private static double gain(List<String> paths, Map<String, Integer> grades) {
    double found = 0;
    for (int i = 0; i < paths.size(); i++) {
      found += discounted(grades.getOrDefault(paths.get(i), 0), i);
    }
    List<Integer> best =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList();
    double ideal = 0;
    for (int i = 0; i < best.size(); i++) {
      ideal += discounted(best.get(i), i);
    }
    return found / ideal;
  }

  private static double discounted(int grade, int place) {
    return (Math.pow(2, grade) - 1) / (Math.log(place + 2) / Math.log(2));
  }

  private static double reciprocalRank(List<String> paths, Map<String, Integer> grades) {
    for (int i = 0; i < paths.size(); i++) {
      if (grades.getOrDefault(paths.get(i), 0) == 2) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double recall(List<String> paths, Map<String, Integer> grades) {
    long asked = grades.values().stream().filter(grade -> grade == 2).count();
    long found = paths.stream().filter(path -> grades.getOrDefault(path, 0) == 2).count();
    return (double) found / Math.max(1, Math.min(10, asked));
  }
}
