package dev.afterword.git.hosted;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a write. */
public sealed interface Written {
  /** It is in git and on disk. */
  record Done(String commit) implements Written {}

  /**
   * The branch is no longer where the writer saw it; nothing was written.
   *
   * @param tip where it is now, null when it is gone
   */
  record Moved(@Nullable String tip) implements Written {}

  /** Both sides changed the same lines of these files; nothing was written. */
  record Conflicts(List<String> paths) implements Written {}

  /** It may not become the branch that is served, or does not fit; nothing was written. */
  record Refused(List<String> reasons) implements Written {}
}
