package dev.afterword.git.hosted;

import dev.afterword.git.LibraryException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ResolveMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Takes proposals into the branch that is served. Thread-safe. */
public final class ProposalMerger {
  private static final int TRIES = 20;

  private final WritableRepository hosted;
  private final LibraryWriter writer;

  public ProposalMerger(WritableRepository hosted, LibraryWriter writer) {
    this.hosted = hosted;
    this.writer = writer;
  }

  /** How a branch is taken in. */
  public enum Mode {
    /** With its commits, and one that joins them to the branch that is served. */
    MERGE,
    /** As one commit. */
    SQUASH
  }

  /**
   * A decision to merge.
   *
   * @param tip the commit of the branch that was reviewed
   * @param message the whole message, with its trailers
   */
  public record Merge(
      String branch, String tip, Mode mode, Person who, String message, Instant when) {}

  /**
   * Merges a branch and takes its name away; its commits are kept. When the served branch moves
   * meanwhile, it is done again.
   *
   * @return {@link Written.Moved} when the branch is not where it was reviewed
   */
  public Written merge(Merge merge) throws LibraryException {
    Lock lock = hosted.writing();
    lock.lock();
    try {
      for (int i = 0; i < TRIES; i++) {
        String tip = writer.tip(merge.branch());
        if (!merge.tip().equals(tip)) {
          return new Written.Moved(tip);
        }
        Written written = mergeOnce(merge);
        if (written instanceof Written.Done) {
          ObjectId merged = ObjectId.fromString(merge.tip());
          hosted.retire(merge.branch(), merged, merge.who().at(merge.when()));
        }
        if (!(written instanceof Written.Moved)) {
          return written;
        }
      }
      throw new IOException("it moved " + TRIES + " times while the merge was made");
    } catch (IOException e) {
      throw LibraryWriter.failed(hosted.main(), e);
    } finally {
      lock.unlock();
    }
  }

  private Written mergeOnce(Merge merge) throws IOException, LibraryException {
    Repository repository = hosted.repository();
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit theirs = walk.parseCommit(ObjectId.fromString(merge.tip()));
      Ref ref = repository.exactRef(hosted.mainRef());
      if (ref == null) {
        return writer.publish(
            hosted.mainRef(), ObjectId.zeroId(), theirs, merge.who(), merge.when(), "merge");
      }
      RevCommit ours = walk.parseCommit(ref.getObjectId());
      ResolveMerger merger = (ResolveMerger) MergeStrategy.RECURSIVE.newMerger(repository, true);
      if (!merger.merge(ours, theirs)) {
        return conflicts(merger);
      }
      ObjectId commit = commit(merge, ours, theirs, merger.getResultTreeId());
      return writer.publish(
          hosted.mainRef(), ours, commit, merge.who(), merge.when(), "merge " + merge.branch());
    }
  }

  private static Written conflicts(ResolveMerger merger) {
    List<String> paths = merger.getUnmergedPaths();
    return new Written.Conflicts(
        paths.isEmpty() ? List.copyOf(merger.getFailingPaths().keySet()) : paths);
  }

  private ObjectId commit(Merge merge, RevCommit ours, RevCommit theirs, ObjectId tree)
      throws IOException {
    PersonIdent merger = merge.who().at(merge.when());
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setMessage(merge.message());
    commit.setCommitter(merger);
    switch (merge.mode()) {
      case MERGE -> {
        commit.setAuthor(merger);
        commit.setParentIds(ours, theirs);
      }
      case SQUASH -> {
        commit.setAuthor(theirs.getAuthorIdent());
        commit.setParentId(ours);
      }
    }
    try (ObjectInserter inserter = hosted.repository().newObjectInserter()) {
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }
}
