package dev.afterword.web.page;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Link;
import dev.afterword.domain.Statement;
import dev.afterword.domain.Taxonomy;
import dev.afterword.domain.TrackerKeys;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.search.LedgerAction;
import java.time.Instant;
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
 * @param conflict what box and tracker say against each other; null when they agree
 * @param overdue how many days late, in words; null when it is not overdue
 * @param age how long ago it was written, in words; null when that is not known
 * @param links of its text that are none of its improvements
 * @param evidence where it can be seen that it was done, null when that is not said
 * @param change the page on which it is changed, null for an item that is not in the library
 * @param document the document that promises it, null on that document's own page
 * @param severity of that document
 */
public record ActionRow(
    String id,
    String anchor,
    String text,
    String state,
    String stateName,
    @Nullable String conflict,
    @Nullable String type,
    @Nullable String owner,
    List<String> teams,
    @Nullable String priority,
    @Nullable DateView due,
    @Nullable String overdue,
    @Nullable String age,
    List<LinkView> links,
    @Nullable LinkView evidence,
    List<ImprovementView> improvements,
    @Nullable String change,
    @Nullable Of document) {
  public ActionRow {
    teams = List.copyOf(teams);
    links = List.copyOf(links);
    improvements = List.copyOf(improvements);
  }

  /**
   * The document that promises it.
   *
   * @param place where in the document's page it stands
   */
  public record Of(
      String title, String href, String place, String kind, @Nullable SeverityView severity) {}

  /**
   * What rows are shown by.
   *
   * @param now by it the age of what trackers said is judged
   * @param today in the library's time zone: by it due dates are judged
   */
  public record Light(Taxonomy taxonomy, LinkTargets targets, Instant now, LocalDate today) {}

  /** On the page of a document that is not in the library: as it is written there. */
  static ActionRow of(ActionItem action, String path, LinkTargets targets, LocalDate today) {
    return new ActionRow(
        action.id(),
        Statement.anchor(action),
        action.text(),
        action.state().label(),
        name(action.state()),
        null,
        type(action),
        action.owner(),
        List.of(),
        action.priority(),
        due(action),
        action.isOverdue(today) ? late(action, today) : null,
        null,
        LinkView.all(action.links(), path, targets),
        evidence(action, path, targets),
        List.of(),
        null,
        null);
  }

  /** On the page of its own document. */
  static ActionRow here(LedgerAction one, Light light) {
    return row(one, one.improvements(), null, light);
  }

  /** Elsewhere: with a link to where it stands. */
  static ActionRow of(LedgerAction one, Light light) {
    return row(one, one.improvements(), document(one, light), light);
  }

  /** On the page of an improvement, which is not said of each again. */
  static ActionRow leading(LedgerAction one, Improvement improvement, Light light) {
    List<Improvement> others =
        one.improvements().stream().filter(other -> !other.id().equals(improvement.id())).toList();
    return row(one, others, document(one, light), light);
  }

  private static Of document(LedgerAction one, Light light) {
    var document = one.document();
    return new Of(
        document.title(),
        Urls.document(document.id()),
        Urls.section(document.id(), Statement.anchor(one.action())),
        document.kind().label(),
        SeverityView.of(document.severity(), light.taxonomy()));
  }

  static List<ActionRow> all(List<LedgerAction> actions, Light light) {
    return actions.stream().map(one -> of(one, light)).toList();
  }

  private static ActionRow row(
      LedgerAction one, List<Improvement> shown, @Nullable Of document, Light light) {
    ActionItem action = one.action();
    Instant added = one.added();
    return new ActionRow(
        action.id(),
        Statement.anchor(action),
        action.text(),
        one.standing().state().label(),
        name(one.standing().state()),
        one.standing().conflict(),
        type(action),
        action.owner(),
        one.teams(),
        action.priority(),
        due(action),
        one.overdue() ? late(action, light.today()) : null,
        added == null ? null : Wording.age(added, light.today(), light.taxonomy().zone()),
        otherLinks(one, light),
        evidence(action, one.document().path(), light.targets()),
        ImprovementView.all(shown, light.now()),
        Urls.hasPage(one.id()) ? LedgerUrls.action(one.document().id(), action.id()) : null,
        document);
  }

  private static @Nullable LinkView evidence(ActionItem action, String path, LinkTargets targets) {
    String target = action.evidence();
    return target == null ? null : LinkView.of(new Link("", target), path, targets);
  }

  private static List<LinkView> otherLinks(LedgerAction one, Light light) {
    return LinkView.all(one.action().links(), one.document().path(), light.targets()).stream()
        .filter(link -> one.improvements().stream().noneMatch(it -> isOf(link, it)))
        .toList();
  }

  private static boolean isOf(LinkView link, Improvement it) {
    String href = link.href();
    return link.text().equals(it.id())
        || (href != null
            && (href.equals(it.url())
                || href.equals(Urls.document(it.id()))
                || TrackerKeys.ofAddress(href).filter(it.id()::equals).isPresent()));
  }

  private static @Nullable String type(ActionItem action) {
    return action.type() == null ? null : action.type().label();
  }

  private static @Nullable DateView due(ActionItem action) {
    return action.due() == null ? null : DateView.of(action.due());
  }

  private static String name(ActionState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable String late(ActionItem action, LocalDate today) {
    LocalDate due = action.due();
    return due == null ? null : Wording.days(ChronoUnit.DAYS.between(due, today));
  }

  /** The owner, else the teams; empty when nobody is named. */
  public String whose() {
    return owner == null ? String.join(", ", teams) : owner;
  }
}
