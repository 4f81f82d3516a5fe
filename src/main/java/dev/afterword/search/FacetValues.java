package dev.afterword.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for all facet values ever seen in this index, and each segment's values by these numbers:
 * a value has the same number in all segments, so counts need no merging. Thread-safe.
 */
final class FacetValues<F> {

  /** A value of a facet, as it is shown. */
  record Value<F>(F facet, String text) {}

  private final String field;
  private final Function<String, Optional<F>> facets;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Value<F>> values = new ArrayList<>();
  private final Map<IndexReader.CacheKey, SegmentFacets> segments = new ConcurrentHashMap<>();
  private volatile @Nullable Counted<F> counted;

  private record Counted<F>(IndexReader.CacheKey state, FacetTotals<F> totals) {}

  /**
   * Those of a field of the index.
   *
   * @param facets by their labels
   */
  FacetValues(String field, Function<String, Optional<F>> facets) {
    this.field = field;
    this.facets = facets;
  }

  String field() {
    return field;
  }

  /** The number of {@code service NUL checkout}. */
  synchronized int number(String written) {
    Integer known = numbers.get(written);
    if (known != null) {
      return known;
    }
    int split = written.indexOf('\0');
    values.add(
        new Value<>(
            facets.apply(written.substring(0, split)).orElseThrow(), written.substring(split + 1)));
    numbers.put(written, values.size() - 1);
    return values.size() - 1;
  }

  /** All values by their numbers, as of now. */
  synchronized List<Value<F>> all() {
    return new ArrayList<>(values);
  }

  /** Of all documents; counted once for each state of the index. */
  FacetTotals<F> totals(DirectoryReader reader) throws IOException {
    IndexReader.CacheKey state = reader.getReaderCacheHelper().getKey();
    Counted<F> known = counted;
    if (known == null || !known.state().equals(state)) {
      known = new Counted<>(state, FacetTotals.of(reader, this));
      counted = known;
    }
    return known.totals();
  }

  SegmentFacets of(LeafReader reader) {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    SegmentFacets cached = segments.get(helper.getKey());
    if (cached != null) {
      return cached;
    }
    try {
      SegmentFacets read = SegmentFacets.read(reader, this);
      if (segments.putIfAbsent(helper.getKey(), read) == null) {
        helper.addClosedListener(segments::remove);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
