package dev.afterword.search;

import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** Search as it is, taken apart: what each step adds to the ranking before it. */
final class RelevanceSteps {
  static final String BASELINE = "BM25 over one field";

  /** Each step holds those above it, the last is what Afterword does. */
  private static final Map<String, Ranking> STEPS = steps();

  private RelevanceSteps() {}

  private static Map<String, Ranking> steps() {
    Similarity usual = new BM25Similarity();
    Map<String, Ranking> steps = new LinkedHashMap<>();
    steps.put("weighted fields, identifiers", new Ranking(usual, false, Synonyms.NONE));
    steps.put("saturation, length", new Ranking(Ranking.SIMILARITY, false, Synonyms.NONE));
    steps.put("spelling", new Ranking(Ranking.SIMILARITY, true, Synonyms.NONE));
    steps.put("synonyms", Ranking.with(Synonyms.builtIn()));
    return steps;
  }

  /**
   * Measures the baseline and every step.
   *
   * @param folder an empty one
   */
  static Map<String, Relevance> measure(
      Path folder, List<IndexedDocument> documents, GradedQueries queries) throws IOException {
    Map<String, Relevance> measured = new LinkedHashMap<>();
    try (PlainSearch plain = new PlainSearch(folder.resolve("plain"), documents)) {
      measured.put(BASELINE, Relevance.of(queries, plain::paths));
    }
    Path own = folder.resolve("own");
    try (LibraryIndex index = LibraryIndex.open(own, "corpus", Taxonomy.DEFAULT)) {
      Corpus.fill(index, documents);
      // Once for the machine to warm up: a cold one meets the deadline of a query.
      Relevance.of(queries, query -> paths(index, query));
      STEPS.forEach((name, ranking) -> {
        index.rankBy(ranking);
        measured.put(name, Relevance.of(queries, query -> paths(index, query)));
      });
    }
    return measured;
  }

  private static List<String> paths(LibraryIndex index, String query) {
    return index.search(SearchRequest.of(query)).hits().stream()
        .map(hit -> hit.document().path())
        .toList();
  }
}
