package dev.afterword.search;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * Each segment's columns, kept while it is open, and when its items came to an end. Thread-safe.
 */
final class IncidentSegments {
  private final LedgerSegments ledger;
  private final ZoneId zone;
  private final Map<CacheKey, IncidentColumns> columns = new ConcurrentHashMap<>();
  private final Map<CacheKey, Ended> ends = new ConcurrentHashMap<>();
  private volatile @Nullable LinkTargets targets;

  /** When items ended by what was known. */
  private record Ended(KnownImprovements known, ActionEnds ends) {}

  /**
   * @param zone the library's, of the day on which an item was settled
   */
  IncidentSegments(LedgerSegments ledger, ZoneId zone) {
    this.ledger = ledger;
    this.zone = zone;
  }

  LedgerSegments ledger() {
    return ledger;
  }

  IncidentColumns columns(LeafReader reader) throws IOException {
    CacheHelper helper = reader.getCoreCacheHelper();
    IncidentColumns cached = columns.get(helper.getKey());
    if (cached != null) {
      return cached;
    }
    IncidentColumns read = IncidentColumns.read(reader);
    if (columns.putIfAbsent(helper.getKey(), read) == null) {
      helper.addClosedListener(columns::remove);
    }
    return read;
  }

  /** Looked up once for each state of the index. */
  LinkTargets targets(DirectoryReader reader) throws IOException {
    LinkTargets known = targets;
    if (known == null || !known.state().equals(reader.getReaderCacheHelper().getKey())) {
      known = LinkTargets.of(reader);
      targets = known;
    }
    return known;
  }

  ActionEnds ends(LeafReader reader, KnownImprovements known) throws IOException {
    CacheHelper helper = reader.getCoreCacheHelper();
    Ended cached = ends.get(helper.getKey());
    if (cached != null && cached.known() == known) {
      return cached.ends();
    }
    ActionEnds now = ActionEnds.read(reader, ledger, columns(reader), known, zone);
    if (ends.put(helper.getKey(), new Ended(known, now)) == null) {
      helper.addClosedListener(ends::remove);
    }
    return now;
  }
}
