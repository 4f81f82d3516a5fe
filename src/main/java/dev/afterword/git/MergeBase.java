package dev.afterword.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/** Where two lines of history part. */
final class MergeBase {
  private MergeBase() {}

  /** The newest commit that both come from; of several one of them, null when there is none. */
  static @Nullable Head of(Repository repository, Head one, Head other) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(ObjectId.fromString(one.commit())));
      walk.markStart(walk.parseCommit(ObjectId.fromString(other.commit())));
      RevCommit base = walk.next();
      return base == null ? null : new Head(base.name());
    }
  }

  /**
   * The same of a ref.
   *
   * @throws LibraryException when there is no such ref, or they have none in common
   */
  static Head since(Repository repository, RefChoice ref, Head head) throws LibraryException {
    Head other = ref.head().orElse(head);
    try {
      Head base = of(repository, head, other);
      if (base == null) {
        throw LibraryException.repository(
            "ref \"%s\" and %s have no commit in common (in a shallow clone, fetch more of the history)"
                .formatted(ref.wanted(), head.commit()));
      }
      return base;
    } catch (IOException e) {
      throw LibraryException.repository(
          "the history between \"%s\" and %s cannot be read".formatted(ref.wanted(), head.commit()),
          e);
    }
  }
}
