package dev.afterword.web.page;

import dev.afterword.domain.Progress;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.ImprovementUse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The tracked improvements, the most wanted first.
 *
 * @param states that can be chosen
 * @param narrowed whether text or states narrow them
 */
public record ImprovementsPage(
    Frame frame,
    String query,
    List<SearchPage.Choice> states,
    List<Row> rows,
    long total,
    boolean narrowed,
    Paging paging)
    implements Page {
  /** How many a page has unless the address says otherwise. */
  public static final int SIZE = 50;

  public ImprovementsPage {
    states = List.copyOf(states);
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param wanted how much leads to it, in a sentence
   */
  public record Row(ImprovementView improvement, String wanted, int actions, int open) {
    static Row of(ImprovementUse use, Instant now) {
      return new Row(
          ImprovementView.of(use.improvement(), now), sentence(use), use.actions(), use.open());
    }
  }

  public static ImprovementsPage of(
      Frame frame,
      ImprovementRequest request,
      dev.afterword.search.ImprovementPage found,
      Instant now) {
    return new ImprovementsPage(
        frame,
        request.text(),
        Arrays.stream(Progress.values())
            .map(one ->
                new SearchPage.Choice(one.label(), one.label(), request.progress().contains(one)))
            .toList(),
        found.improvements().stream().map(use -> Row.of(use, now)).toList(),
        found.total(),
        !request.text().isBlank() || !request.progress().isEmpty(),
        Paging.of(
            request.page(),
            request.size(),
            found.total(),
            page ->
                LedgerUrls.improvements(
                    new ImprovementRequest(
                        request.text(), request.progress(), page, request.size()))));
  }

  /** Impact only of the incidents that tell theirs, and how many those are. */
  static String sentence(ImprovementUse use) {
    if (use.incidents() == 0) {
      return "No incident leads to it.";
    }
    Progress progress = use.improvement().progress();
    boolean isOver = progress != null && progress.isOver();
    String what =
        use.incidents() == 1
            ? "1 incident leads to it, "
            : isOver
                ? use.incidents() + " incidents lead to it, "
                : "This one change would have addressed " + use.incidents() + " incidents, ";
    return what + impact(use) + ".";
  }

  private static String impact(ImprovementUse use) {
    if (use.impact() == null) {
      return "impact " + Wording.NOT_RECORDED;
    }
    String impact = Wording.of(use.impact()) + " of impact";
    return use.told() == use.incidents()
        ? impact
        : impact + " (recorded by " + use.told() + " of them)";
  }

  @Override
  public String title() {
    return query.isBlank() ? "Improvements" : query + " – improvements";
  }

  public String address() {
    return LedgerUrls.improvements();
  }

  public String ideas() {
    return LedgerUrls.ideas();
  }
}
