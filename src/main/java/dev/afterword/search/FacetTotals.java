package dev.afterword.search;

import dev.afterword.search.FacetValues.Value;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * How many documents have each value.
 *
 * @param values by their numbers
 * @param counts by the same numbers; not to be changed
 */
record FacetTotals<F>(List<Value<F>> values, int[] counts) {

  static <F> FacetTotals<F> of(DirectoryReader reader, FacetValues<F> facets) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      facets.of(leaf.reader());
    }
    List<Value<F>> values = facets.all();
    int[] counts = new int[values.size()];
    for (LeafReaderContext leaf : reader.leaves()) {
      count(leaf.reader(), facets.of(leaf.reader()), counts);
    }
    return new FacetTotals<>(values, counts);
  }

  private static void count(LeafReader reader, SegmentFacets segment, int[] counts) {
    Bits live = reader.getLiveDocs();
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      if (live == null || live.get(doc)) {
        for (int i = segment.starts()[doc]; i < segment.starts()[doc + 1]; i++) {
          counts[segment.values()[i]]++;
        }
      }
    }
  }
}
