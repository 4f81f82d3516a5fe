package dev.afterword.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commit of the library's history, as far as it concerns documents.
 *
 * @param id the full commit id
 * @param author the author's name as written in the commit; untrusted text
 * @param time when it was committed
 * @param subject the first line of its message; untrusted text
 * @param reviewers whom it names in {@code Reviewed-by}; untrusted text
 * @param changes the files that it changed against all of its parents; of a merge that names
 *     reviewers, all that it brought in
 */
public record CommitRecord(
    String id,
    String author,
    Instant time,
    String subject,
    List<String> reviewers,
    List<FileChange> changes) {
  public CommitRecord {
    reviewers = List.copyOf(reviewers);
    changes = List.copyOf(changes);
  }

  /**
   * One file changed by a commit.
   *
   * @param path after the change (before it, for a removal), relative to the library's root
   * @param previousPath the path that it was renamed from, null when it was not renamed
   * @param blob the blob id after the change, null for a removal
   */
  public record FileChange(String path, @Nullable String previousPath, @Nullable String blob) {}
}
