package dev.afterword.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for all facet values ever seen in this index, and each segment's values by these numbers:
 * a value has the same number in all segments, so counts need no merging. Thread-safe.
 */
final class FacetValues {

  record Value(FacetField facet, String text) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Value> values = new ArrayList<>();
  private final Map<IndexReader.CacheKey, SegmentFacets> segments = new ConcurrentHashMap<>();
  private volatile @Nullable Counted counted;

  private record Counted(IndexReader.CacheKey state, FacetTotals totals) {}

  /** The number of {@code service NUL checkout}. */
  synchronized int number(String written) {
    Integer known = numbers.get(written);
    if (known != null) {
      return known;
    }
    int split = written.indexOf('\0');
    values.add(
        new Value(
            FacetField.of(written.substring(0, split)).orElseThrow(),
            written.substring(split + 1)));
    numbers.put(written, values.size() - 1);
    return values.size() - 1;
  }

  /** All values by their numbers, as of now. */
  synchronized List<Value> all() {
    return new ArrayList<>(values);
  }

  /** Of all documents; counted once for each state of the index. */
  FacetTotals totals(DirectoryReader reader) throws IOException {
    IndexReader.CacheKey state = reader.getReaderCacheHelper().getKey();
    Counted known = counted;
    if (known == null || !known.state().equals(state)) {
      known = new Counted(state, FacetTotals.of(reader, this));
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
