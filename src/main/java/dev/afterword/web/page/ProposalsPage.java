package dev.afterword.web.page;

import dev.afterword.domain.Problem;
import dev.afterword.proposal.ProposalList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What is proposed: branches and pull requests that change documents.
 *
 * @param proposals the newest first
 * @param unread how many older branches were not looked at
 * @param withheld how many proposals are not for everyone
 * @param problems branches that could not be read
 */
public record ProposalsPage(
    Frame frame, List<ProposalRow> proposals, int unread, int withheld, List<Problem> problems)
    implements Page {
  public ProposalsPage {
    proposals = List.copyOf(proposals);
    problems = List.copyOf(problems);
  }

  public static ProposalsPage of(Frame frame, ProposalList list, LocalDate today, ZoneId zone) {
    return new ProposalsPage(
        frame,
        list.proposals().stream().map(one -> ProposalRow.of(one, today, zone)).toList(),
        list.unread(),
        list.withheld(),
        list.problems());
  }

  @Override
  public String title() {
    return "Proposals";
  }

  public String writeAddress() {
    return Urls.write();
  }
}
