package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.search.LinkedMost.Linked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.lucene.util.BytesRef;

/** Counts what documents link to. Over one reader; made for each question. */
final class LinkPass {
  /** So many of the names used most are looked up; a document has two at most. */
  private static final int CANDIDATES = 200;

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
    Map<BytesRef, Integer> targets = targets();
    Map<Integer, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      count(leaf, targets, counts);
    }
    List<Linked> found = new ArrayList<>();
    for (Map.Entry<Integer, Integer> one : counts.entrySet()) {
      found.add(new Linked(summary(one.getKey()), one.getValue()));
    }
    found.sort(
        Comparator.comparingInt(Linked::count)
            .reversed()
            .thenComparing(one -> one.document().path()));
    return new LinkedMost(links, linking, found.subList(0, Math.min(most, found.size())));
  }

  /** The documents that may be linked to most, by their names. */
  private Map<BytesRef, Integer> targets() throws IOException {
    Map<BytesRef, Integer> uses = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues names = DocValues.getSortedSet(leaf.reader(), Fields.CITES);
      int[] counts = new int[(int) names.getValueCount()];
      each(
          leaf,
          names,
          (_, _) -> {
            linking++;
            for (int i = 0; i < names.docValueCount(); i++) {
              counts[(int) names.nextOrd()]++;
              links++;
            }
          });
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          uses.merge(BytesRef.deepCopyOf(names.lookupOrd(ord)), counts[ord], Integer::sum);
        }
      }
    }
    List<Map.Entry<BytesRef, Integer>> sorted = new ArrayList<>(uses.entrySet());
    sorted.sort(
        Map.Entry.<BytesRef, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    NamedDocuments documents = new NamedDocuments(reader);
    Map<BytesRef, Integer> targets = new HashMap<>();
    for (Map.Entry<BytesRef, Integer> one :
        sorted.subList(0, Math.min(CANDIDATES, sorted.size()))) {
      int target = documents.of(one.getKey());
      if (target != NamedDocuments.NONE) {
        targets.put(one.getKey(), target);
      }
    }
    return targets;
  }

  /** Each document once, by whatever names it is linked to, and never by itself. */
  private void count(
      LeafReaderContext leaf, Map<BytesRef, Integer> targets, Map<Integer, Integer> counts)
      throws IOException {
    SortedSetDocValues names = DocValues.getSortedSet(leaf.reader(), Fields.CITES);
    int[] targetOf = new int[(int) names.getValueCount()];
    Arrays.fill(targetOf, NamedDocuments.NONE);
    for (Map.Entry<BytesRef, Integer> one : targets.entrySet()) {
      int ord = (int) names.lookupTerm(one.getKey());
      if (ord >= 0) {
        targetOf[ord] = one.getValue();
      }
    }
    Map<Integer, Integer> last = new HashMap<>();
    each(
        leaf,
        names,
        (doc, _) -> {
          for (int i = 0; i < names.docValueCount(); i++) {
            int target = targetOf[(int) names.nextOrd()];
            boolean isOther = target != NamedDocuments.NONE && target != leaf.docBase + doc;
            if (isOther && !Integer.valueOf(doc).equals(last.put(target, doc))) {
              counts.merge(target, 1, Integer::sum);
            }
          }
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
