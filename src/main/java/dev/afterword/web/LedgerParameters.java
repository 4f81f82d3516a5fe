package dev.afterword.web;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Progress;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        SearchParameters.values(context, "state").stream()
            .map(value -> progress(value))
            .collect(Collectors.toUnmodifiableSet());
    return new ImprovementRequest(
        SearchParameters.text(context, "q").strip(),
        progress,
        SearchParameters.page(context, LedgerRequest.MAX_SIZE),
        SearchParameters.number(context, "size", ImprovementsPage.SIZE, LedgerRequest.MAX_SIZE));
  }

  private static Map<LedgerField, List<String>> filters(Context context) {
    Map<LedgerField, List<String>> filters = new EnumMap<>(LedgerField.class);
    for (LedgerField field : LedgerField.values()) {
      List<String> values =
          SearchParameters.values(context, field.label()).stream()
              .map(value -> known(field, value))
              .distinct()
              .toList();
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
    return switch (value) {
      case "true" -> true;
      case "", "false" -> false;
      default -> throw unexpected(OVERDUE, value, List.of("true", "false"));
    };
  }

  /** Fields of which all values are known refuse others. */
  private static String known(LedgerField field, String value) {
    List<String> all =
        switch (field) {
          case STATE -> Arrays.stream(ActionState.values()).map(ActionState::label).toList();
          case DUE -> List.of(OVERDUE, "soon", "later", "undated");
          case NEEDS -> List.of("owner", "due", "ticket", "evidence", "agreement");
          case TYPE -> Arrays.stream(ActionType.values()).map(ActionType::label).toList();
          case AGE -> List.of("0-30", "31-90", "91-365", "366+", "unknown");
          case TEAM, OWNER, PRIORITY, SERVICE, CAUSE, TAG, SEVERITY -> List.of();
        };
    return all.isEmpty() ? value : one(field.label(), value, all);
  }

  /** {@code In-Progress} is {@code in progress}; a plus sign may have become a blank. */
  private static String one(String name, String value, List<String> all) {
    String wanted = plain(value);
    return all.stream()
        .filter(one -> plain(one).equals(wanted) || plain(one).equals(wanted + "+"))
        .findFirst()
        .orElseThrow(() -> unexpected(name, value, all));
  }

  private static String plain(String value) {
    return value.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  private static Progress progress(String value) {
    List<String> all = Arrays.stream(Progress.values()).map(Progress::label).toList();
    return Progress.values()[all.indexOf(one("state", value, all))];
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

  private static RequestException unexpected(String name, String value, List<String> all) {
    return new RequestException(
        400, name + ": \"" + value + "\" (expected one of " + String.join(", ", all) + ")");
  }
}
