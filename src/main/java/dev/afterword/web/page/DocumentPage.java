package dev.afterword.web.page;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Taxonomy;
import dev.afterword.improvement.SeenAgain;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.review.Replay;
import dev.afterword.search.FacetField;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.Similar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document, whole.
 *
 * @param facts what was measured or told of the impact, from the front matter
 * @param roles who had which role
 * @param related documents that the front matter names: what recurred, which playbooks
 * @param metadata every key of the front matter
 * @param similar incidents that are like it
 * @param seenAgain later incidents that are like it, though something was done about it
 * @param cameBack what had been done about earlier incidents that are like it
 * @param citedBy documents that refer to it
 * @param replayAddress where it can be gone through step by step, null where there is no timeline
 * @param insights what stands before the sections because no section is its own
 */
public record DocumentPage(
    Frame frame,
    String id,
    String path,
    String title,
    String kind,
    @Nullable SeverityView severity,
    @Nullable String status,
    @Nullable DateView date,
    boolean uncommitted,
    Terms terms,
    List<DurationView> durations,
    List<Fact> facts,
    List<Fact> roles,
    List<Metadata.Entry> metadata,
    List<Insight> insights,
    List<SectionView> sections,
    List<Problem> problems,
    HistoryView history,
    List<SimilarView> similar,
    List<SeenAgainView> seenAgain,
    List<SeenAgainView> cameBack,
    CitedBy citedBy,
    @Nullable String replayAddress,
    @Nullable LinkView previous,
    @Nullable LinkView next)
    implements Page {

  public DocumentPage {
    durations = List.copyOf(durations);
    facts = List.copyOf(facts);
    roles = List.copyOf(roles);
    metadata = List.copyOf(metadata);
    insights = List.copyOf(insights);
    sections = List.copyOf(sections);
    problems = List.copyOf(problems);
    similar = List.copyOf(similar);
    seenAgain = List.copyOf(seenAgain);
    cameBack = List.copyOf(cameBack);
  }

  /**
   * What the page is made of.
   *
   * @param uncommitted whether no commit holds this content yet
   * @param history the commits that changed it, the newest first; empty without a repository
   * @param similar incidents that are like it, the most similar first
   * @param previous the document before it by date, null when it is the first
   */
  public record Content(
      Document document,
      RenderedDocument rendered,
      boolean uncommitted,
      List<CommitRecord> history,
      List<Similar> similar,
      @Nullable DocumentSummary previous,
      @Nullable DocumentSummary next) {}

  /** Values as links to their pages. */
  public record Terms(
      List<LinkView> services, List<LinkView> teams, List<LinkView> causes, List<LinkView> tags) {}

  /** Something told of the incident: {@code users} 12,400. */
  public record Fact(String label, LinkView value) {}

  /** A document that is not in the library: its action items stand as it says. */
  public static DocumentPage of(
      Frame frame, Content content, Taxonomy taxonomy, LinkTargets targets, LocalDate today) {
    String path = content.document().path();
    return of(
        frame,
        content,
        taxonomy,
        targets,
        action -> ActionRow.of(action, path, targets, today),
        Past.NONE);
  }

  /** How many documents refer to one, and the newest of them. */
  public record Cited(long total, List<DocumentSummary> newest) {}

  /** The documents that refer to this one: some of them, and where all are found. */
  public record CitedBy(long total, List<DocumentRow> newest, String address) {
    public CitedBy {
      newest = List.copyOf(newest);
    }
  }

  /**
   * What other documents have to do with this one.
   *
   * @param later incidents that are like this one
   * @param earlier ones that this one is like
   * @param cited by whom it is referred to
   */
  public record Past(List<SeenAgain> later, List<SeenAgain> earlier, Cited cited) {
    public static final Past NONE = new Past(List.of(), List.of(), new Cited(0, List.of()));

    public Past {
      later = List.copyOf(later);
      earlier = List.copyOf(earlier);
    }
  }

  /** A document of the library, with its action items as the ledger has them. */
  public static DocumentPage of(
      Frame frame, Content content, List<LedgerAction> ledger, Past past, ActionRow.Light light) {
    Map<String, LedgerAction> byId =
        ledger.stream()
            .collect(Collectors.toMap(one -> one.action().id(), one -> one, (first, _) -> first));
    return of(
        frame,
        content,
        light.taxonomy(),
        light.targets(),
        action -> {
          LedgerAction known = byId.get(action.id());
          return known == null
              ? ActionRow.of(action, content.document().path(), light.targets(), light.today())
              : ActionRow.here(known, light);
        },
        past);
  }

  private static DocumentPage of(
      Frame frame,
      Content content,
      Taxonomy taxonomy,
      LinkTargets targets,
      Function<ActionItem, ActionRow> rows,
      Past past) {
    Document document = content.document();
    DocumentInsights insights = DocumentInsights.of(document, targets, rows);
    return new DocumentPage(
        frame,
        document.id(),
        document.path(),
        document.title(),
        document.kind().label(),
        SeverityView.of(document.severity(), taxonomy),
        DocumentRow.label(document.status()),
        DateView.of(document.date(), document.dateOrigin()),
        content.uncommitted(),
        terms(document),
        document.kind().isIncident() ? DurationView.all(document.durations()) : List.of(),
        Metadata.facts(document.frontMatter()),
        Metadata.roles(document.frontMatter()),
        Metadata.entries(document.frontMatter()),
        insights.homeless(),
        SectionView.all(document, content.rendered(), insights),
        document.problems(),
        HistoryView.of(document.id(), content.history()),
        SimilarView.all(content.similar(), taxonomy),
        SeenAgainView.all(past.later(), taxonomy),
        SeenAgainView.all(past.earlier(), taxonomy),
        citedBy(document, past.cited(), taxonomy),
        Replay.of(document).map(_ -> Urls.replay(document.id())).orElse(null),
        neighbour(content.previous()),
        neighbour(content.next()));
  }

  private static CitedBy citedBy(Document document, Cited cited, Taxonomy taxonomy) {
    return new CitedBy(
        cited.total(),
        cited.newest().stream().map(one -> DocumentRow.of(one, taxonomy)).toList(),
        Urls.citing(document.id(), document.path()));
  }

  private static Terms terms(Document document) {
    return new Terms(
        DocumentRow.terms(FacetField.SERVICE, document.services()),
        DocumentRow.terms(FacetField.TEAM, document.teams()),
        DocumentRow.terms(FacetField.CAUSE, document.causes()),
        DocumentRow.terms(FacetField.TAG, document.tags()));
  }

  private static @Nullable LinkView neighbour(@Nullable DocumentSummary document) {
    return document == null
        ? null
        : LinkView.inside(document.title(), Urls.document(document.id()));
  }

  public String editAddress() {
    return Urls.edit(path, null);
  }

  public String rawAddress() {
    return Urls.raw(path);
  }

  public String address() {
    return Urls.document(id);
  }

  /** What leads to an improvement; null for other documents. */
  public @Nullable String leadsAddress() {
    return kind.equals(Kind.IMPROVEMENT.label()) && Urls.hasPage(id)
        ? LedgerUrls.improvement(id)
        : null;
  }
}
