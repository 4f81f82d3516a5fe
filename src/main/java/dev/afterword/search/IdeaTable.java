package dev.afterword.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * All ideas of one reader in their order: those of most incidents first, then those of most
 * documents, then the newest.
 *
 * @param starts where each one's action items begin in {@code members}
 * @param members Lucene documents, those of the newest incidents first
 * @param recurring how many of them are of several documents
 */
record IdeaTable(int[] starts, int[] members, int[] documents, int[] incidents, int recurring) {
  int count() {
    return documents.length;
  }

  int total(int idea) {
    return starts[idea + 1] - starts[idea];
  }

  int[] members(int idea, int most) {
    return Arrays.copyOfRange(members, starts[idea], starts[idea] + Math.min(most, total(idea)));
  }

  static IdeaTable of(DirectoryReader reader, LedgerSegments segments, KnownImprovements known)
      throws IOException {
    Items items = new Items();
    for (LeafReaderContext leaf : reader.leaves()) {
      items.add(leaf, segments.columns(leaf.reader()), segments.standings(leaf.reader(), known));
    }
    return items.grouped();
  }

  /** Action items that are not settled and lead to no improvement, in the order of the index. */
  private static final class Items {
    private int size;
    private int documents;
    private int[] docs = new int[1024];
    private int[] documentOf = new int[1024];
    private int[] day = new int[1024];
    private boolean[] ofIncident = new boolean[1024];
    private int[] wordStarts = new int[1025];
    private int[] words = new int[8 * 1024];

    void add(LeafReaderContext leaf, LedgerColumns columns, LedgerStandings standings)
        throws IOException {
      BinaryDocValues wordings = DocValues.getBinary(leaf.reader(), Fields.WORDING);
      Bits live = leaf.reader().getLiveDocs();
      int path = -1;
      for (int doc = wordings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = wordings.nextDoc()) {
        boolean counts = live == null || live.get(doc);
        if (counts && !standings.isSettled(doc) && !standings.isTracked(doc)) {
          documents += columns.path()[doc] == path ? 0 : 1;
          path = columns.path()[doc];
          grow();
          docs[size] = leaf.docBase + doc;
          documentOf[size] = documents;
          day[size] =
              columns.day()[doc] == LedgerColumns.NO_DAY ? Integer.MIN_VALUE : columns.day()[doc];
          ofIncident[size] = columns.incident().get(doc);
          words(wordings);
          size++;
        }
      }
    }

    private void grow() {
      if (size == docs.length) {
        docs = Arrays.copyOf(docs, 2 * size);
        documentOf = Arrays.copyOf(documentOf, 2 * size);
        day = Arrays.copyOf(day, 2 * size);
        ofIncident = Arrays.copyOf(ofIncident, 2 * size);
        wordStarts = Arrays.copyOf(wordStarts, 2 * size + 1);
      }
    }

    private void words(BinaryDocValues wordings) throws IOException {
      var wording = wordings.binaryValue();
      int count = wording.length / Integer.BYTES;
      int start = wordStarts[size];
      if (start + count > words.length) {
        words = Arrays.copyOf(words, 2 * words.length);
      }
      for (int i = 0; i < count; i++) {
        words[start + i] = Wording.number(wording, i);
      }
      wordStarts[size + 1] = start + count;
    }

    IdeaTable grouped() {
      int[] groups =
          WordingGroups.of(
              Arrays.copyOf(wordStarts, size + 1),
              Arrays.copyOf(words, wordStarts[size]),
              Arrays.copyOf(documentOf, size));
      Tally tally = new Tally(IntStream.of(groups).max().orElse(-1) + 1);
      for (int item = 0; item < size; item++) {
        tally.count(groups[item], documentOf[item], ofIncident[item], day[item]);
      }
      int[] order = tally.order();
      int[] starts = new int[order.length + 1];
      int[] next = new int[tally.total.length];
      for (int place = 0; place < order.length; place++) {
        next[order[place]] = starts[place];
        starts[place + 1] = starts[place] + tally.total[order[place]];
      }
      int[] members = new int[size];
      for (int item = 0; item < size; item++) {
        members[next[groups[item]]++] = item;
      }
      for (int place = 0; place < order.length; place++) {
        newestFirst(members, starts[place], starts[place + 1]);
      }
      return new IdeaTable(
          starts,
          IntStream.of(members).map(item -> docs[item]).toArray(),
          IntStream.of(order).map(group -> tally.documents[group]).toArray(),
          IntStream.of(order).map(group -> tally.incidents[group]).toArray(),
          (int) IntStream.of(tally.documents).filter(many -> many > 1).count());
    }

    private void newestFirst(int[] items, int from, int to) {
      if (to - from > 1) {
        int[] sorted =
            IntStream.of(Arrays.copyOfRange(items, from, to))
                .boxed()
                .sorted(
                    Comparator.comparing((Integer item) -> day[item], Comparator.reverseOrder()))
                .mapToInt(item -> item)
                .toArray();
        System.arraycopy(sorted, 0, items, from, sorted.length);
      }
    }
  }

  /** What is counted of each group. */
  private static final class Tally {
    private final int[] total;
    private final int[] documents;
    private final int[] incidents;
    private final int[] newest;
    private final int[] lastDocument;

    Tally(int groups) {
      total = new int[groups];
      documents = new int[groups];
      incidents = new int[groups];
      newest = new int[groups];
      lastDocument = new int[groups];
      Arrays.fill(newest, Integer.MIN_VALUE);
    }

    /** Documents are numbered from 1, and those of one stand together. */
    void count(int group, int document, boolean ofIncident, int day) {
      total[group]++;
      newest[group] = Math.max(newest[group], day);
      if (lastDocument[group] != document) {
        lastDocument[group] = document;
        documents[group]++;
        incidents[group] += ofIncident ? 1 : 0;
      }
    }

    /** The groups that have any, the weightiest first. */
    int[] order() {
      return IntStream.range(0, total.length)
          .filter(group -> total[group] > 0)
          .boxed()
          .sorted(
              Comparator.comparingInt((Integer group) -> -incidents[group])
                  .thenComparingInt(group -> -documents[group])
                  .thenComparing(group -> newest[group], Comparator.reverseOrder()))
          .mapToInt(group -> group)
          .toArray();
    }
  }
}
