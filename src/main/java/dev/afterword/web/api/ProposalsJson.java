package dev.afterword.web.api;

import dev.afterword.git.MergeForecast.Outlook;
import dev.afterword.lint.Finding;
import dev.afterword.proposal.Proposal;
import dev.afterword.proposal.ProposalList;
import dev.afterword.proposal.ProposedDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is proposed, the newest first. */
public record ProposalsJson(
    List<ProposalJson> proposals, int unread, int withheld, List<ProblemEntry> problems) {

  public static ProposalsJson of(ProposalList list) {
    return new ProposalsJson(
        list.proposals().stream().map(ProposalJson::of).toList(),
        list.unread(),
        list.withheld(),
        list.problems().stream().map(one -> new ProblemEntry(one.code(), one.message())).toList());
  }

  /** A branch that could not be read. */
  public record ProblemEntry(String code, String message) {}

  /**
   * A proposal.
   *
   * @param documents the paths that it changes, as far as they were read
   * @param conflicts null when it is not known
   */
  public record ProposalJson(
      String id,
      String branch,
      String ref,
      List<String> names,
      String commit,
      @Nullable String base,
      String title,
      String status,
      String author,
      List<String> authors,
      String updated,
      int commits,
      List<String> documents,
      List<ChangeJson> changes,
      List<FindingJson> findings,
      @Nullable Boolean conflicts,
      List<String> conflictPaths,
      int unread,
      int withheld) {
    static ProposalJson of(Proposal proposal) {
      var branch = proposal.branch();
      var outlook = branch.forecast().outlook();
      return new ProposalJson(
          proposal.id(),
          branch.name(),
          branch.ref(),
          branch.otherNames(),
          branch.tip().commit(),
          branch.base() == null ? null : branch.base().commit(),
          proposal.title(),
          proposal.status().label(),
          branch.author(),
          branch.authors(),
          branch.updated().toString(),
          branch.commitCount(),
          proposal.documents().stream().map(ProposedDocument::path).toList(),
          proposal.documents().stream().map(ChangeJson::of).toList(),
          proposal.findings().stream().map(FindingJson::of).toList(),
          outlook == Outlook.UNKNOWN ? null : outlook == Outlook.CONFLICTS,
          branch.forecast().conflicts(),
          proposal.unread(),
          proposal.withheld());
    }
  }

  /** A document that it changes. */
  public record ChangeJson(
      String path,
      @Nullable String previousPath,
      String id,
      String title,
      String kind,
      boolean removed) {
    static ChangeJson of(ProposedDocument document) {
      return new ChangeJson(
          document.path(),
          document.change().previousPath(),
          document.id(),
          document.title(),
          document.kind().label(),
          document.change().isRemoval());
    }
  }

  /** What would make a document better. */
  public record FindingJson(
      String rule,
      String level,
      String path,
      int line,
      int column,
      int endColumn,
      String text,
      String message,
      String suggestion) {
    static FindingJson of(Finding finding) {
      return new FindingJson(
          finding.rule(),
          finding.level().label(),
          finding.path(),
          finding.line(),
          finding.column(),
          finding.endColumn(),
          finding.text(),
          finding.message(),
          finding.suggestion());
    }
  }
}
