package dev.afterword.git;

import dev.afterword.domain.CommitRecord;
import dev.afterword.git.MergeForecast.Outlook;
import dev.afterword.git.ProposedBranch.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Compares one commit with the one that is served. */
record ProposalReader(Repository repository, TreeReader trees, Head main) {
  static final int MOST_CHANGES = 100;
  static final int MOST_COMMITS = 100;
  static final int COUNTED_COMMITS = 1_000;

  /** How many of its own commits there are, and the newest of them. */
  private record Own(List<CommitRecord> commits, int count) {}

  /**
   * What the commit proposes; empty when it has no commit of its own, changes no document, or all
   * that it changes is in the served one already.
   *
   * @throws IOException when something of it cannot be read
   */
  Optional<ProposedBranch> read(ProposalRefs.Candidate candidate)
      throws IOException, LibraryException {
    ObjectId tip = candidate.tip();
    Own own = own(tip);
    if (own.commits().isEmpty()) {
      return Optional.empty();
    }
    Head proposed = new Head(tip.name());
    Head base = MergeBase.of(repository, proposed, main);
    List<DocumentChange> changes = changes(base, proposed);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    Optional<MergeForecast> forecast = forecast(base, tip);
    if (forecast.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProposedBranch(
            candidate.ref(),
            candidate.name(),
            candidate.otherNames(),
            proposed,
            main,
            base,
            withContents(base, changes),
            changes.size(),
            own.commits(),
            own.count(),
            forecast.get()));
  }

  private Own own(ObjectId tip) throws IOException {
    List<CommitRecord> commits = new ArrayList<>();
    int count = 0;
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(tip));
      walk.markUninteresting(walk.parseCommit(ObjectId.fromString(main.commit())));
      RevCommit commit = walk.next();
      for (; commit != null && count < COUNTED_COMMITS; commit = walk.next()) {
        if (count++ < MOST_COMMITS) {
          commits.add(CommitWalk.record(commit, List.of()));
        }
      }
    }
    return new Own(commits, count);
  }

  /** A look at what differs does, unless something odd differs. */
  private List<DocumentChange> changes(@Nullable Head base, Head tip) throws LibraryException {
    if (base != null) {
      Optional<Changes> plain = trees.changes(base, tip);
      if (plain.isPresent()) {
        return plain.get().documents();
      }
    }
    LibraryTree before = base == null ? null : whole(base);
    return TreeDifference.between(repository, before, whole(tip)).documents();
  }

  /** What cannot be read must not look as if it were removed. */
  private LibraryTree whole(Head head) throws LibraryException {
    LibraryTree tree = trees.read(head);
    if (!tree.isWhole()) {
      throw LibraryException.repository("commit " + head.commit() + " cannot be read whole");
    }
    return tree;
  }

  private List<Change> withContents(@Nullable Head base, List<DocumentChange> changes)
      throws LibraryException {
    List<Change> all = new ArrayList<>();
    for (DocumentChange change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
      all.add(
          switch (change) {
            case DocumentChange.Added(var path, var blob) -> change(base, path, null, blob);
            case DocumentChange.Changed(var path, var blob) -> change(base, path, path, blob);
            case DocumentChange.Renamed(var previous, var path, var blob) ->
                change(base, path, previous, blob);
            case DocumentChange.Removed(var path) -> change(base, path, path, null);
          });
    }
    return all;
  }

  private Change change(
      @Nullable Head base, String path, @Nullable String previous, @Nullable String blob)
      throws LibraryException {
    List<String> served = new ArrayList<>();
    trees.blobAt(main, path).ifPresent(served::add);
    if (previous != null && !previous.equals(path)) {
      trees.blobAt(main, previous).ifPresent(served::add);
    }
    String before = previous == null ? null : blobAt(base, previous);
    return new Change(path, previous, blob, before, served);
  }

  private @Nullable String blobAt(@Nullable Head base, String path) throws LibraryException {
    return base == null ? null : trees.blobAt(base, path).orElse(null);
  }

  /** Empty when merging would change nothing: it was squashed or picked into the served branch. */
  private Optional<MergeForecast> forecast(@Nullable Head base, ObjectId tip) {
    try (RevWalk walk = new RevWalk(repository)) {
      TreeMerge merge = new TreeMerge(walk.getObjectReader());
      ObjectId ours = walk.parseCommit(ObjectId.fromString(main.commit())).getTree();
      ObjectId before =
          base == null ? null : walk.parseCommit(ObjectId.fromString(base.commit())).getTree();
      merge.run(before, ours, walk.parseCommit(tip).getTree());
      return merge.bringsSomething()
          ? Optional.of(merge.forecast(trees.prefix()))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(new MergeForecast(Outlook.UNKNOWN, List.of()));
    }
  }
}
