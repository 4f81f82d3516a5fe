package dev.afterword.web.page;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.domain.Standing;
import dev.afterword.domain.Taxonomy;
import dev.afterword.improvement.Effect;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.SearchResult.FacetCount;
import dev.afterword.web.page.ActionsAsked.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up action items and improvements, and the pages that list them. */
final class InventedLedger {
  static final ActionRow.Light LIGHT =
      new ActionRow.Light(
          Taxonomy.DEFAULT,
          Invented.TARGETS,
          Instant.parse("2026-11-20T10:00:00Z"),
          Invented.TODAY);

  private InventedLedger() {}

  static Improvement issue(@Nullable Progress progress) {
    return new Improvement(
        "PAY-123",
        Improvement.Kind.ISSUE,
        "Compare workers × pool size with the limit of the database",
        progress,
        "https://tracker.example.org/PAY-123",
        progress == Progress.CLOSED ? Instant.parse("2026-11-18T08:00:00Z") : null,
        Instant.parse("2026-11-20T08:00:00Z"));
  }

  static Improvement document() {
    return new Improvement(
        "improvements/canary <b>first</b>",
        Improvement.Kind.DOCUMENT,
        "Every change meets a canary first",
        Progress.OPEN,
        null,
        null,
        null);
  }

  static Improvement commit() {
    return new Improvement(
        "51d3aa90c2e417f6a9d15b2a60cd8a1b4f6c2d31",
        Improvement.Kind.COMMIT,
        "51d3aa90c2e417f6a9d15b2a60cd8a1b4f6c2d31",
        Progress.CLOSED,
        "javascript:alert(1)",
        Instant.parse("2026-10-30T08:00:00Z"),
        null);
  }

  /** In every state, one of them at odds with its tracker, one that leads nowhere. */
  static List<LedgerAction> actions() {
    List<List<Improvement>> leads =
        List.of(
            List.of(issue(Progress.IN_PROGRESS), document()),
            List.of(issue(Progress.OPEN)),
            List.of(Improvement.unknown("acme/pool#12")),
            List.of(issue(Progress.CLOSED), commit()),
            List.of());
    List<DocumentSummary> documents = Invented.incidents();
    List<LedgerAction> all = new ArrayList<>();
    for (ActionItem action : Invented.actions()) {
      int place = all.size();
      all.add(action(action, documents.get(place), leads.get(place)));
    }
    return all;
  }

  static LedgerAction action(ActionItem action, DocumentSummary document, List<Improvement> leads) {
    Standing standing =
        Standing.of(
            action.state(),
            action.evidence() != null,
            leads.stream().map(Improvement::progress).filter(Objects::nonNull).toList());
    return new LedgerAction(
        action,
        document,
        standing,
        leads,
        document.teams(),
        action.due() == null ? null : Instant.parse("2026-10-04T09:02:00Z"),
        null,
        action.due() != null
            && action.due().isBefore(Invented.TODAY)
            && !standing.state().isSettled());
  }

  static LedgerPage found(long total, List<LedgerAction> actions, List<LedgerPage.Group> groups) {
    return new LedgerPage(total, actions, groups, facets(), List.of(), Duration.ofMillis(8));
  }

  private static Map<LedgerField, List<FacetCount>> facets() {
    return Map.of(
        LedgerField.STATE,
        List.of(
            new FacetCount("open", 21, false),
            new FacetCount("in progress", 7, false),
            new FacetCount("verify", 3, false),
            new FacetCount("done", 18, false),
            new FacetCount("dropped", 2, false)),
        LedgerField.DUE,
        List.of(new FacetCount("overdue", 6, true), new FacetCount("undated", 9, false)),
        LedgerField.NEEDS,
        List.of(new FacetCount("owner", 4, false), new FacetCount("agreement", 1, false)),
        LedgerField.AGE,
        List.of(new FacetCount("0-30", 4, false), new FacetCount("366+", 1, false)),
        LedgerField.OWNER,
        List.of(
            new FacetCount("zoe", 30, false),
            new FacetCount("amir", 2, false),
            new FacetCount("platform", 9, false)));
  }

  static ActionsAsked asked(@Nullable LedgerField group, View view) {
    LedgerRequest all = LedgerRequest.all(Invented.TODAY, ActionsAsked.usualSize(group)).by(group);
    return new ActionsAsked(all, view);
  }

  static Map<String, Page> pages(Theme theme) {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/actions", list(theme));
    pages.put("/actions-grouped", groups(theme, View.TABLE));
    pages.put("/actions-board", groups(theme, View.BOARD));
    pages.put("/actions-none", none(theme, asked(null, View.TABLE)));
    pages.put(
        "/actions-nothing",
        none(theme, asked(null, View.TABLE).inOnly(LedgerField.DUE, List.of("overdue"))));
    pages.put("/improvements", improvements(theme, "", Set.of(Progress.OPEN), uses()));
    pages.put("/improvements-none", improvements(theme, "", Set.of(), List.of()));
    pages.put("/improvements-nothing", improvements(theme, "pol", Set.of(), List.of()));
    pages.put("/improvements/PAY-123", improvement(theme, uses().getFirst(), actions()));
    pages.put("/improvements/commit", improvement(theme, uses().getLast(), List.of()));
    pages.put(
        "/improvements/unknown",
        ErrorPage.unknownImprovement(
            Invented.frame(theme, "/improvements/unknown"), "PAY-<script>"));
    return pages;
  }

  private static ActionsPage list(Theme theme) {
    LedgerPage found = found(57, actions(), List.of());
    ActionsAsked asked = asked(null, View.TABLE).inOnly(LedgerField.DUE, List.of("overdue"));
    return ActionsPage.of(Invented.frame(theme, "/actions"), asked, found, found.facets(), LIGHT);
  }

  private static ActionsPage groups(Theme theme, View view) {
    List<LedgerAction> all = actions();
    LedgerPage found =
        found(
            57,
            List.of(),
            List.of(
                new LedgerPage.Group("payments", 31, all.subList(0, 2)),
                new LedgerPage.Group(
                    "a-team-with-a-name-that-is-rather-long", 1, all.subList(2, 3)),
                new LedgerPage.Group("", 3, all.subList(3, 5))));
    return ActionsPage.of(
        Invented.frame(theme, "/actions"),
        asked(LedgerField.TEAM, view),
        found,
        found.facets(),
        LIGHT);
  }

  private static ActionsPage none(Theme theme, ActionsAsked asked) {
    LedgerPage found = new LedgerPage(0, List.of(), List.of(), Map.of(), List.of(), Duration.ZERO);
    return ActionsPage.of(Invented.frame(theme, "/actions"), asked, found, Map.of(), LIGHT);
  }

  static List<ImprovementUse> uses() {
    return List.of(
        new ImprovementUse(issue(Progress.IN_PROGRESS), 5, 3, 4, Duration.ofMinutes(662), 3),
        new ImprovementUse(document(), 1, 1, 1, Duration.ofMinutes(38), 1),
        new ImprovementUse(Improvement.unknown("acme/pool#12"), 2, 2, 2, null, 0),
        new ImprovementUse(commit(), 0, 0, 0, null, 0));
  }

  private static ImprovementsPage improvements(
      Theme theme, String text, Set<Progress> states, List<ImprovementUse> uses) {
    return ImprovementsPage.of(
        Invented.frame(theme, "/improvements"),
        new ImprovementRequest(text, states, 1, ImprovementsPage.SIZE),
        new dev.afterword.search.ImprovementPage(uses.size(), uses),
        LIGHT.now());
  }

  private static ImprovementPage improvement(
      Theme theme, ImprovementUse use, List<LedgerAction> leading) {
    return ImprovementPage.of(
        Invented.frame(theme, LedgerUrls.improvement(use.improvement().id())),
        use,
        found(3L * leading.size(), leading, List.of()),
        leading.isEmpty() ? new Effect(null, 0, List.of()) : InventedIdeas.effect(),
        LIGHT);
  }
}
