package dev.afterword.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Finds where a damaged history ends: the commits of which a parent cannot be read. */
final class HistoryEnds {
  private HistoryEnds() {}

  static Collection<ObjectId> of(Repository repository, @Nullable Head from, Head to) {
    Set<ObjectId> ends = new HashSet<>();
    Set<ObjectId> seen = new HashSet<>();
    Deque<RevCommit> open = new ArrayDeque<>();
    try (RevWalk walk = new RevWalk(repository)) {
      enter(walk, ObjectId.fromString(to.commit()), seen, open);
      if (from != null) {
        enter(walk, ObjectId.fromString(from.commit()), seen, open);
      }
      while (!open.isEmpty()) {
        RevCommit commit = open.pop();
        for (RevCommit parent : commit.getParents()) {
          if (!enter(walk, parent, seen, open)) {
            ends.add(commit.copy());
          }
        }
      }
    }
    return ends;
  }

  /** Whether the commit can be read; one that was not seen before is opened. */
  private static boolean enter(
      RevWalk walk, ObjectId id, Set<ObjectId> seen, Deque<RevCommit> open) {
    try {
      RevCommit commit = walk.parseCommit(id);
      if (seen.add(commit.copy())) {
        open.push(commit);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
