package dev.afterword.ingest;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.CommitRecord.FileChange;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import dev.afterword.git.Changes;
import dev.afterword.git.Content;
import dev.afterword.git.DocumentChange;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.PathProblem;
import dev.afterword.git.Uncommitted;
import dev.afterword.search.IndexUpdate;
import dev.afterword.search.LibraryIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * One pass that brings the index from the state it holds to the state of the library now: the
 * difference of two commits, and over it what a work tree has that no commit holds.
 */
final class Update {
  private static final int READERS = Runtime.getRuntime().availableProcessors();

  private final GitLibrary git;
  private final LibraryIndex index;
  private final DocumentSource source;

  /** When the files that this pass sees were added. */
  private final Map<String, Instant> added = new HashMap<>();

  private final ActionHistory actions;

  /**
   * What is to become of each path that changed, the last path first: paths often begin with a
   * date, and a search that meets the newest first need not sort all others before it.
   */
  private final SortedMap<String, Target> targets = new TreeMap<>(Comparator.reverseOrder());

  /** Whether what the index holds is to be forgotten: it is then not asked. */
  private volatile boolean anew;

  /** Whether the index lacks nothing of the commit that it equals, and that has no problems. */
  private boolean complete;

  Update(GitLibrary git, LibraryIndex index, DocumentSource source) {
    this.git = git;
    this.index = index;
    this.source = source;
    this.complete = index.isComplete();
    this.actions =
        new ActionHistory(
            (path, blob) ->
                source.read(path, blob, git.read(blob, source.bytes()), null).document(),
            path -> anew ? Map.of() : index.ledger().dates(path));
  }

  /**
   * What came of a pass.
   *
   * @param anew whether all that was known before is forgotten
   * @param touched the paths that it read again or took out
   * @param withheld documents among them that are not served, and why
   */
  record Outcome(boolean anew, Set<String> touched, List<PathProblem> withheld) {}

  /** What is read again although it has not changed. */
  enum Again {
    NOTHING,
    /** What the index lacks, and documents whose content was damaged and is so no longer. */
    DAMAGED,
    EVERYTHING
  }

  /** Where the newest content of a path is, or that there is none. */
  private sealed interface Target {
    record Committed(String blob) implements Target {}

    record Live(String blob) implements Target {}

    record Gone() implements Target {}
  }

  /**
   * Runs the pass; the index shows all of it or, when it fails, nothing.
   *
   * @param before what no commit held at the last pass: a file that was missing from the work tree
   *     or withheld may be there again. Null at the first pass of a process, which looks for all
   *     documents that the index lacks
   */
  Outcome run(@Nullable Head head, Uncommitted live, @Nullable Uncommitted before, Again again)
      throws LibraryException, IOException {
    boolean empty = again == Again.EVERYTHING || index.revision().isEmpty();
    Head indexed = empty ? null : Library.indexed(index);
    try (IndexUpdate update = index.update()) {
      anew = committed(indexed, head, update) || empty;
      if (!anew && head != null && !complete) {
        boolean all = before == null || again == Again.DAMAGED;
        missing(head, all ? null : before);
        complete = all && git.tree(head).problems().isEmpty();
      }
      if (!anew && again == Again.DAMAGED) {
        mended();
      }
      overlay(head, live);
      Placement placement = new Placement(index, update, anew, source.extensions(), this::read);
      if (!targets.isEmpty()
          || !Objects.equals(indexed, head)
          || empty
          || complete != index.isComplete()) {
        apply(placement);
        complete &= placement.withheld().isEmpty() && live.removed().isEmpty();
        update.commit(head == null ? Library.NO_COMMIT : head.commit(), complete);
      }
      return new Outcome(anew, Set.copyOf(targets.keySet()), placement.withheld());
    }
  }

  private void apply(Placement placement) throws IOException {
    for (Map.Entry<String, Target> entry : targets.entrySet()) {
      placement.outdated(entry.getKey(), entry.getValue() instanceof Target.Gone);
    }
    var documents =
        targets.entrySet().stream()
            .filter(entry -> !(entry.getValue() instanceof Target.Gone))
            .gather(
                Gatherers.mapConcurrent(READERS, entry -> read(entry.getKey(), entry.getValue())));
    var each = documents.iterator();
    while (each.hasNext()) {
      placement.place(each.next());
    }
    placement.settle();
  }

  /** The difference between two commits; true when everything begins anew. */
  private boolean committed(@Nullable Head indexed, @Nullable Head head, IndexUpdate update)
      throws LibraryException, IOException {
    if (Objects.equals(indexed, head)) {
      return false;
    }
    if (head == null) {
      update.clear();
      return true;
    }
    Changes changes = changes(indexed, head);
    Head from = changes.from();
    if (from == null) {
      update.clear();
    } else {
      for (String commit : git.rewritten(from, head)) {
        update.withdrawCommit(commit);
      }
    }
    history(from, head, update);
    changes.documents().forEach(this::target);
    return from == null;
  }

  /** Of two plain trees only what differs is read: a push takes no longer in a large library. */
  private Changes changes(@Nullable Head indexed, Head head) throws LibraryException {
    if (complete && indexed != null) {
      Optional<Changes> plain = git.plainChanges(indexed, head);
      if (plain.isPresent()) {
        return plain.get();
      }
    }
    Changes changes = git.changes(indexed, head);
    complete = git.tree(head).problems().isEmpty() && (complete || changes.from() == null);
    return changes;
  }

  private void history(@Nullable Head from, Head head, IndexUpdate update)
      throws LibraryException, IOException {
    try {
      List<Problem> problems =
          git.commits(
              from,
              head,
              commit -> {
                for (FileChange change : commit.changes()) {
                  added(change, commit.time());
                  actions.changed(change, commit.time());
                }
                add(commit, update);
              });
      if (!problems.isEmpty()) {
        update.lacksHistory(problems.getFirst().message());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A renamed file was added when its first name was. */
  private void added(FileChange change, Instant time) {
    String previous = change.previousPath();
    if (previous == null) {
      added.putIfAbsent(change.path(), time);
    } else {
      added.put(change.path(), Objects.requireNonNullElse(added(previous), time));
    }
  }

  private static void add(CommitRecord commit, IndexUpdate update) {
    try {
      update.addCommit(commit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void target(DocumentChange change) {
    switch (change) {
      case DocumentChange.Added add -> targets.put(add.path(), new Target.Committed(add.blob()));
      case DocumentChange.Changed changed ->
          targets.put(changed.path(), new Target.Committed(changed.blob()));
      case DocumentChange.Renamed renamed -> {
        targets.putIfAbsent(renamed.previousPath(), new Target.Gone());
        targets.put(renamed.path(), new Target.Committed(renamed.blob()));
      }
      case DocumentChange.Removed removed -> targets.put(removed.path(), new Target.Gone());
    }
  }

  private void missing(Head head, @Nullable Uncommitted before) throws LibraryException {
    Map<String, String> documents = git.tree(head).documents();
    Set<String> paths = documents.keySet();
    if (before != null) {
      paths = new HashSet<>(before.removed());
      paths.addAll(before.documents().keySet());
    }
    for (String path : paths) {
      String blob = documents.get(path);
      if (!targets.containsKey(path) && index.byPath(path).isEmpty()) {
        targets.put(path, blob == null ? new Target.Gone() : new Target.Committed(blob));
      }
    }
  }

  /** Documents that were damaged when they were indexed, and can be read now. */
  private void mended() {
    for (String code : Content.DAMAGED) {
      for (DocumentSummary document : index.withProblem(code, 1, Integer.MAX_VALUE).documents()) {
        if (!document.uncommitted() && isReadable(document.blob())) {
          targets.putIfAbsent(document.path(), new Target.Committed(document.blob()));
        }
      }
    }
  }

  private boolean isReadable(String blob) {
    return !(git.read(blob, source.bytes()) instanceof Content.Unreadable);
  }

  /**
   * What no commit holds wins over what one does; what was uncommitted and is so no longer is taken
   * back.
   */
  private void overlay(@Nullable Head head, Uncommitted live) throws LibraryException {
    Map<String, String> shown = new HashMap<>();
    if (!anew) {
      index.uncommitted().forEach(document -> shown.put(document.path(), document.blob()));
    }
    Map<String, String> committed =
        shown.isEmpty() || head == null ? Map.of() : git.tree(head).documents();
    for (String path : shown.keySet()) {
      String blob = committed.get(path);
      targets.put(path, blob == null ? new Target.Gone() : new Target.Committed(blob));
    }
    live.documents()
        .forEach((path, blob) -> {
          if (blob.equals(shown.get(path))) {
            targets.remove(path);
          } else {
            targets.put(path, new Target.Live(blob));
          }
        });
    for (String path : live.removed()) {
      if (targets.containsKey(path) || (!anew && index.byPath(path).isPresent())) {
        targets.put(path, new Target.Gone());
      }
    }
  }

  private Placement.Placed read(String path, Target target) {
    return switch (target) {
      case Target.Live live -> read(path, live.blob(), true);
      case Target.Committed committed -> read(path, committed.blob(), false);
      case Target.Gone _ -> throw new IllegalArgumentException(path + " is gone");
    };
  }

  private Placement.Placed read(String path, String blob, boolean uncommitted) {
    Content content =
        uncommitted ? git.liveFile(path, source.bytes()) : git.read(blob, source.bytes());
    LoadedDocument loaded = source.read(path, blob, content, added(path));
    return new Placement.Placed(loaded, uncommitted, actions.of(loaded.document(), uncommitted));
  }

  private @Nullable Instant added(String path) {
    Instant seen = added.get(path);
    Instant before = anew ? null : index.history(path, 1).created();
    return before == null ? seen : before;
  }
}
