package dev.afterword.web.page;

import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.SectionRole;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.markdown.RenderedDocument.RenderedSection;
import dev.afterword.markdown.SafeHtml;
import dev.afterword.review.AgendaItem;
import dev.afterword.search.LedgerAction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting talks about.
 *
 * @param href the page of a document, null for what is none
 * @param panels what there is to read, in this order
 */
public record MeetingStage(
    String title,
    @Nullable String href,
    @Nullable SeverityView severity,
    @Nullable String status,
    @Nullable DateView date,
    List<DurationView> durations,
    List<Panel> panels) {
  private static final Set<SectionRole> SUMMARY =
      EnumSet.of(SectionRole.SUMMARY, SectionRole.IMPACT);
  private static final Set<SectionRole> CAUSES =
      EnumSet.of(
          SectionRole.FIVE_WHYS,
          SectionRole.FISHBONE,
          SectionRole.ROOT_CAUSE,
          SectionRole.CONTRIBUTING_FACTORS,
          SectionRole.TRIGGER);
  private static final Set<SectionRole> LEARNT =
      EnumSet.of(
          SectionRole.WENT_WELL,
          SectionRole.COULD_BE_BETTER,
          SectionRole.LUCKY,
          SectionRole.SURPRISES,
          SectionRole.LESSONS);

  public MeetingStage {
    durations = List.copyOf(durations);
    panels = List.copyOf(panels);
  }

  /**
   * A part of it.
   *
   * @param anchor its id in the page
   * @param insights what was recognised
   * @param texts what the author wrote, where nothing was recognised
   */
  public record Panel(String anchor, String heading, List<Insight> insights, List<Text> texts) {
    public Panel {
      insights = List.copyOf(insights);
      texts = List.copyOf(texts);
    }

    private boolean isEmpty() {
      return insights.isEmpty() && texts.isEmpty();
    }
  }

  /** A section; its heading is empty where the panel's says the same. */
  public record Text(String heading, SafeHtml html) {}

  public static MeetingStage topic(String words) {
    return new MeetingStage(words, null, null, null, null, List.of(), List.of());
  }

  /** The action items that are due, and those that nobody owns or that have no day. */
  public static MeetingStage promises(
      List<LedgerAction> overdue, List<LedgerAction> undecided, ActionRow.Light light) {
    return new MeetingStage(
        AgendaItem.PROMISES,
        LedgerUrls.actions(),
        null,
        null,
        null,
        List.of(),
        List.of(
            promised("aw-overdue", "Overdue", overdue, light),
            promised("aw-undecided", "Without an owner or a day", undecided, light)));
  }

  private static Panel promised(
      String anchor, String heading, List<LedgerAction> actions, ActionRow.Light light) {
    return new Panel(
        anchor, heading, List.of(new Insight.Actions(ActionRow.all(actions, light))), List.of());
  }

  /** A document as it stands in the library, with its action items as the ledger has them. */
  public static MeetingStage document(
      DocumentSummary summary,
      Document document,
      RenderedDocument rendered,
      List<LedgerAction> ledger,
      ActionRow.Light light) {
    Map<String, LedgerAction> byId =
        ledger.stream()
            .collect(Collectors.toMap(one -> one.action().id(), one -> one, (first, _) -> first));
    InsightReader reader = new InsightReader(document, light.targets());
    Insight actions =
        reader.actions(action -> {
          LedgerAction known = byId.get(action.id());
          return known == null
              ? ActionRow.of(action, document.path(), light.targets(), light.today())
              : ActionRow.here(known, light);
        });
    return new MeetingStage(
        document.title(),
        Urls.document(summary.id()),
        SeverityView.of(document.severity(), light.taxonomy()),
        DocumentRow.label(document.status()),
        DateView.of(document.date(), document.dateOrigin()),
        document.kind().isIncident() ? DurationView.all(document.durations()) : List.of(),
        panels(reader, actions, rendered));
  }

  private static List<Panel> panels(
      InsightReader reader, @Nullable Insight actions, RenderedDocument rendered) {
    Set<SectionRole> told = EnumSet.copyOf(LEARNT);
    boolean isSummarised =
        rendered.sections().stream().anyMatch(one -> SUMMARY.contains(one.section().role()));
    List<Panel> all = new ArrayList<>();
    all.add(
        new Panel(
            "aw-summary",
            "Summary",
            List.of(),
            isSummarised ? texts(rendered, SUMMARY) : first(rendered)));
    all.add(
        panel(
            "timeline",
            "Timeline",
            Stream.of(reader.timeline()),
            rendered,
            EnumSet.of(SectionRole.TIMELINE)));
    all.add(
        panel("causes", "Causes", Stream.of(reader.whys(), reader.fishbone()), rendered, CAUSES));
    all.add(new Panel("aw-learnt", "Learnt", List.of(), texts(rendered, told)));
    all.add(
        panel(
            "actions",
            "Actions",
            Stream.of(actions),
            rendered,
            EnumSet.of(SectionRole.ACTION_ITEMS)));
    all.removeIf(Panel::isEmpty);
    return all;
  }

  private static Panel panel(
      String name,
      String heading,
      Stream<? extends @Nullable Insight> recognised,
      RenderedDocument rendered,
      Set<SectionRole> roles) {
    List<Insight> insights = new ArrayList<>();
    recognised.filter(Objects::nonNull).forEach(insights::add);
    return new Panel(
        "aw-" + name, heading, insights, insights.isEmpty() ? texts(rendered, roles) : List.of());
  }

  private static List<Text> texts(RenderedDocument rendered, Set<SectionRole> roles) {
    return rendered.sections().stream()
        .filter(one -> roles.contains(one.section().role()) && isSaid(one))
        .map(one -> new Text(one.section().heading(), one.html()))
        .toList();
  }

  /** What stands first in a document without a summary. */
  private static List<Text> first(RenderedDocument rendered) {
    return rendered.sections().stream()
        .filter(one -> one.section().role() == SectionRole.OTHER && isSaid(one))
        .limit(1)
        .map(one -> new Text("", one.html()))
        .toList();
  }

  private static boolean isSaid(RenderedSection one) {
    return !one.html().toString().isBlank();
  }
}
