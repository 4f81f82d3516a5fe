package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the documents that match a query by the chosen facet values, hands those that pass on,
 * and counts all facets in the same pass: a document that fails exactly one facet counts for that
 * facet's other values ("drill sideways").
 */
final class FacetCollector implements Collector {
  private static final int VALUES_SHOWN = 50;

  private static final Comparator<SearchResult.FacetCount> MOST_WANTED =
      Comparator.comparing((SearchResult.FacetCount count) -> !count.selected())
          .thenComparing(Comparator.comparingLong(SearchResult.FacetCount::count).reversed())
          .thenComparing(SearchResult.FacetCount::value);

  private final Collector hits;
  private final FacetValues<FacetField> facets;
  private final Map<FacetField, List<String>> filters;
  private final List<String> severities;

  private final List<FacetValues.Value<FacetField>> values;
  private final byte[] facetOf;
  private final boolean[] chosen;
  private final int[] counts;
  private final int required;
  private long total;

  /**
   * @param facets those of all segments to be collected must be loaded already
   * @param severities the taxonomy's order
   */
  FacetCollector(
      Collector hits,
      FacetValues<FacetField> facets,
      Map<FacetField, List<String>> filters,
      List<String> severities) {
    this.hits = hits;
    this.facets = facets;
    this.filters = filters;
    this.severities = severities;
    this.values = facets.all();
    this.facetOf = new byte[values.size()];
    this.chosen = new boolean[values.size()];
    this.counts = new int[values.size()];
    int mask = 0;
    for (FacetField field : filters.keySet()) {
      mask |= isActive(field) ? 1 << field.ordinal() : 0;
    }
    this.required = mask;
    for (int i = 0; i < facetOf.length; i++) {
      FacetValues.Value<FacetField> value = values.get(i);
      facetOf[i] = (byte) value.facet().ordinal();
      chosen[i] = required != 0 && isChosen(value);
    }
  }

  long total() {
    return total;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    SegmentFacets segment = facets.of(context.reader());
    LeafCollector inner = hits.getLeafCollector(context);
    boolean scored = hits.scoreMode().needsScores();
    return new LeafCollector() {
      private @Nullable BoundedScore score;

      @Override
      public void setScorer(Scorable scorer) throws IOException {
        score = scored ? new BoundedScore(scorer) : null;
        inner.setScorer(score == null ? scorer : score);
      }

      @Override
      public void collect(int doc) throws IOException {
        int missed = required == 0 ? 0 : missed(segment, doc);
        if (missed == 0) {
          total++;
          count(segment, doc);
          if (score == null || score.isCompetitive()) {
            inner.collect(doc);
          }
        } else if (Integer.bitCount(missed) == 1) {
          countSideways(segment, doc, Integer.numberOfTrailingZeros(missed));
        }
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return hits.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  /** Bit n is set when the document has none of the values chosen of facet n. */
  private int missed(SegmentFacets segment, int doc) {
    int found = 0;
    for (int i = segment.starts()[doc]; i < segment.starts()[doc + 1]; i++) {
      int value = segment.values()[i];
      found |= chosen[value] ? 1 << facetOf[value] : 0;
    }
    return required & ~found;
  }

  private void count(SegmentFacets segment, int doc) {
    for (int i = segment.starts()[doc]; i < segment.starts()[doc + 1]; i++) {
      counts[segment.values()[i]]++;
    }
  }

  private void countSideways(SegmentFacets segment, int doc, int facet) {
    for (int i = segment.starts()[doc]; i < segment.starts()[doc + 1]; i++) {
      int value = segment.values()[i];
      counts[value] += facetOf[value] == facet ? 1 : 0;
    }
  }

  /** Every facet's values with their counts, chosen ones always among them. */
  Map<FacetField, List<SearchResult.FacetCount>> facets() {
    Map<FacetField, List<SearchResult.FacetCount>> found = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      found.put(field, new ArrayList<>());
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        FacetValues.Value<FacetField> value = values.get(i);
        var count = new SearchResult.FacetCount(value.text(), counts[i], chosen[i]);
        found.computeIfAbsent(value.facet(), _ -> new ArrayList<>()).add(count);
      }
    }
    found.replaceAll(this::shown);
    return found;
  }

  private List<SearchResult.FacetCount> shown(
      FacetField field, List<SearchResult.FacetCount> counted) {
    for (String wanted : filters.getOrDefault(field, List.of())) {
      if (counted.stream().noneMatch(count -> isSame(field, count.value(), wanted))) {
        counted.add(new SearchResult.FacetCount(wanted, 0, true));
      }
    }
    if (counted.size() > VALUES_SHOWN) {
      counted.sort(MOST_WANTED);
      counted.subList(VALUES_SHOWN, counted.size()).clear();
    }
    counted.sort(order(field));
    return counted;
  }

  private Comparator<SearchResult.FacetCount> order(FacetField field) {
    Comparator<SearchResult.FacetCount> byValue =
        Comparator.comparing(SearchResult.FacetCount::value);
    return switch (field) {
      case SEVERITY -> Comparator.comparingInt(this::rank).thenComparing(byValue);
      case YEAR -> byValue.reversed();
      case KIND, SERVICE, TEAM, TAG, CAUSE, STATUS ->
          Comparator.comparingLong(SearchResult.FacetCount::count)
              .reversed()
              .thenComparing(byValue);
    };
  }

  private int rank(SearchResult.FacetCount count) {
    int index = severities.indexOf(count.value());
    return index < 0 ? severities.size() : index;
  }

  private boolean isActive(FacetField field) {
    return !filters.getOrDefault(field, List.of()).isEmpty();
  }

  private boolean isChosen(FacetValues.Value<FacetField> value) {
    return filters.getOrDefault(value.facet(), List.of()).stream()
        .anyMatch(wanted -> isSame(value.facet(), value.text(), wanted));
  }

  private static boolean isSame(FacetField field, String value, String wanted) {
    QueryField asked = QueryField.valueOf(field.name());
    return FacetField.key(value).equals(QueryPlanner.indexed(asked, wanted));
  }
}
