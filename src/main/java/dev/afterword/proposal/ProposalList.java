package dev.afterword.proposal;

import dev.afterword.domain.Problem;
import java.util.List;

/**
 * The proposals of a library.
 *
 * @param proposals the newest first
 * @param unread how many older branches were not looked at; some may be merged already
 * @param withheld how many proposals hold nothing that everybody may see
 * @param problems refs that could not be read, and why
 */
public record ProposalList(
    List<Proposal> proposals, int unread, int withheld, List<Problem> problems) {
  public ProposalList {
    proposals = List.copyOf(proposals);
    problems = List.copyOf(problems);
  }

  /** How many of them have a finding, as far as they were read. */
  public long withFindings() {
    return proposals.stream().filter(Proposal::hasFindings).count();
  }
}
