package dev.afterword.web;

import dev.afterword.domain.Progress;
import dev.afterword.improvement.LedgerValues;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerRequest;
import dev.afterword.web.page.ActionsAsked;
import dev.afterword.web.page.ActionsAsked.View;
import dev.afterword.web.page.ImprovementsPage;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads from an address which action items or improvements are asked for. */
final class LedgerParameters {
  private static final String OVERDUE = "overdue";

  private LedgerParameters() {}

  static ActionsAsked actions(Context context, LocalDate today) {
    View view = view(context);
    LedgerField group = group(context, view);
    int usual = group == null ? ActionsAsked.LIST_SIZE : ActionsAsked.GROUP_SIZE;
    LedgerRequest request =
        new LedgerRequest(
            SearchParameters.text(context, "q").strip(),
            filters(context),
            only(context, "improvement"),
            only(context, "document"),
            group,
            today,
            SearchParameters.page(context, LedgerRequest.MAX_SIZE),
            SearchParameters.number(context, "size", usual, LedgerRequest.MAX_SIZE));
    return new ActionsAsked(request, view);
  }

  static ImprovementRequest improvements(Context context) {
    Set<Progress> progress =
        checked(() -> LedgerValues.progress(SearchParameters.values(context, "state")));
    return new ImprovementRequest(
        SearchParameters.text(context, "q").strip(),
        progress,
        SearchParameters.page(context, LedgerRequest.MAX_SIZE),
        SearchParameters.number(context, "size", ImprovementsPage.SIZE, LedgerRequest.MAX_SIZE));
  }

  private static Map<LedgerField, List<String>> filters(Context context) {
    Map<LedgerField, List<String>> filters = new EnumMap<>(LedgerField.class);
    for (LedgerField field : LedgerField.values()) {
      List<String> asked = SearchParameters.values(context, field.label());
      asked.forEach(value -> SearchParameters.bounded(field.label(), value));
      List<String> values = checked(() -> LedgerValues.of(field, asked));
      if (!values.isEmpty()) {
        filters.put(field, values);
      }
    }
    if (isOverdue(context)) {
      filters.put(LedgerField.DUE, List.of(OVERDUE));
    }
    return filters;
  }

  private static boolean isOverdue(Context context) {
    String value = SearchParameters.text(context, OVERDUE);
    return !value.isEmpty() && one(OVERDUE, value, List.of("true", "false")).equals("true");
  }

  private static View view(Context context) {
    String value = SearchParameters.text(context, "view");
    List<String> all = Arrays.stream(View.values()).map(View::label).toList();
    return value.isEmpty() ? View.TABLE : View.values()[all.indexOf(one("view", value, all))];
  }

  /** A board has columns in any case. */
  private static @Nullable LedgerField group(Context context, View view) {
    String value = SearchParameters.text(context, "group");
    if (value.isEmpty()) {
      return view == View.BOARD ? LedgerField.STATE : null;
    }
    List<String> all = ActionsAsked.GROUPS.stream().map(LedgerField::label).toList();
    return ActionsAsked.GROUPS.get(all.indexOf(one("group", value, all)));
  }

  private static @Nullable String only(Context context, String name) {
    String value = SearchParameters.text(context, name);
    return value.isBlank() ? null : value;
  }

  private static String one(String name, String value, List<String> all) {
    return checked(() -> LedgerValues.one(name, value, all));
  }

  private static <T> T checked(Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new RequestException(400, String.valueOf(e.getMessage()));
    }
  }
}
