package dev.afterword.web.page;

import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page of action items was asked for, and how it shows them. */
public record ActionsAsked(LedgerRequest request, View view) {
  /** How many a page of one list has unless the address says otherwise. */
  public static final int LIST_SIZE = 50;

  /** How many of each group are shown unless the address says otherwise. */
  public static final int GROUP_SIZE = 10;

  /** By what they can be grouped. */
  public static final List<LedgerField> GROUPS =
      List.of(
          LedgerField.STATE,
          LedgerField.DUE,
          LedgerField.TEAM,
          LedgerField.OWNER,
          LedgerField.PRIORITY,
          LedgerField.TYPE,
          LedgerField.AGE);

  /** How they are laid out. */
  public enum View {
    TABLE("table"),
    /** Each group is a column. */
    BOARD("board");

    private final String label;

    View(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** One thing that narrows them, and the page without it. */
  record Narrowing(String text, ActionsAsked without) {}

  static int usualSize(@Nullable LedgerField group) {
    return group == null ? LIST_SIZE : GROUP_SIZE;
  }

  ActionsAsked onPage(int page) {
    return changed(request.text(), request.filters(), page);
  }

  /** To count the same in whatever state they are. */
  public LedgerRequest toCount() {
    LedgerRequest all = inAnyState().request;
    return new LedgerRequest(
        all.text(), all.filters(), all.improvement(), all.document(), null, all.today(), 1, 1);
  }

  /** The same, without what says in which state and how late they are. */
  ActionsAsked inAnyState() {
    return with(Map.of());
  }

  /** The same with just these states, or dues. */
  ActionsAsked inOnly(LedgerField field, List<String> values) {
    return with(Map.of(field, values));
  }

  private ActionsAsked with(Map<LedgerField, List<String>> values) {
    Map<LedgerField, List<String>> filters = new EnumMap<>(LedgerField.class);
    filters.putAll(request.filters());
    filters.remove(LedgerField.STATE);
    filters.remove(LedgerField.DUE);
    filters.putAll(values);
    return changed(request.text(), filters, 1);
  }

  /** All of one group, as a list. */
  ActionsAsked inGroup(LedgerField field, String value) {
    LedgerRequest all = request.with(field, List.of(value));
    return new ActionsAsked(
        new LedgerRequest(
            all.text(),
            all.filters(),
            all.improvement(),
            all.document(),
            null,
            all.today(),
            1,
            LIST_SIZE),
        View.TABLE);
  }

  /** Everything that narrows them, the words last. */
  List<Narrowing> narrowings() {
    List<Narrowing> all = new ArrayList<>();
    request
        .filters()
        .forEach((field, values) ->
            values.forEach(value ->
                all.add(
                    new Narrowing(
                        field.label() + ": " + LedgerWording.of(field, value),
                        without(field, value)))));
    if (request.improvement() != null) {
      all.add(new Narrowing("improvement: " + request.improvement(), of(null, request.document())));
    }
    if (request.document() != null) {
      all.add(new Narrowing("of: " + request.document(), of(request.improvement(), null)));
    }
    if (!request.text().isBlank()) {
      all.add(new Narrowing(request.text(), changed("", request.filters(), 1)));
    }
    return all;
  }

  /** In the same layout, all of them. */
  ActionsAsked cleared() {
    return new ActionsAsked(
        new LedgerRequest(
            "", Map.of(), null, null, request.group(), request.today(), 1, request.size()),
        view);
  }

  private ActionsAsked without(LedgerField field, String value) {
    Map<LedgerField, List<String>> filters = new EnumMap<>(LedgerField.class);
    filters.putAll(request.filters());
    filters.computeIfPresent(
        field,
        (_, values) -> {
          List<String> left = values.stream().filter(other -> !other.equals(value)).toList();
          return left.isEmpty() ? null : left;
        });
    return changed(request.text(), filters, 1);
  }

  private ActionsAsked changed(String text, Map<LedgerField, List<String>> filters, int page) {
    return new ActionsAsked(
        new LedgerRequest(
            text,
            filters,
            request.improvement(),
            request.document(),
            request.group(),
            request.today(),
            page,
            request.size()),
        view);
  }

  private ActionsAsked of(@Nullable String improvement, @Nullable String document) {
    return new ActionsAsked(
        new LedgerRequest(
            request.text(),
            request.filters(),
            improvement,
            document,
            request.group(),
            request.today(),
            1,
            request.size()),
        view);
  }
}
