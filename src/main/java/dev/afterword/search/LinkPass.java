package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.search.LinkedMost.Linked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;

/** Counts what documents link to. Over one reader; made for each question. */
final class LinkPass {
  /** Of documents that are linked to as often so many are read to bring them into order. */
  private static final int MOST_READ = 200;

  private final DirectoryReader reader;
  private final IncidentSegments segments;
  private final FacetValues<FacetField> facets;
  private final IncidentChoice choice;
  private final ChosenRows chosen;
  private int links;
  private int linking;

  LinkPass(
      DirectoryReader reader,
      IncidentSegments segments,
      FacetValues<FacetField> facets,
      IncidentChoice choice) {
    this.reader = reader;
    this.segments = segments;
    this.facets = facets;
    this.choice = choice;
    for (LeafReaderContext leaf : reader.leaves()) {
      facets.of(leaf.reader());
    }
    this.chosen = new ChosenRows(choice.filters(), facets.all());
  }

  /** What is done with a document's links. */
  private interface Linking {
    void document(int doc, SortedSetDocValues names) throws IOException;
  }

  LinkedMost most(int most) throws IOException {
    LinkTargets targets = segments.targets(reader);
    Map<Integer, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      count(leaf, targets.bySegment()[leaf.ord], counts);
    }
    List<Map.Entry<Integer, Integer>> greatest = new ArrayList<>(counts.entrySet());
    greatest.sort(
        Map.Entry.<Integer, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    List<Linked> found = new ArrayList<>();
    for (Map.Entry<Integer, Integer> one : withEqual(greatest, most)) {
      found.add(new Linked(summary(one.getKey()), one.getValue()));
    }
    found.sort(
        Comparator.comparingInt(Linked::count)
            .reversed()
            .thenComparing(one -> one.document().path()));
    return new LinkedMost(links, linking, found.subList(0, Math.min(most, found.size())));
  }

  /** The first ones, and some of those that count as much as the last: the path decides. */
  private static List<Map.Entry<Integer, Integer>> withEqual(
      List<Map.Entry<Integer, Integer>> greatest, int most) {
    int end = Math.min(most, greatest.size());
    while (end > 0
        && end < Math.min(MOST_READ, greatest.size())
        && greatest.get(end).getValue().equals(greatest.get(end - 1).getValue())) {
      end++;
    }
    return greatest.subList(0, end);
  }

  /** Each document once, by whatever names it is linked to, and never by itself. */
  private void count(LeafReaderContext leaf, int[] targets, Map<Integer, Integer> counts)
      throws IOException {
    SortedSetDocValues names = DocValues.getSortedSet(leaf.reader(), Fields.CITES);
    Map<Integer, Integer> last = new HashMap<>();
    each(
        leaf,
        names,
        (doc, _) -> {
          int before = links;
          for (int i = 0; i < names.docValueCount(); i++) {
            int target = targets[(int) names.nextOrd()];
            boolean isOther = target != NamedDocuments.NONE && target != leaf.docBase + doc;
            if (isOther && !Integer.valueOf(doc).equals(last.put(target, doc))) {
              counts.merge(target, 1, Integer::sum);
              links++;
            }
          }
          linking += links > before ? 1 : 0;
        });
  }

  private void each(LeafReaderContext leaf, SortedSetDocValues names, Linking linking)
      throws IOException {
    IncidentColumns columns = segments.columns(leaf.reader());
    SegmentFacets segment = facets.of(leaf.reader());
    Bits live = leaf.reader().getLiveDocs();
    for (int row = 0; row < columns.docs().length; row++) {
      int doc = columns.docs()[row];
      if ((live == null || live.get(doc))
          && isOfThoseDays(columns.day()[row])
          && names.advanceExact(doc)
          && chosen.has(segment, doc)) {
        linking.document(doc, names);
      }
    }
  }

  private boolean isOfThoseDays(int day) {
    return day == IncidentColumns.NONE
        ? choice.isUnbounded()
        : day >= choice.firstDay() && day <= choice.lastDay();
  }

  private DocumentSummary summary(int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    return Lookups.summary(leaf, document - leaf.docBase);
  }
}
