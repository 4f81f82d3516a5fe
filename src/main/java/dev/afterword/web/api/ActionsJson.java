package dev.afterword.web.api;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Link;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.SearchResult.FacetCount;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Action items of the ledger.
 *
 * @param actions a page of them; none when groups were asked for
 * @param groups none when a list was asked for
 */
public record ActionsJson(
    long total,
    double tookMillis,
    List<String> warnings,
    List<ActionJson> actions,
    List<GroupJson> groups,
    Map<String, List<FacetCount>> facets) {

  /** By {@code now}, in that zone, ages are told. */
  public static ActionsJson of(LedgerPage page, Instant now, ZoneId zone) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    new EnumMap<LedgerField, List<FacetCount>>(page.facets())
        .forEach((field, counts) -> facets.put(field.label(), counts));
    return new ActionsJson(
        page.total(),
        page.took().toNanos() / 10_000 / 100.0,
        page.warnings(),
        all(page.actions(), now, zone),
        page.groups().stream()
            .map(
                group -> new GroupJson(group.value(), group.total(), all(group.first(), now, zone)))
            .toList(),
        facets);
  }

  private static List<ActionJson> all(List<LedgerAction> actions, Instant now, ZoneId zone) {
    return actions.stream().map(one -> ActionJson.of(one, now, zone)).toList();
  }

  /** Those with one value; it is empty for those that have none. */
  public record GroupJson(String value, long total, List<ActionJson> actions) {}

  /**
   * An action item.
   *
   * @param id within its document
   * @param key among all: {@code 2026-10-03-checkout-502s/A1}
   * @param state what counts; {@code written} is what the document says
   * @param conflict what the two say against each other, null when they agree
   * @param age in days since it was written, null when that is not known
   * @param improvement the first of the improvements, null when there is none
   * @param line of the document's file, from 1
   */
  public record ActionJson(
      String id,
      String key,
      String document,
      String documentTitle,
      String text,
      @Nullable String type,
      @Nullable String owner,
      List<String> teams,
      @Nullable String priority,
      @Nullable String due,
      String state,
      String written,
      @Nullable String conflict,
      boolean overdue,
      @Nullable String added,
      @Nullable Long age,
      @Nullable String settled,
      @Nullable String evidence,
      List<Link> links,
      @Nullable String improvement,
      List<ImprovementJson> improvements,
      int line) {
    static ActionJson of(LedgerAction one, Instant now, ZoneId zone) {
      ActionItem item = one.action();
      Instant added = one.added();
      return new ActionJson(
          item.id(),
          one.id(),
          one.document().id(),
          one.document().title(),
          item.text(),
          item.type() == null ? null : item.type().label(),
          item.owner(),
          one.teams(),
          item.priority(),
          item.due() == null ? null : item.due().toString(),
          one.standing().state().label(),
          item.state().label(),
          one.standing().conflict(),
          one.overdue(),
          added == null ? null : added.toString(),
          added == null ? null : age(added, now, zone),
          one.settled() == null ? null : one.settled().toString(),
          item.evidence(),
          item.links(),
          one.improvements().isEmpty() ? item.improvement() : one.improvements().getFirst().id(),
          ImprovementJson.all(one.improvements()),
          item.line());
    }

    private static long age(Instant added, Instant now, ZoneId zone) {
      long days =
          ChronoUnit.DAYS.between(added.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
      return Math.max(0, days);
    }
  }
}
