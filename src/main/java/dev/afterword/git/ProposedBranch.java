package dev.afterword.git;

import dev.afterword.domain.CommitRecord;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.jspecify.annotations.Nullable;

/**
 * A branch, pull request or merge request that changes documents against the branch that is served.
 * Names, authors and subjects are whatever its author wrote: untrusted text.
 *
 * @param ref its full name, {@code refs/heads/topic}
 * @param name its short name with its slashes: {@code topic}, {@code pull/12}, {@code
 *     merge-requests/3}; of a remote's branch with the remote, {@code origin/topic}
 * @param otherNames short names of other refs at the same commit
 * @param tip its newest commit
 * @param main the commit that was served when this was read
 * @param base the commit at which it left the served branch; null when they have none in common,
 *     then everything in it is new
 * @param changes the documents that it changes since {@link #base}, by path, at most {@value
 *     ProposalReader#MOST_CHANGES}
 * @param changeCount how many there are
 * @param commits its own commits, the newest first, at least one, at most {@value
 *     ProposalReader#MOST_COMMITS}; what they changed is not told
 * @param commitCount how many there are, {@value ProposalReader#COUNTED_COMMITS} for more
 * @param forecast what merging it would meet
 */
public record ProposedBranch(
    String ref,
    String name,
    List<String> otherNames,
    Head tip,
    Head main,
    @Nullable Head base,
    List<Change> changes,
    int changeCount,
    List<CommitRecord> commits,
    int commitCount,
    MergeForecast forecast) {

  public ProposedBranch {
    otherNames = List.copyOf(otherNames);
    changes = List.copyOf(changes);
    commits = List.copyOf(commits);
    if (commits.isEmpty()) {
      throw new IllegalArgumentException("commits: none (expected one of its own at least)");
    }
  }

  /**
   * One document that it changes.
   *
   * @param path after the change; before it, for a removal
   * @param previousPath where it was, null when it is new
   * @param blob its content after the change, null for a removal
   * @param previousBlob its content before, null when it is new
   * @param served the contents that stand at its path and its previous path in the served commit
   */
  public record Change(
      String path,
      @Nullable String previousPath,
      @Nullable String blob,
      @Nullable String previousBlob,
      List<String> served) {
    public Change {
      served = List.copyOf(served);
    }

    public boolean isNew() {
      return previousPath == null;
    }

    public boolean isRemoval() {
      return blob == null;
    }
  }

  /** Whether it is a branch of this very repository, and no copy of another's. */
  public boolean isBranch() {
    return ref.startsWith(Constants.R_HEADS);
  }

  /** Who wrote its newest commit. */
  public String author() {
    return commits.getFirst().author();
  }

  /** Who wrote its own commits, the latest first, each once. */
  public List<String> authors() {
    return commits.stream().map(CommitRecord::author).distinct().toList();
  }

  /** When its newest commit was made. */
  public Instant updated() {
    return commits.getFirst().time();
  }

  /** Whether that is one of its names. */
  public boolean isNamed(String shortName) {
    return name.equals(shortName) || otherNames.contains(shortName);
  }

  ProposedBranch named(ProposalRefs.Candidate as) {
    return new ProposedBranch(
        as.ref(),
        as.name(),
        as.otherNames(),
        tip,
        main,
        base,
        changes,
        changeCount,
        commits,
        commitCount,
        forecast);
  }
}
