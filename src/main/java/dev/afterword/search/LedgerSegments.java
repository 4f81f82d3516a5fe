package dev.afterword.search;

import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Each segment's columns, kept while it is open, and how its items stand now. Thread-safe. */
final class LedgerSegments {
  private final FacetValues<LedgerField> facets = new FacetValues<>(Fields.LEDGER, LedgerField::of);
  private final ZoneId zone;
  private final Map<CacheKey, LedgerColumns> columns = new ConcurrentHashMap<>();
  private final Map<CacheKey, Stood> standings = new ConcurrentHashMap<>();

  private volatile @Nullable Tallied tallied;

  private record Tallied(CacheKey state, KnownImprovements known, List<ImprovementUse> uses) {}

  /** How items stood by what was known. */
  private record Stood(KnownImprovements known, LedgerStandings standings) {}

  /**
   * @param zone the library's, of the day on which an item was written
   */
  LedgerSegments(ZoneId zone) {
    this.zone = zone;
  }

  /** All values ever seen, by their numbers; of segments whose columns were asked for. */
  List<FacetValues.Value<LedgerField>> values() {
    return facets.all();
  }

  LedgerColumns columns(LeafReader reader) throws IOException {
    CacheHelper helper = reader.getCoreCacheHelper();
    LedgerColumns cached = columns.get(helper.getKey());
    if (cached != null) {
      return cached;
    }
    LedgerColumns read = LedgerColumns.read(reader, facets, zone);
    if (columns.putIfAbsent(helper.getKey(), read) == null) {
      helper.addClosedListener(columns::remove);
    }
    return read;
  }

  LedgerStandings standings(LeafReader reader, KnownImprovements known) throws IOException {
    CacheHelper helper = reader.getCoreCacheHelper();
    Stood cached = standings.get(helper.getKey());
    if (cached != null && cached.known() == known) {
      return cached.standings();
    }
    LedgerStandings now = LedgerStandings.of(reader, columns(reader), known);
    if (standings.put(helper.getKey(), new Stood(known, now)) == null) {
      helper.addClosedListener(standings::remove);
    }
    return now;
  }

  /** What leads to each improvement, the most wanted first; counted once for each state. */
  synchronized List<ImprovementUse> improvements(DirectoryReader reader, KnownImprovements known)
      throws IOException {
    CacheKey state = reader.getReaderCacheHelper().getKey();
    Tallied last = tallied;
    if (last == null || !last.state().equals(state) || last.known() != known) {
      last = new Tallied(state, known, ImprovementTally.of(reader, this, known));
      tallied = last;
    }
    return last.uses();
  }

  /** Keys that only trackers can tell of, those of items that are not settled first. */
  Set<String> trackerKeys(DirectoryReader reader, int most) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    for (boolean settled : new boolean[] {false, true}) {
      for (LeafReaderContext leaf : reader.leaves()) {
        LedgerColumns all = columns(leaf.reader());
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.IMPROVES);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = 0; doc < leaf.reader().maxDoc() && keys.size() < most; doc++) {
          boolean isLive = live == null || live.get(doc);
          if (isLive && all.isAction(doc) && all.saysSettled(doc) == settled) {
            for (int i = all.starts()[doc]; i < all.starts()[doc + 1]; i++) {
              String named = values.lookupOrd(all.improvements()[i]).utf8ToString();
              if (ImprovementKeys.isIssue(named)) {
                keys.add(ImprovementKeys.key(named));
              }
            }
          }
        }
      }
    }
    return keys;
  }
}
