package dev.afterword.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the facet values of the documents of a query. */
final class ValueCounts extends SimpleCollector {
  private final FacetValues<FacetField> facets;
  private final int[] counts;
  private final List<FacetValues.Value<FacetField>> values;
  private int total;
  private SegmentFacets segment = new SegmentFacets(new int[1], new int[0]);

  private ValueCounts(IndexSearcher searcher, FacetValues<FacetField> facets) {
    this.facets = facets;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      facets.of(leaf.reader());
    }
    this.values = facets.all();
    this.counts = new int[values.size()];
  }

  static ValueCounts of(IndexSearcher searcher, Query query, FacetValues<FacetField> facets)
      throws IOException {
    ValueCounts counts = new ValueCounts(searcher, facets);
    searcher.search(query, new OneCollector<>(counts));
    return counts;
  }

  int total() {
    return total;
  }

  /**
   * That facet's values by their lower case: one that is written in several ways is called as most
   * documents call it.
   */
  Map<String, FacetTotal> of(FacetField field) {
    Map<String, FacetTotal> found = new HashMap<>();
    Map<String, Integer> most = new HashMap<>();
    List<Integer> used =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] > 0 && values.get(i).facet() == field)
            .boxed()
            .sorted(Comparator.comparing(i -> values.get(i).text()))
            .toList();
    for (int i : used) {
      String name = values.get(i).text();
      String key = FacetField.key(name);
      FacetTotal before = found.getOrDefault(key, new FacetTotal(name, 0));
      boolean usual = counts[i] > most.getOrDefault(key, 0);
      most.merge(key, counts[i], Math::max);
      found.put(key, new FacetTotal(usual ? name : before.name(), before.count() + counts[i]));
    }
    return found;
  }

  /** A name and how many documents have it. */
  record FacetTotal(String name, int count) {}

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    segment = facets.of(context.reader());
  }

  @Override
  public void collect(int doc) {
    total++;
    for (int i = segment.starts()[doc]; i < segment.starts()[doc + 1]; i++) {
      counts[segment.values()[i]]++;
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
