package dev.afterword.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** Finds the commit where two lines of history part. */
final class MergeBase {
  private MergeBase() {}

  /**
   * The last commit that both have; of several one of them.
   *
   * @throws LibraryException when there is no such ref, or they have none in common
   */
  static Head of(Repository repository, RefChoice ref, Head head) throws LibraryException {
    Head other = ref.head().orElse(head);
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(ObjectId.fromString(head.commit())));
      walk.markStart(walk.parseCommit(ObjectId.fromString(other.commit())));
      RevCommit base = walk.next();
      if (base == null) {
        throw LibraryException.repository(
            "ref \"%s\" and %s have no commit in common (in a shallow clone, fetch more of the history)"
                .formatted(ref.wanted(), head.commit()));
      }
      return new Head(base.name());
    } catch (IOException e) {
      throw LibraryException.repository(
          "the history between \"%s\" and %s cannot be read".formatted(ref.wanted(), head.commit()),
          e);
    }
  }
}
