package dev.afterword.git.hosted;

/**
 * How much may be pushed.
 *
 * @param objectBytes the largest file, unpacked
 * @param packBytes the largest push, as it is sent
 * @param repositoryBytes the most that the repository may hold on disk
 * @param files the most files that a commit may hold
 * @param refs the most branches and tags of the repository
 * @param refsOfPush the most that one push may change
 * @param commits the most new commits of one push
 */
public record PushLimits(
    long objectBytes,
    long packBytes,
    long repositoryBytes,
    int files,
    int refs,
    int refsOfPush,
    int commits) {

  /** Ample for a library of 100,000 documents with images. */
  public static final PushLimits DEFAULT =
      new PushLimits(16L << 20, 256L << 20, 4L << 30, 500_000, 20_000, 1_000, 100_000);

  /** The same with another quota for the repository. */
  public PushLimits withRepositoryBytes(long bytes) {
    return new PushLimits(objectBytes, packBytes, bytes, files, refs, refsOfPush, commits);
  }
}
