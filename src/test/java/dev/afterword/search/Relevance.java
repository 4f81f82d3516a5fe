package dev.afterword.search;

import dev.afterword.search.GradedQueries.Graded;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well answers are ranked: for each query nDCG@10 (gain 2^grade − 1), the reciprocal rank of
 * the first document of grade 2, and the share of those of grade 2 among the first ten.
 */
record Relevance(List<Score> scores) {
  private static final int DEPTH = 10;
  private static final int RESAMPLES = 10_000;

  record Score(Graded query, double gain, double reciprocalRank, double recall) {}

  /** An interval that holds 95 of 100 means of resampled queries. */
  record Interval(double mean, double low, double high) {
    @Override
    public String toString() {
      return "%+.3f [%+.3f, %+.3f]".formatted(mean, low, high);
    }
  }

  /**
   * Asks every query.
   *
   * @param search query text → paths, the best first
   */
  static Relevance of(GradedQueries queries, Function<String, List<String>> search) {
    return new Relevance(
        queries.queries().stream().map(query -> score(query, search.apply(query.text()))).toList());
  }

  double gain() {
    return scores.stream().mapToDouble(Score::gain).average().orElse(0);
  }

  double reciprocalRank() {
    return scores.stream().mapToDouble(Score::reciprocalRank).average().orElse(0);
  }

  double recall() {
    return scores.stream().mapToDouble(Score::recall).average().orElse(0);
  }

  /** The mean nDCG@10 of each kind of query. */
  Map<String, Double> gainByKind() {
    return scores.stream()
        .collect(
            Collectors.groupingBy(
                score -> score.query().kind(),
                TreeMap::new,
                Collectors.averagingDouble(Score::gain)));
  }

  /** What this gains over another measure of the same queries: a paired bootstrap, seeded. */
  Interval gainOver(Relevance other) {
    double[] differences = new double[scores.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = scores.get(i).gain() - other.scores.get(i).gain();
    }
    Random random = new Random(1);
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      means[i] =
          random
              .ints(differences.length, 0, differences.length)
              .mapToDouble(at -> differences[at])
              .average()
              .orElse(0);
    }
    Arrays.sort(means);
    return new Interval(
        Arrays.stream(differences).average().orElse(0),
        means[RESAMPLES / 40],
        means[RESAMPLES - RESAMPLES / 40]);
  }

  private static Score score(Graded query, List<String> found) {
    List<String> paths = found.subList(0, Math.min(DEPTH, found.size()));
    return new Score(
        query,
        gain(paths, query.grades()),
        reciprocalRank(paths, query.grades()),
        recall(paths, query.grades()));
  }

  private static double gain(List<String> paths, Map<String, Integer> grades) {
    double found = 0;
    for (int i = 0; i < paths.size(); i++) {
      found += discounted(grades.getOrDefault(paths.get(i), 0), i);
    }
    List<Integer> best =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
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
    return (double) found / Math.max(1, Math.min(DEPTH, asked));
  }
}
