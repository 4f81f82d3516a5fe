package dev.afterword.search;

import dev.afterword.domain.CommitRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** The history of files, from the commits that the index was told of. Over one reader. */
final class Histories {
  /** So many renames of one file are followed; a circle of renames ends here, too. */
  private static final int MAX_RENAMES = 50;

  private static final Sort NEWEST_FIRST = bySequence(true);
  private static final Sort OLDEST_FIRST = bySequence(false);

  private final IndexSearcher searcher;
  private final Lookups lookups;

  Histories(IndexSearcher searcher) {
    this.searcher = searcher;
    this.lookups = new Lookups(searcher);
  }

  /** A change and its place in the order of commits. */
  private record Step(CommitRecord commit, long sequence) {}

  FileHistory of(String path, int limit) throws IOException {
    List<CommitRecord> newest = new ArrayList<>();
    @Nullable Instant created = null;
    int commits = 0;
    @Nullable String name = path;
    long before = Long.MAX_VALUE;
    for (int i = 0; i < MAX_RENAMES && name != null; i++) {
      Optional<Step> rename = first(changes(name, 0, before, true), NEWEST_FIRST);
      long since = rename.map(Step::sequence).orElse(0L);
      Query stretch = changes(name, since, before, false);
      int found = searcher.count(stretch);
      commits += found;
      if (found > 0) {
        newest.addAll(newest(stretch, limit - newest.size()));
        created = first(stretch, OLDEST_FIRST).map(step -> step.commit().time()).orElse(created);
      }
      name = rename.map(step -> step.commit().changes().getFirst().previousPath()).orElse(null);
      before = since - 1;
    }
    Instant changed = newest.isEmpty() ? null : newest.getFirst().time();
    return new FileHistory(
        commits, created, changed, newest.subList(0, Math.min(limit, newest.size())));
  }

  /** Where a file went that had this path, or this path without its ending; renames followed on. */
  Optional<String> renamedTo(String old) throws IOException {
    Set<String> seen = new HashSet<>();
    String name = old;
    while (seen.add(name) && seen.size() <= MAX_RENAMES) {
      Query renames = new TermQuery(new Term(Fields.FROM, name));
      Optional<Step> next = first(renames, NEWEST_FIRST);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      name = next.get().commit().changes().getFirst().path();
      if (lookups.first(Fields.PATH, name).isPresent()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private List<CommitRecord> newest(Query stretch, int limit) throws IOException {
    List<CommitRecord> commits = new ArrayList<>();
    // One at least, for the time of the last change.
    for (ScoreDoc doc : lookups.top(stretch, NEWEST_FIRST, 1, Math.max(1, limit)).scoreDocs) {
      commits.add(Records.change(lookups.record(doc)));
    }
    return commits;
  }

  private Optional<Step> first(Query query, Sort sort) throws IOException {
    TopDocs top = lookups.top(query, sort, 1, 1);
    if (top.scoreDocs.length == 0) {
      return Optional.empty();
    }
    FieldDoc doc = (FieldDoc) top.scoreDocs[0];
    long sequence = (Long) Objects.requireNonNull(doc.fields[0]);
    return Optional.of(new Step(Records.change(lookups.record(doc)), sequence));
  }

  private static Query changes(String path, long since, long until, boolean renamesOnly) {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.CHANGED, path)), Occur.FILTER)
            .add(LongField.newRangeQuery(Fields.SEQUENCE, since, until), Occur.FILTER);
    if (renamesOnly) {
      query.add(new TermQuery(new Term(Fields.RENAMED, "yes")), Occur.FILTER);
    }
    return query.build();
  }

  private static Sort bySequence(boolean newestFirst) {
    return new Sort(
        LongField.newSortField(Fields.SEQUENCE, newestFirst, SortedNumericSelector.Type.MIN));
  }
}
