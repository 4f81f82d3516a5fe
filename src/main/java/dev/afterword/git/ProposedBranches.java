package dev.afterword.git;

import dev.afterword.domain.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The proposals of a repository.
 *
 * @param branches the newest first
 * @param unread how many more branches and pull requests there are that were not looked at because
 *     newer ones were; some may be merged already
 * @param problems refs that could not be read, and why
 */
public record ProposedBranches(List<ProposedBranch> branches, int unread, List<Problem> problems) {
  static final ProposedBranches NONE = new ProposedBranches(List.of(), 0, List.of());

  public ProposedBranches {
    branches = List.copyOf(branches);
    problems = List.copyOf(problems);
  }

  /** The proposal of that short name. */
  public Optional<ProposedBranch> find(String name) {
    return branches.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .or(() -> branches.stream().filter(one -> one.isNamed(name)).findFirst());
  }
}
