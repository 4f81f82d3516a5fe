package dev.afterword.ingest;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.CommitRecord.FileChange;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Progress;
import dev.afterword.domain.Status;
import dev.afterword.search.IndexedDocument;
import dev.afterword.search.IndexedDocument.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * When documents and their action items were written and settled, from the versions of their files
 * that one pass sees and from what the index knew before. An item that is there once is taken to
 * stay, and one that is settled to stay so: of many versions few are read, but for incidents that
 * were never published.
 */
final class ActionHistory {
  private final Versions read;
  private final Before before;
  private final Map<String, Trail> trails = new HashMap<>();

  /** Reads a file as it was. */
  @FunctionalInterface
  interface Versions {
    Document read(String path, String blob);
  }

  /** What the index knew of the file at a path before this pass. */
  @FunctionalInterface
  interface Before {
    Map<String, Dates> of(String path);
  }

  ActionHistory(Versions read, Before before) {
    this.read = read;
    this.before = before;
  }

  /** A file as a commit left it. */
  private record Version(Instant time, String blob) {}

  /**
   * The versions of a file in this pass, the oldest first.
   *
   * @param origin its path before the pass, null when it begins in it
   */
  private record Trail(@Nullable String origin, List<Version> versions) {
    /** Of a path at which nothing is any more. */
    static final Trail NEW = new Trail(null, List.of());
  }

  /** A commit changed a file; the oldest commit comes first. */
  void changed(FileChange change, Instant time) {
    String blob = change.blob();
    if (blob == null) {
      trails.put(change.path(), Trail.NEW);
      return;
    }
    String previous = change.previousPath();
    Trail trail =
        previous == null
            ? trails.compute(change.path(), ActionHistory::begun)
            : renamed(previous, change.path());
    trail.versions().add(new Version(time, blob));
  }

  private static Trail begun(String path, @Nullable Trail before) {
    if (before == null) {
      return new Trail(path, new ArrayList<>(1));
    }
    return before == Trail.NEW ? new Trail(null, new ArrayList<>(1)) : before;
  }

  private Trail renamed(String previous, String path) {
    Trail old = trails.get(previous);
    Trail trail =
        old == null
            ? new Trail(previous, new ArrayList<>(1))
            : new Trail(old.origin(), new ArrayList<>(old.versions()));
    trails.put(previous, Trail.NEW);
    trails.put(path, trail);
    return trail;
  }

  /**
   * The dates of a document's action items by their ids, and of the document itself.
   *
   * @param uncommitted whether it is not the newest of its versions: what no commit holds has no
   *     date
   */
  Map<String, Dates> of(Document document, boolean uncommitted) {
    Trail trail = trails.getOrDefault(document.path(), new Trail(document.path(), List.of()));
    String origin = trail.origin();
    Map<String, Dates> known = origin == null ? Map.of() : before.of(origin);
    Map<String, Boolean> now = said(document);
    Past past = new Past(document.path(), trail.versions());
    if (!uncommitted && !trail.versions().isEmpty()) {
      past.said.put(trail.versions().size() - 1, now);
    }
    Map<String, Dates> dates = new HashMap<>();
    for (ActionItem item : document.actionItems()) {
      dates.put(item.id(), past.dates(item.id(), item.state().isSettled(), known.get(item.id())));
    }
    String itself = IndexedDocument.ITSELF;
    dates.put(
        itself,
        document.kind().isIncident()
            ? past.published(known.get(itself))
            : past.dates(itself, isSettled(document), known.get(itself)));
    return dates;
  }

  /** Each id that a version has, and whether the version says that it is settled. */
  private static Map<String, Boolean> said(Document document) {
    Map<String, Boolean> said = new HashMap<>();
    document.actionItems().forEach(item -> said.put(item.id(), item.state().isSettled()));
    said.put(IndexedDocument.ITSELF, isSettled(document));
    return said;
  }

  /** Whether an improvement says that it is over, any other document that it was reviewed. */
  private static boolean isSettled(Document document) {
    Status status = document.status();
    return document.kind() == Kind.IMPROVEMENT
        ? Progress.ofDocument(document.frontMatter()).isOver()
        : status == Status.REVIEWED || status == Status.CLOSED;
  }

  /** What the versions of one document say; each is read once, if at all. */
  private final class Past {
    private final String path;
    private final List<Version> versions;
    private final Map<Integer, Map<String, Boolean>> said = new HashMap<>();

    private Past(String path, List<Version> versions) {
      this.path = path;
      this.versions = versions;
    }

    private Dates dates(String id, boolean isSettled, @Nullable Dates known) {
      @Nullable Instant added = known == null ? null : known.added();
      if (added == null) {
        added = first(i -> id.equals(IndexedDocument.ITSELF) || said(i).containsKey(id));
      }
      @Nullable Instant settled = known == null ? null : known.settled();
      if (isSettled && settled == null) {
        settled = first(i -> Boolean.TRUE.equals(said(i).get(id)));
      }
      return new Dates(added, isSettled ? settled : null);
    }

    /**
     * Of an incident, which was published once and for all: that it may be a draft again changes
     * nothing, so that each version counts.
     */
    private Dates published(@Nullable Dates known) {
      @Nullable Instant added = known == null ? null : known.added();
      if (added == null && !versions.isEmpty()) {
        added = versions.getFirst().time();
      }
      @Nullable Instant published = known == null ? null : known.settled();
      for (int i = 0; published == null && i < versions.size(); i++) {
        if (Boolean.TRUE.equals(said(i).get(IndexedDocument.ITSELF))) {
          published = versions.get(i).time();
        }
      }
      return new Dates(added, published);
    }

    /** When that became true, which it then stayed; null when it is not yet. */
    private @Nullable Instant first(IntPredicate isTrue) {
      int low = 0;
      int high = versions.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (isTrue.test(middle)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low == versions.size() ? null : versions.get(low).time();
    }

    private Map<String, Boolean> said(int version) {
      return said.computeIfAbsent(
          version, i -> ActionHistory.said(read.read(path, versions.get(i).blob())));
    }
  }
}
