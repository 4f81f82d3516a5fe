package dev.afterword.web.page;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.Statement;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.search.IndexedAction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An action item in a list.
 *
 * @param anchor its id in its document's page
 * @param state in words; {@code stateName} is the same as one word, for icon and colour
 * @param overdue how many days late, in words; null when it is not overdue
 * @param document the document that promises it, null on that document's own page
 */
public record ActionRow(
    String id,
    String anchor,
    String text,
    String state,
    String stateName,
    @Nullable String type,
    @Nullable String owner,
    @Nullable String priority,
    @Nullable DateView due,
    @Nullable String overdue,
    List<LinkView> links,
    @Nullable LinkView document) {

  /** On the page of its own document. */
  static ActionRow of(ActionItem action, String path, LinkTargets targets, LocalDate today) {
    return row(action, LinkView.all(action.links(), path, targets), null, today);
  }

  /** Elsewhere: with a link to where it stands. */
  static ActionRow of(IndexedAction indexed, LinkTargets targets, LocalDate today) {
    var document = indexed.document();
    String href = Urls.section(document.id(), Statement.anchor(indexed.action()));
    return row(
        indexed.action(),
        LinkView.all(indexed.action().links(), document.path(), targets),
        LinkView.inside(document.title(), href),
        today);
  }

  private static ActionRow row(
      ActionItem action, List<LinkView> links, @Nullable LinkView document, LocalDate today) {
    return new ActionRow(
        action.id(),
        Statement.anchor(action),
        action.text(),
        action.state().label(),
        stateName(action.state()),
        action.type() == null ? null : action.type().label(),
        action.owner(),
        action.priority(),
        action.due() == null ? null : DateView.of(action.due()),
        overdue(action, today),
        links,
        document);
  }

  private static String stateName(ActionState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable String overdue(ActionItem action, LocalDate today) {
    LocalDate due = action.due();
    return due != null && action.isOverdue(today)
        ? Wording.days(ChronoUnit.DAYS.between(due, today))
        : null;
  }
}
