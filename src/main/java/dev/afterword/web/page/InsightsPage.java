package dev.afterword.web.page;

import dev.afterword.domain.Taxonomy;
import dev.afterword.insight.Basis;
import dev.afterword.insight.Insights;
import dev.afterword.insight.Period;
import dev.afterword.search.FacetField;
import dev.afterword.search.SearchResult;
import dev.afterword.web.page.InsightsAsked.Against;
import dev.afterword.web.page.InsightsAsked.Range;
import dev.afterword.web.page.SearchPage.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures over many documents.
 *
 * @param range the parameter of a usual range, empty for the default one and for an own one
 * @param from the first day of an own range, else empty; {@code to} the last
 * @param period all days that are counted, in words
 * @param incidents how many there are
 * @param chips everything that narrows them, each with the address without it
 * @param against with what they may be compared
 * @param widenings what to leave out, when there are none
 * @param groups the figures
 */
public record InsightsPage(
    Frame frame,
    String range,
    String from,
    String to,
    String period,
    List<Tab> ranges,
    List<SearchChip> chips,
    List<FacetGroup> facets,
    List<Choice> against,
    String againstFrom,
    String againstTo,
    @Nullable String warning,
    String incidents,
    List<String> leftOut,
    boolean empty,
    List<Widening> widenings,
    List<Group> groups,
    String clearAddress,
    String jsonAddress)
    implements Page {
  /** So many are counted when a range has no incident. */
  private static final int MOST_WIDENINGS = 8;

  public InsightsPage {
    ranges = List.copyOf(ranges);
    chips = List.copyOf(chips);
    facets = List.copyOf(facets);
    against = List.copyOf(against);
    leftOut = List.copyOf(leftOut);
    widenings = List.copyOf(widenings);
    groups = List.copyOf(groups);
  }

  /** A usual range. */
  public record Tab(String text, String href, boolean current) {}

  /** Figures that belong together. */
  public record Group(String id, String title, List<FigureView> figures) {
    public Group {
      figures = List.copyOf(figures);
    }
  }

  /**
   * The page.
   *
   * @param result of the search for the same incidents: what they may be narrowed by
   * @param count tells how many incidents there are of another question; asked a few times at most
   */
  public static InsightsPage of(
      Frame frame,
      InsightsAsked asked,
      Insights insights,
      SearchResult result,
      ToLongFunction<InsightsAsked> count,
      Taxonomy taxonomy) {
    Basis basis = insights.basis();
    return new InsightsPage(
        frame,
        asked.range() == Range.OWN ? "" : asked.range().label(),
        written(asked.from()),
        written(asked.to()),
        words(asked),
        Arrays.stream(Range.values())
            .filter(range -> range != Range.OWN)
            .map(range -> tab(asked, range))
            .toList(),
        chips(asked),
        facets(result),
        Stream.of(Against.NOTHING, Against.BEFORE)
            .map(it -> new Choice(it.label(), it.text(), it == asked.against()))
            .toList(),
        written(asked.againstFrom()),
        written(asked.againstTo()),
        asked.isWithoutBefore() ? "All days have no period before them to compare with." : null,
        FigureView.number(basis.n()) + (basis.n() == 1 ? " incident" : " incidents"),
        basis.leftOut().stream()
            .map(one -> FigureView.number(one.count()) + " " + one.why())
            .toList(),
        basis.n() == 0,
        basis.n() == 0 ? widenings(asked, count) : List.of(),
        basis.n() == 0 ? List.of() : groups(insights, taxonomy),
        InsightUrls.insights(asked.cleared()),
        InsightUrls.json(asked));
  }

  private static List<SearchChip> chips(InsightsAsked asked) {
    List<SearchChip> chips = new ArrayList<>();
    asked
        .narrowings()
        .forEach(it -> chips.add(new SearchChip(it.text(), InsightUrls.insights(it.without()))));
    Period compared = asked.request().compared();
    if (compared != null) {
      chips.add(
          new SearchChip("compared with " + compared.words(), InsightUrls.insights(asked.alone())));
    }
    return chips;
  }

  private static String written(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String words(InsightsAsked asked) {
    LocalDate first = asked.period().first();
    LocalDate last = asked.period().last();
    if (first == null) {
      return last == null ? "all days" : "until " + Wording.of(last);
    }
    return last == null
        ? "since " + Wording.of(first)
        : Wording.of(first) + " to " + Wording.of(last);
  }

  private static Tab tab(InsightsAsked asked, Range range) {
    return new Tab(range.text(), InsightUrls.insights(asked.in(range)), asked.range() == range);
  }

  private static List<FacetGroup> facets(SearchResult result) {
    List<String> wanted =
        List.of(
            FacetField.SEVERITY.label(),
            FacetField.SERVICE.label(),
            FacetField.CAUSE.label(),
            FacetField.TEAM.label());
    return FacetGroup.all(result).stream().filter(it -> wanted.contains(it.name())).toList();
  }

  private static List<Widening> widenings(
      InsightsAsked asked, ToLongFunction<InsightsAsked> count) {
    List<InsightsAsked.Narrowing> all = new ArrayList<>(asked.narrowings());
    all.removeIf(one -> one.without().range() != asked.range());
    all.addFirst(new InsightsAsked.Narrowing("the dates", asked.in(Range.ALL)));
    return all.stream()
        .limit(MOST_WIDENINGS)
        .map(one ->
            new Widening(
                one.text(), InsightUrls.insights(one.without()), count.applyAsLong(one.without())))
        .filter(it -> it.total() > 0)
        .toList();
  }

  private static List<Group> groups(Insights insights, Taxonomy taxonomy) {
    return List.of(
        new Group(
            "aw-g-incidents",
            "Every incident",
            List.of(
                new IncidentFigures(insights.request(), insights.incidents(), taxonomy).view())),
        new Group("aw-g-times", "How long it took", TimingFigures.of(insights)),
        new Group(
            "aw-g-causes",
            "What contributed",
            List.of(CauseFigures.of(insights.causes()), CauseFigures.of(insights.services()))),
        new Group(
            "aw-g-again",
            "What came back",
            new RecurrenceFigures(insights.request(), insights.cameBack()).views()),
        new Group("aw-g-actions", "What was promised", ActionFigureViews.of(insights.actions())),
        new Group(
            "aw-g-more",
            "How it was noticed, and what is read again",
            List.of(
                ActionFigureViews.detection(insights.detection()),
                ActionFigureViews.cited(insights.citations()))));
  }

  @Override
  public String title() {
    return "Insights";
  }

  public String address() {
    return InsightUrls.insights();
  }

  public boolean narrowed() {
    return !chips.isEmpty();
  }

  /** No document at all: the page says how to begin. */
  public boolean emptyLibrary() {
    return frame.site().documents() == 0;
  }
}
