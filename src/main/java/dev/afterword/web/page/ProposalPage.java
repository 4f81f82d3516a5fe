package dev.afterword.web.page;

import dev.afterword.domain.Taxonomy;
import dev.afterword.git.ProposedBranch;
import dev.afterword.markdown.FieldDifference;
import dev.afterword.markdown.SourceDifference;
import dev.afterword.proposal.Proposal;
import dev.afterword.proposal.ProposedDocument;
import dev.afterword.search.Similar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One proposal: one of its documents in one view, and what there is to know of the whole.
 *
 * @param names other names of the same commit, such as {@code pull/12}
 * @param authors who wrote its commits, the latest first
 * @param shown the document that is shown; null when none may be, or none was read
 * @param views of that document; the findings are those of all
 * @param unread how many documents were not read
 * @param preview null in other views, and when nothing can be shown
 * @param difference of the views that show what changed in the rendered page, else null
 * @param source of the view that shows what changed line by line, else null
 * @param similar incidents that the document, if new, may want to cite
 * @param editAddress where the shown document is edited, null where it is not
 */
public record ProposalPage(
    Frame frame,
    ProposalRow proposal,
    List<String> names,
    List<String> authors,
    List<Tab> documents,
    @Nullable Tab shown,
    ProposalView view,
    List<ViewTab> views,
    int withheld,
    int unread,
    @Nullable DocumentPage preview,
    @Nullable Difference difference,
    @Nullable SourceDifference source,
    List<SimilarView> similar,
    List<HistoryView.Version> commits,
    int commitCount,
    ReviewView review,
    @Nullable String editAddress)
    implements Page {

  public ProposalPage {
    names = List.copyOf(names);
    authors = List.copyOf(authors);
    documents = List.copyOf(documents);
    views = List.copyOf(views);
    similar = List.copyOf(similar);
    commits = List.copyOf(commits);
  }

  /**
   * A document of the proposal.
   *
   * @param change {@code new}, {@code changed}, {@code moved} or {@code removed}
   * @param previousPath where it was, null when it did not move
   */
  public record Tab(
      String title,
      String path,
      @Nullable String previousPath,
      String change,
      String href,
      boolean current,
      List<FindingView.Count> counts,
      List<FindingView> findings) {
    public Tab {
      counts = List.copyOf(counts);
      findings = List.copyOf(findings);
    }
  }

  /** A way to look at the document. */
  public record ViewTab(String text, String href, boolean current, long count) {}

  /** What changed in the rendered page. */
  public record Difference(List<FieldDifference> fields, List<DifferencePage.Part> sections) {
    public Difference {
      fields = List.copyOf(fields);
      sections = List.copyOf(sections);
    }

    public boolean same() {
      return fields.isEmpty()
          && sections.stream().allMatch(part -> part.edit() == DifferencePage.Edit.KEPT);
    }
  }

  /** What is shown of the chosen document; at most one of them is not null. */
  public record Content(
      @Nullable DocumentPage preview,
      @Nullable Difference difference,
      @Nullable SourceDifference source,
      List<Similar> similar) {
    public static final Content NONE = new Content(null, null, null, List.of());
  }

  /**
   * The page for one of the proposal's documents.
   *
   * @param shown null when none can be shown
   */
  public static ProposalPage of(
      Frame frame,
      Proposal proposal,
      @Nullable ProposedDocument shown,
      ProposalView view,
      Content content,
      ReviewView review,
      Taxonomy taxonomy,
      LocalDate today) {
    ProposedBranch branch = proposal.branch();
    List<Tab> tabs =
        proposal.documents().stream()
            .map(one -> tab(proposal.id(), one, view, one.equals(shown)))
            .toList();
    return new ProposalPage(
        frame,
        ProposalRow.of(proposal, today, taxonomy.zone()),
        branch.otherNames().stream().map(Wording::name).toList(),
        branch.authors().stream().map(Wording::name).toList(),
        tabs,
        tabs.stream().filter(Tab::current).findFirst().orElse(null),
        view,
        shown == null ? List.of() : views(proposal, shown, view),
        proposal.withheld(),
        proposal.unread(),
        content.preview(),
        content.difference(),
        content.source(),
        SimilarView.all(content.similar(), taxonomy),
        HistoryView.of("", branch.commits()).versions(),
        branch.commitCount(),
        review,
        shown == null || shown.change().isRemoval() || !review.writable()
            ? null
            : Urls.edit(shown.path(), proposal.id()));
  }

  private static Tab tab(
      String proposal, ProposedDocument document, ProposalView view, boolean current) {
    var change = document.change();
    boolean moved = !change.isNew() && !change.path().equals(change.previousPath());
    String word =
        change.isNew() ? "new" : change.isRemoval() ? "removed" : moved ? "moved" : "changed";
    return new Tab(
        document.title(),
        Wording.name(document.path()),
        moved ? Wording.name(String.valueOf(change.previousPath())) : null,
        word,
        Urls.proposal(proposal, view, document.path()),
        current,
        FindingView.counts(document.findings()),
        document.findings().stream()
            .map(
                one -> FindingView.of(one, document.lines().getOrDefault(one.line(), ""), proposal))
            .toList());
  }

  private static List<ViewTab> views(
      Proposal proposal, ProposedDocument shown, ProposalView current) {
    return Arrays.stream(ProposalView.values())
        .map(view ->
            new ViewTab(
                view.text(),
                Urls.proposal(proposal.id(), view, shown.path()),
                view == current,
                view == ProposalView.FINDINGS ? proposal.findings().size() : 0))
        .toList();
  }

  @Override
  public String title() {
    return proposal.title();
  }

  public String address() {
    return Urls.proposal(proposal.id());
  }

  public String listAddress() {
    return Urls.proposals();
  }

  /** The findings of a line of the document that is shown. */
  public List<FindingView> findingsAt(int line) {
    return Optional.ofNullable(shown).map(Tab::findings).orElse(List.of()).stream()
        .filter(finding -> finding.line() == line)
        .toList();
  }
}
