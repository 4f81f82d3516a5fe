package dev.afterword.web.page;

import dev.afterword.search.Idea;
import dev.afterword.search.IdeaPage;
import dev.afterword.search.LedgerAction;
import java.util.List;

/**
 * What action items ask for that leads to no tracked improvement, by how many incidents ask for it.
 *
 * @param total how many ideas there are in all
 * @param recurring how many of them several documents ask for
 */
public record IdeasPage(Frame frame, int total, int recurring, List<Row> rows, Paging paging)
    implements Page {
  public IdeasPage {
    rows = List.copyOf(rows);
  }

  /**
   * One idea.
   *
   * @param weight how many ask for it, in words
   * @param href where the first of its action items stands
   * @param documents how many ask for it
   * @param actions its action items
   * @param more how many of its action items are not shown
   */
  public record Row(
      String text, String href, int documents, String weight, List<ActionRow> actions, int more) {
    public Row {
      actions = List.copyOf(actions);
    }
  }

  /** That page, from 1, of all ideas. */
  public static IdeasPage of(
      Frame frame, IdeaPage found, int page, int size, ActionRow.Light light) {
    return new IdeasPage(
        frame,
        found.total(),
        found.recurring(),
        found.ideas().stream().map(idea -> row(idea, light)).toList(),
        Paging.of(page, size, found.total(), LedgerUrls::ideas));
  }

  private static Row row(Idea idea, ActionRow.Light light) {
    LedgerAction first = idea.actions().getFirst();
    List<ActionRow> rows = ActionRow.all(idea.actions(), light);
    return new Row(
        first.action().text(),
        LedgerUrls.action(first.document().id(), first.action().id()),
        idea.documents(),
        weight(idea),
        rows,
        idea.total() - rows.size());
  }

  private static String weight(Idea idea) {
    int others = idea.documents() - idea.incidents();
    if (idea.incidents() == 0) {
      return others == 1 ? "1 document asks for it" : others + " documents ask for it";
    }
    String incidents = idea.incidents() == 1 ? "1 incident" : idea.incidents() + " incidents";
    if (others > 0) {
      return incidents
          + (others == 1 ? " and 1 other document" : " and " + others + " other documents")
          + " ask for it";
    }
    return incidents + (idea.incidents() == 1 ? " asks for it" : " ask for it");
  }

  @Override
  public String title() {
    return "Ideas";
  }

  public LinkView improvements() {
    return LinkView.inside("Improvements", LedgerUrls.improvements());
  }
}
