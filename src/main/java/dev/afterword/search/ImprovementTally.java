package dev.afterword.search;

import dev.afterword.domain.Improvement;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** How much leads to each improvement; over one reader, counted in one pass over all items. */
final class ImprovementTally {
  private static final Comparator<ImprovementUse> MOST_WANTED =
      Comparator.comparing((ImprovementUse use) -> isOver(use.improvement()))
          .thenComparing(Comparator.comparingInt(ImprovementUse::incidents).reversed())
          .thenComparing(Comparator.comparing(ImprovementTally::impact).reversed())
          .thenComparing(Comparator.comparingInt(ImprovementUse::actions).reversed())
          .thenComparing(use -> use.improvement().id());

  private final LedgerSegments segments;
  private final KnownImprovements known;
  private final Map<String, Count> counts = new HashMap<>();

  private ImprovementTally(LedgerSegments segments, KnownImprovements known) {
    this.segments = segments;
    this.known = known;
  }

  /** What leads to one improvement. */
  private static final class Count {
    private final Improvement improvement;
    private int actions;
    private int open;
    private int incidents;
    private int told;
    private long impact;

    /** The document and the action item that were counted last: those of one stand in a row. */
    private long lastDocument = -1;

    private long lastAction = -1;

    private Count(Improvement improvement) {
      this.improvement = improvement;
    }

    private ImprovementUse use() {
      return new ImprovementUse(
          improvement,
          actions,
          open,
          incidents,
          told == 0 ? null : Duration.ofSeconds(impact),
          told);
    }
  }

  /** All of which anything is known or to which anything leads, the most wanted first. */
  static List<ImprovementUse> of(
      DirectoryReader reader, LedgerSegments segments, KnownImprovements known) throws IOException {
    ImprovementTally tally = new ImprovementTally(segments, known);
    known.byKey().values().stream()
        .filter(one -> one.kind() == Improvement.Kind.DOCUMENT)
        .forEach(tally::count);
    for (LeafReaderContext leaf : reader.leaves()) {
      tally.add(leaf);
    }
    List<ImprovementUse> uses = new ArrayList<>();
    tally.counts.values().forEach(count -> uses.add(count.use()));
    uses.sort(MOST_WANTED);
    return uses;
  }

  private static boolean isOver(Improvement improvement) {
    return improvement.progress() != null && improvement.progress().isOver();
  }

  private static Duration impact(ImprovementUse use) {
    return use.impact() == null ? Duration.ZERO : use.impact();
  }

  private Count count(Improvement improvement) {
    return counts.computeIfAbsent(improvement.id(), _ -> new Count(improvement));
  }

  private void add(LeafReaderContext leaf) throws IOException {
    LeafReader reader = leaf.reader();
    LedgerColumns columns = segments.columns(reader);
    LedgerStandings standings = segments.standings(reader, known);
    @Nullable Improvement[] byKey = byKey(reader);
    Map<Integer, List<Improvement>> addressed = addressed(reader);
    Bits live = reader.getLiveDocs();
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      if (columns.isAction(doc) && (live == null || live.get(doc))) {
        for (int i = columns.starts()[doc]; i < columns.starts()[doc + 1]; i++) {
          Improvement improvement = byKey[columns.improvements()[i]];
          if (improvement != null) {
            add(count(improvement), columns, standings, leaf.docBase, doc);
          }
        }
        for (Improvement improvement : addressed.getOrDefault(doc, List.of())) {
          add(count(improvement), columns, standings, leaf.docBase, doc);
        }
      }
    }
  }

  private static void add(
      Count count, LedgerColumns columns, LedgerStandings standings, int base, int doc) {
    long document = ((long) base << Integer.SIZE) + columns.path()[doc];
    if (count.lastAction == base + doc) {
      return;
    }
    count.lastAction = base + doc;
    count.actions++;
    count.open += standings.isSettled(doc) ? 0 : 1;
    if (count.lastDocument != document) {
      count.lastDocument = document;
      if (columns.incident().get(doc)) {
        count.incidents++;
        count.told += columns.impact()[doc] < 0 ? 0 : 1;
        count.impact += Math.max(0, columns.impact()[doc]);
      }
    }
  }

  /** By the ordinals of the segment's keys; null for what is no improvement. */
  private @Nullable Improvement[] byKey(LeafReader reader) throws IOException {
    SortedSetDocValues keys = DocValues.getSortedSet(reader, Fields.IMPROVES);
    @Nullable Improvement[] found = new Improvement[(int) keys.getValueCount()];
    for (int ord = 0; ord < found.length; ord++) {
      found[ord] = known.led(keys.lookupOrd(ord).utf8ToString());
    }
    return found;
  }

  private Map<Integer, List<Improvement>> addressed(LeafReader reader) throws IOException {
    Map<Integer, List<Improvement>> found = new HashMap<>();
    for (Map.Entry<String, List<String>> one : known.addressed().entrySet()) {
      PostingsEnum docs =
          reader.postings(new Term(Fields.ACTION_ID, one.getKey()), PostingsEnum.NONE);
      while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        found.put(docs.docID(), one.getValue().stream().map(known::of).toList());
      }
    }
    return found;
  }

  /** A page of those that have all words of a text in their ids and titles. */
  static ImprovementPage page(List<ImprovementUse> all, ImprovementRequest request) {
    Set<String> words =
        new HashSet<>(List.of(request.text().toLowerCase(Locale.ROOT).split("\\s+")));
    List<ImprovementUse> found =
        all.stream()
            .filter(use ->
                request.progress().isEmpty()
                    || (use.improvement().progress() != null
                        && request.progress().contains(use.improvement().progress())))
            .filter(use -> has(use.improvement(), words))
            .toList();
    int start = (int) Math.min(found.size(), (request.page() - 1L) * request.size());
    int end = (int) Math.min(found.size(), (long) start + request.size());
    return new ImprovementPage(found.size(), found.subList(start, end));
  }

  private static boolean has(Improvement improvement, Set<String> words) {
    String text = (improvement.id() + " " + improvement.title()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }
}
