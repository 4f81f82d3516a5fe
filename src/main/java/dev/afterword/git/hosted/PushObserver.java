package dev.afterword.git.hosted;

/** Who is told of pushes, and knows where their branches are shown. */
public interface PushObserver {
  /** Branches have moved; when this returns, the served branch is shown as it is now. */
  void written();

  /**
   * The page of a proposal.
   *
   * @return an address on this server, with a slash at its beginning
   */
  String page(String branch);
}
