package dev.afterword.web.page;

import dev.afterword.domain.ActionState;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.SearchResult.FacetCount;
import dev.afterword.web.page.ActionsAsked.View;
import dev.afterword.web.page.SearchPage.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger: the action items of all documents.
 *
 * @param tabs the states that are asked for most, each with how many there are
 * @param group by which they are grouped, null for one list
 * @param rows a page of one list; {@code columns} are the groups when there are some
 * @param widenings the same without one thing each, when nothing is found
 * @param files the same as files
 * @param improvement the only one that they lead to, empty for all; {@code document} likewise
 */
public record ActionsPage(
    Frame frame,
    String query,
    List<Tab> tabs,
    @Nullable String group,
    List<Choice> groups,
    List<Choice> views,
    List<SearchChip> chips,
    List<FacetGroup> facets,
    List<ActionRow> rows,
    List<Column> columns,
    long total,
    long tookMillis,
    List<String> warnings,
    Files files,
    String improvement,
    String document,
    boolean board,
    boolean empty,
    Paging paging,
    String clearAddress)
    implements Page {

  public ActionsPage {
    tabs = List.copyOf(tabs);
    groups = List.copyOf(groups);
    views = List.copyOf(views);
    chips = List.copyOf(chips);
    facets = List.copyOf(facets);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    warnings = List.copyOf(warnings);
  }

  /** A way to look at them, and how many it shows. */
  public record Tab(String text, long count, String href, boolean current) {}

  /**
   * A group.
   *
   * @param all its own list, null when it has no name to be asked for by
   */
  public record Column(
      String id, String name, long total, List<ActionRow> rows, @Nullable String all) {
    public Column {
      rows = List.copyOf(rows);
    }

    public long more() {
      return total - rows.size();
    }
  }

  /** Addresses of files with what is asked for; the calendar has what is due. */
  public record Files(String csv, String json, String atom, String calendar) {
    static Files of(LedgerRequest request) {
      return new Files(
          LedgerUrls.actionsFile("csv", request),
          LedgerUrls.actionsJson(request),
          LedgerUrls.actionsFile("atom", request),
          LedgerUrls.actionsFile("ics", request));
    }
  }

  /**
   * The page.
   *
   * @param found what was asked for
   * @param counts of the facets, whatever state was asked for
   */
  public static ActionsPage of(
      Frame frame,
      ActionsAsked asked,
      LedgerPage found,
      Map<LedgerField, List<FacetCount>> counts,
      ActionRow.Light light) {
    LedgerRequest request = asked.request();
    LedgerField group = request.group();
    return new ActionsPage(
        frame,
        request.text(),
        tabs(asked, counts),
        group == null ? null : group.label(),
        groups(asked),
        Arrays.stream(View.values())
            .map(view ->
                new Choice(view.label(), Wording.capital(view.label()), view == asked.view()))
            .toList(),
        asked.narrowings().stream()
            .map(one -> new SearchChip(one.text(), LedgerUrls.actions(one.without())))
            .toList(),
        FacetGroup.all(found),
        ActionRow.all(found.actions(), light),
        group == null ? List.of() : columns(asked, group, found, light),
        found.total(),
        found.took().toMillis(),
        found.warnings(),
        Files.of(request),
        request.improvement() == null ? "" : request.improvement(),
        request.document() == null ? "" : request.document(),
        asked.view() == View.BOARD,
        found.actions().isEmpty() && found.groups().isEmpty(),
        Paging.of(
            request.page(),
            request.size(),
            group == null ? found.total() : 0,
            page -> LedgerUrls.actions(asked.onPage(page))),
        LedgerUrls.actions(asked.cleared()));
  }

  private static List<Tab> tabs(ActionsAsked asked, Map<LedgerField, List<FacetCount>> counts) {
    List<FacetCount> states = counts.getOrDefault(LedgerField.STATE, List.of());
    List<FacetCount> dues = counts.getOrDefault(LedgerField.DUE, List.of());
    List<Tab> tabs = new ArrayList<>();
    tabs.add(
        tab("All", states.stream().mapToLong(FacetCount::count).sum(), asked.inAnyState(), asked));
    tabs.add(tab("Open", LedgerField.STATE, LedgerRequest.UNSETTLED, states, asked));
    tabs.add(tab("Overdue", LedgerField.DUE, List.of("overdue"), dues, asked));
    for (ActionState state : List.of(ActionState.VERIFY, ActionState.DONE, ActionState.DROPPED)) {
      tabs.add(
          tab(
              Wording.capital(state.label()),
              LedgerField.STATE,
              List.of(state.label()),
              states,
              asked));
    }
    return tabs;
  }

  private static Tab tab(
      String text,
      LedgerField field,
      List<String> values,
      List<FacetCount> counts,
      ActionsAsked asked) {
    long count =
        counts.stream()
            .filter(one -> values.contains(one.value()))
            .mapToLong(FacetCount::count)
            .sum();
    return tab(text, count, asked.inOnly(field, values), asked);
  }

  private static Tab tab(String text, long count, ActionsAsked way, ActionsAsked asked) {
    boolean isCurrent = way.request().filters().equals(asked.request().filters());
    return new Tab(text, count, LedgerUrls.actions(way), isCurrent);
  }

  private static List<Choice> groups(ActionsAsked asked) {
    List<Choice> groups = new ArrayList<>();
    if (asked.view() == View.TABLE) {
      groups.add(new Choice("", "nothing", asked.request().group() == null));
    }
    ActionsAsked.GROUPS.forEach(field ->
        groups.add(new Choice(field.label(), field.label(), field == asked.request().group())));
    return groups;
  }

  private static List<Column> columns(
      ActionsAsked asked, LedgerField group, LedgerPage found, ActionRow.Light light) {
    List<Column> columns = new ArrayList<>();
    for (LedgerPage.Group one : found.groups()) {
      columns.add(
          new Column(
              "aw-group-" + (columns.size() + 1),
              Wording.capital(LedgerWording.of(group, one.value())),
              one.total(),
              ActionRow.all(one.first(), light),
              one.value().isEmpty()
                  ? null
                  : LedgerUrls.actions(asked.inGroup(group, one.value()))));
    }
    return columns;
  }

  /** Whether anything narrows them. */
  public boolean narrowed() {
    return !chips.isEmpty();
  }

  @Override
  public String title() {
    return query.isBlank() ? "Actions" : query + " – actions";
  }

  public String address() {
    return LedgerUrls.actions();
  }
}
