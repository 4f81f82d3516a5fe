package dev.afterword.web.page;

import dev.afterword.git.MergeForecast.Outlook;
import dev.afterword.proposal.Proposal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A proposal in a list.
 *
 * @param id to be read only: hidden characters are replaced in it
 * @param age {@code today}, {@code 3 days}
 * @param documents how many it changes
 * @param findings how many of each level, the gravest first; none when there are none
 * @param conflicts the paths where the served branch has changed the same
 * @param unforeseen whether it is not known if merging meets conflicts
 * @param unread whether its documents were not read yet
 */
public record ProposalRow(
    String id,
    String title,
    String href,
    String status,
    String author,
    DateView updated,
    String age,
    int documents,
    List<FindingView.Count> findings,
    List<String> conflicts,
    boolean unforeseen,
    boolean unread) {
  public ProposalRow {
    findings = List.copyOf(findings);
    conflicts = List.copyOf(conflicts);
  }

  static ProposalRow of(Proposal proposal, LocalDate today, ZoneId zone) {
    return new ProposalRow(
        Wording.name(proposal.id()),
        proposal.title(),
        Urls.proposal(proposal.id()),
        proposal.status().label(),
        Wording.name(proposal.branch().author()),
        DateView.of(proposal.branch().updated()),
        Wording.age(proposal.branch().updated(), today, zone),
        proposal.branch().changeCount() - proposal.withheld(),
        FindingView.counts(proposal.findings()),
        proposal.branch().forecast().conflicts().stream().map(Wording::name).toList(),
        proposal.branch().forecast().outlook() == Outlook.UNKNOWN,
        proposal.documents().isEmpty() && proposal.unread() > 0);
  }
}
