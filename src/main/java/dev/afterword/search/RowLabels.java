package dev.afterword.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** What chosen rows are called. */
final class RowLabels {
  private static final int UNSEEN = -1;

  private final List<LeafReaderContext> leaves;
  private final long[] places;
  private final IncidentColumns[] columns;

  /**
   * @param places of each row its segment above, its place in it below
   * @param columns by segment
   */
  RowLabels(List<LeafReaderContext> leaves, long[] places, IncidentColumns[] columns) {
    this.leaves = leaves;
    this.places = places;
    this.columns = columns;
  }

  /** The values of one facet. */
  Labels of(FacetField field, FacetValues<FacetField> facets) {
    List<FacetValues.Value<FacetField>> values = facets.all();
    SegmentFacets[] segments = new SegmentFacets[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      segments[leaf.ord] = facets.of(leaf.reader());
    }
    Labels.Builder labels = new Labels.Builder(places.length);
    int[] numbers = new int[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i).facet() == field ? UNSEEN : UNSEEN - 1;
    }
    for (long place : places) {
      int segment = (int) (place >> 32);
      int doc = columns[segment].docs()[(int) place];
      SegmentFacets of = segments[segment];
      for (int i = of.starts()[doc]; i < of.starts()[doc + 1]; i++) {
        int value = of.values()[i];
        if (numbers[value] == UNSEEN) {
          numbers[value] = labels.number(values.get(value).text());
        }
        if (numbers[value] >= 0) {
          labels.add(numbers[value]);
        }
      }
      labels.endRow();
    }
    return labels.done();
  }

  /** What noticed each. */
  Labels detectedBy() throws IOException {
    Labels.Builder labels = new Labels.Builder(places.length);
    SortedDocValues[] names = new SortedDocValues[leaves.size()];
    int[][] numbers = new int[leaves.size()][];
    for (LeafReaderContext leaf : leaves) {
      names[leaf.ord] = DocValues.getSorted(leaf.reader(), Fields.DETECTED_BY);
      numbers[leaf.ord] = new int[names[leaf.ord].getValueCount()];
      Arrays.fill(numbers[leaf.ord], UNSEEN);
    }
    for (long place : places) {
      int segment = (int) (place >> 32);
      int name = columns[segment].detectedBy()[(int) place];
      if (name != IncidentColumns.NONE) {
        if (numbers[segment][name] == UNSEEN) {
          BytesRef text = names[segment].lookupOrd(name);
          numbers[segment][name] = labels.number(text.utf8ToString());
        }
        labels.add(numbers[segment][name]);
      }
      labels.endRow();
    }
    return labels.done();
  }
}
