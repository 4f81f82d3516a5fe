package dev.afterword.proposal;

import java.util.List;

/** What became of a draft. Nothing of it is lost unless it is in git. */
public sealed interface Proposed {
  /**
   * It is a commit.
   *
   * @param branch the proposal that it is in
   */
  record Committed(String branch, String commit) implements Proposed {}

  /**
   * Somebody wrote the same document meanwhile; nothing was written.
   *
   * @param tip the commit to which {@code merged} belongs
   * @param theirs what stands there now
   * @param merged both texts in one
   * @param conflicts whether both changed the same lines: {@code merged} then holds marks
   */
  record Overtaken(String tip, String theirs, String merged, boolean conflicts)
      implements Proposed {}

  /** It cannot be written as it is. */
  record Refused(List<String> reasons) implements Proposed {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
