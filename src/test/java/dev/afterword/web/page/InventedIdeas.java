package dev.afterword.web.page;

import dev.afterword.improvement.Done;
import dev.afterword.improvement.Effect;
import dev.afterword.improvement.SeenAgain;
import dev.afterword.search.Idea;
import dev.afterword.search.IdeaPage;
import dev.afterword.search.LedgerAction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ideas, and what was seen again, made up. */
final class InventedIdeas {
  private static final Instant CLOSED = Instant.parse("2026-03-01T08:00:00Z");

  private InventedIdeas() {}

  /** Two that were seen again: after an action item, and after an improvement. */
  static List<SeenAgain> seenAgain() {
    var all = Invented.incidents();
    return List.of(
        new SeenAgain(
            all.getFirst(),
            "same causes capacity, change and service checkout",
            all.get(3),
            new Done("A1", "aw-action-A1", "Alert on saturation of the pool", all.get(3), CLOSED)),
        new SeenAgain(
            all.get(1),
            "says it repeats " + all.get(4).id(),
            all.get(4),
            new Done("PAY-123", "", "Connection budget", null, CLOSED)));
  }

  static Effect effect() {
    return new Effect(CLOSED, 7, seenAgain());
  }

  static Map<String, Page> pages(Theme theme) {
    List<LedgerAction> actions = InventedLedger.actions();
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put(
        "/ideas",
        ideas(
            theme,
            new IdeaPage(
                90,
                2,
                List.of(
                    new Idea(actions, 24, 21, 19),
                    new Idea(actions.subList(0, 2), 2, 2, 1),
                    new Idea(actions.subList(1, 2), 1, 1, 0)))));
    pages.put("/ideas-none", ideas(theme, new IdeaPage(0, 0, List.of())));
    return pages;
  }

  private static IdeasPage ideas(Theme theme, IdeaPage found) {
    return IdeasPage.of(Invented.frame(theme, "/ideas"), found, 1, 50, InventedLedger.LIGHT);
  }
}
