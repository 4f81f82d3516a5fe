package dev.afterword.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * The ideas among a library's action items, put together once for each state of the index and of
 * what is known of improvements. Thread-safe.
 */
final class Ideas {
  private final LedgerSegments segments;
  private volatile @Nullable Found found;

  private record Found(CacheKey state, KnownImprovements known, IdeaTable table) {
    boolean isOf(CacheKey otherState, KnownImprovements otherKnown) {
      return state.equals(otherState) && known == otherKnown;
    }
  }

  Ideas(LedgerSegments segments) {
    this.segments = segments;
  }

  IdeaPage page(
      DirectoryReader reader, KnownImprovements known, LocalDate today, int page, int size)
      throws IOException {
    IdeaTable table = table(reader, known);
    LedgerRows rows = new LedgerRows(reader, known, today);
    int from = (int) Math.min(table.count(), (page - 1L) * size);
    List<Idea> ideas = new ArrayList<>();
    for (int idea = from; idea < Math.min(table.count(), (long) from + size); idea++) {
      List<LedgerAction> actions = new ArrayList<>();
      for (int doc : table.members(idea, Idea.SHOWN)) {
        actions.add(rows.row(doc));
      }
      ideas.add(
          new Idea(actions, table.total(idea), table.documents()[idea], table.incidents()[idea]));
    }
    return new IdeaPage(table.count(), table.recurring(), ideas);
  }

  private IdeaTable table(DirectoryReader reader, KnownImprovements known) throws IOException {
    CacheKey state = reader.getReaderCacheHelper().getKey();
    Found last = found;
    return last != null && last.isOf(state, known) ? last.table() : renewed(reader, state, known);
  }

  private synchronized IdeaTable renewed(
      DirectoryReader reader, CacheKey state, KnownImprovements known) throws IOException {
    Found last = found;
    if (last == null || !last.isOf(state, known)) {
      last = new Found(state, known, IdeaTable.of(reader, segments, known));
      found = last;
    }
    return last.table();
  }
}
