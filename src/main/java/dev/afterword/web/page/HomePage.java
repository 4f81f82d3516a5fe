package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Taxonomy;
import dev.afterword.proposal.ProposalList;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.ReviewIndex.Some;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page: where to search, what happened of late, what was promised and is late.
 *
 * @param actionsMore how many open ones are not shown; {@code actionsAddress} lists them all
 * @param waiting documents in draft or review, those that have waited longest first
 * @param waitingTotal how many there are of them
 * @param onThisDay incidents of the same day of earlier years
 * @param troubled documents with problems
 * @param proposals what is proposed, null when nothing is
 * @param searches what the library keeps to be looked for again
 */
public record HomePage(
    Frame frame,
    List<Figure> figures,
    List<DocumentRow> recent,
    List<ActionRow> actions,
    long actionsMore,
    String actionsAddress,
    List<Waiting> waiting,
    long waitingTotal,
    List<DocumentRow> onThisDay,
    List<DocumentRow> troubled,
    @Nullable Proposed proposals,
    List<SavedSearch> searches)
    implements Page {

  private static final int NEWEST_PROPOSALS = 5;

  public HomePage {
    figures = List.copyOf(figures);
    recent = List.copyOf(recent);
    actions = List.copyOf(actions);
    waiting = List.copyOf(waiting);
    onThisDay = List.copyOf(onThisDay);
    troubled = List.copyOf(troubled);
    searches = List.copyOf(searches);
  }

  /**
   * What the page is made of.
   *
   * @param incidents of the last 90 days
   * @param detectMedian their median time to detect, null when none has it recorded
   * @param detectCount of how many incidents that is the median
   * @param recent the newest incidents first
   * @param actions unsettled ones, the longest overdue first
   */
  public record Content(
      long incidents,
      @Nullable Duration detectMedian,
      long detectCount,
      long openActions,
      long overdueActions,
      List<DocumentSummary> recent,
      List<LedgerAction> actions,
      Some<DatedDocument> unfinished,
      List<DocumentSummary> onThisDay,
      List<DocumentSummary> troubled,
      ProposalList proposals,
      List<SavedSearch> searches) {}

  /** A search with a name, and where it leads. */
  public record SavedSearch(String name, String href) {}

  /**
   * What is proposed.
   *
   * @param count with older branches that were not looked at: {@code 200+}
   * @param withFindings how many have a finding
   * @param newest a few of them
   */
  public record Proposed(
      String count, long withFindings, List<ProposalRow> newest, String address) {
    public Proposed {
      newest = List.copyOf(newest);
    }

    static @Nullable Proposed of(ProposalList list, LocalDate today, ZoneId zone) {
      if (list.proposals().isEmpty()) {
        return null;
      }
      return new Proposed(
          list.proposals().size() + (list.unread() > 0 ? "+" : ""),
          list.withFindings(),
          list.proposals().stream()
              .limit(NEWEST_PROPOSALS)
              .map(one -> ProposalRow.of(one, today, zone))
              .toList(),
          Urls.proposals());
    }
  }

  /**
   * A figure and what it counts.
   *
   * @param remark such as {@code n = 39}
   * @param href where all of it is listed
   */
  public record Figure(
      String value, String label, @Nullable String remark, Tone tone, @Nullable String href) {}

  /** Whether a figure asks for something. */
  public enum Tone {
    PLAIN,
    WARNING
  }

  /** A document that somebody should read or finish, with its age. */
  public record Waiting(DocumentRow document, @Nullable String age) {}

  public static HomePage of(Frame frame, Content content, ActionRow.Light light) {
    Taxonomy taxonomy = light.taxonomy();
    LocalDate today = light.today();
    ZoneId zone = taxonomy.zone();
    return new HomePage(
        frame,
        figures(content, today),
        DocumentRow.all(content.recent(), taxonomy),
        ActionRow.all(content.actions(), light),
        content.openActions() - content.actions().size(),
        LedgerUrls.actions(LedgerRequest.unsettled(today, 1)),
        content.unfinished().first().stream()
            .map(one -> waiting(one, taxonomy, today, zone))
            .toList(),
        content.unfinished().total(),
        DocumentRow.all(content.onThisDay(), taxonomy),
        DocumentRow.all(content.troubled(), taxonomy),
        Proposed.of(content.proposals(), today, zone),
        content.searches());
  }

  private static Waiting waiting(
      DatedDocument one, Taxonomy taxonomy, LocalDate today, ZoneId zone) {
    Instant since = one.added();
    return new Waiting(
        DocumentRow.of(one.document(), taxonomy),
        since == null ? null : Wording.age(since, today, zone));
  }

  private static List<Figure> figures(Content content, LocalDate today) {
    Duration median = content.detectMedian();
    String insights = InsightUrls.insights(InsightsAsked.of(InsightsAsked.Range.DAYS, today));
    return List.of(
        new Figure(
            Long.toString(content.incidents()),
            content.incidents() == 1 ? "incident" : "incidents",
            null,
            Tone.PLAIN,
            insights),
        new Figure(
            median == null ? Wording.NOT_RECORDED : Wording.of(median),
            "median time to detect",
            median == null ? null : "n = " + content.detectCount(),
            Tone.PLAIN,
            median == null ? null : insights + "#aw-detect"),
        new Figure(
            Long.toString(content.openActions()),
            "open actions",
            null,
            Tone.PLAIN,
            LedgerUrls.actions(LedgerRequest.unsettled(today, 1))),
        new Figure(
            Long.toString(content.overdueActions()),
            "overdue",
            null,
            content.overdueActions() == 0 ? Tone.PLAIN : Tone.WARNING,
            LedgerUrls.actions(LedgerRequest.overdue(today, 1))));
  }

  @Override
  public String title() {
    return "Home";
  }

  public String reviewAddress() {
    return ReviewUrls.review();
  }

  /** Nothing to show yet: the page says how to begin. */
  public boolean emptyLibrary() {
    return frame.site().documents() == 0;
  }
}
