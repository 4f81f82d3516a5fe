package dev.afterword.web.api;

import dev.afterword.search.LedgerAction;
import dev.afterword.web.api.ActionsJson.ActionJson;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Action items as a table for spreadsheets (RFC 4180), with a line of names. A cell that a
 * spreadsheet would compute begins with an apostrophe: {@code '=HYPERLINK(…)}.
 */
public final class ActionsCsv {
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";
  private static final String NEW_LINE = "\r\n";

  private static final List<String> NAMES =
      List.of(
          "document",
          "document_title",
          "id",
          "text",
          "type",
          "owner",
          "teams",
          "priority",
          "due",
          "state",
          "overdue",
          "conflict",
          "added",
          "age_days",
          "settled",
          "improvements",
          "improvement_states",
          "evidence");

  private ActionsCsv() {}

  public static String of(List<LedgerAction> actions, Instant now, ZoneId zone) {
    Stream<String> rows = actions.stream().map(one -> row(ActionJson.of(one, now, zone)));
    return Stream.concat(Stream.of(String.join(",", NAMES)), rows)
        .collect(Collectors.joining(NEW_LINE, "", NEW_LINE));
  }

  private static String row(ActionJson it) {
    return cells(
        it.document(),
        it.documentTitle(),
        it.id(),
        it.text(),
        it.type(),
        it.owner(),
        String.join("; ", it.teams()),
        it.priority(),
        it.due(),
        it.state(),
        it.overdue(),
        it.conflict(),
        it.added(),
        it.age(),
        it.settled(),
        joined(it.improvements().stream().map(ImprovementJson::id)),
        joined(it.improvements().stream().map(one -> Objects.requireNonNullElse(one.state(), "?"))),
        it.evidence());
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining("; "));
  }

  private static String cells(@Nullable Object... values) {
    return Arrays.stream(values)
        .map(value -> value == null ? "" : cell(value.toString()))
        .collect(Collectors.joining(","));
  }

  /** Blanks before a formula hide it from a look at the first sign, not from every spreadsheet. */
  private static String cell(String text) {
    String first = text.stripLeading();
    boolean isFormula =
        !text.isEmpty() && "\t\r".indexOf(text.charAt(0)) >= 0
            || !first.isEmpty() && "=+-@＝＋－＠".indexOf(first.charAt(0)) >= 0;
    String safe = isFormula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
