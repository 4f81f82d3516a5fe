package dev.afterword.insight;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.Kind;
import dev.afterword.search.FacetField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says where the documents behind a mark are found: those of the question, narrowed to the mark.
 *
 * @param filters of the question
 * @param isExact whether a search can say it
 */
record Where(
    Map<FacetField, List<String>> filters, Period period, List<String> clauses, boolean isExact) {
  /** The states in which something is left to be done, as {@code /actions} takes them. */
  static final List<String> UNSETTLED =
      Arrays.stream(ActionState.values())
          .filter(state -> !state.isSettled())
          .map(ActionState::label)
          .toList();

  private static final List<String> INCIDENTS =
      Arrays.stream(Kind.values()).filter(Kind::isIncident).map(Kind::label).toList();

  static Where of(InsightRequest request) {
    return new Where(request.filters(), request.period(), List.of(), true);
  }

  /** Of one value of a field. */
  Where with(FacetField field, String value) {
    return filters.containsKey(field) ? with(field.label(), value) : narrowed(field, value);
  }

  /** Of one value of a field of the query language, which can say neither quotes nor stars. */
  Where with(String field, String value) {
    Where there = and(field + ":\"" + value + '"');
    boolean isSaid = !value.contains("\"") && !value.contains("*");
    return new Where(filters, period, there.clauses, isExact && isSaid);
  }

  private Where narrowed(FacetField field, String value) {
    Map<FacetField, List<String>> more = new LinkedHashMap<>(filters);
    more.put(field, List.of(value));
    return new Where(more, period, clauses, isExact);
  }

  /** Without any value of a field. */
  Where without(FacetField field) {
    return and("-" + field.label() + ":*");
  }

  /** With one more clause of the query language. */
  Where and(String clause) {
    List<String> more = new ArrayList<>(clauses);
    more.add(clause);
    return new Where(filters, period, more, isExact);
  }

  /** Of that time, as far as it is asked for at all. */
  Where within(OverTime.Step step) {
    return within(step.first(), step.last());
  }

  /** Of those days, as far as they are asked for at all; not of what has no date. */
  Where within(LocalDate begin, LocalDate end) {
    LocalDate first = period.first();
    LocalDate last = period.last();
    return new Where(
        filters,
        new Period(
            first == null || first.isBefore(begin) ? begin : first,
            last == null || last.isAfter(end) ? end : last),
        clauses,
        isExact);
  }

  /** A search for the incidents. */
  Behind searched() {
    return searched(INCIDENTS);
  }

  /** A search for the documents of any kind that link to another than themselves. */
  Behind citing(String id, String path) {
    return and("(cites:\"%s\" OR cites:\"%s\") -path:\"%s\"".formatted(id, path, path))
        .searched(List.of());
  }

  private Behind searched(List<String> kinds) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!clauses.isEmpty()) {
      parameters.put("q", List.of(String.join(" ", clauses)));
    }
    for (FacetField field : InsightRequest.FIELDS) {
      List<String> otherwise = field == FacetField.KIND ? kinds : List.of();
      List<String> values = filters.getOrDefault(field, otherwise);
      if (!values.isEmpty()) {
        parameters.put(field.label(), values);
      }
    }
    put(parameters, "from", period.first());
    put(parameters, "to", period.last());
    return new Behind.Searched(parameters);
  }

  private static void put(
      Map<String, List<String>> parameters, String name, @Nullable LocalDate day) {
    if (day != null) {
      parameters.put(name, List.of(day.toString()));
    }
  }

  /**
   * The action items of the documents; null where the list of them cannot be narrowed so: it does
   * not know the kinds of documents.
   *
   * @param narrowed further parameters of {@code /actions}
   */
  @Nullable Behind actions(Map<String, List<String>> narrowed) {
    if (filters.containsKey(FacetField.KIND)) {
      return null;
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    List<String> days = new ArrayList<>();
    if (period.first() != null) {
      days.add("started>=" + period.first());
    }
    if (period.last() != null) {
      days.add("started<=" + period.last());
    }
    if (!days.isEmpty()) {
      parameters.put("q", List.of(String.join(" ", days)));
    }
    for (FacetField field : InsightRequest.FIELDS) {
      List<String> values = filters.getOrDefault(field, List.of());
      if (!values.isEmpty()) {
        parameters.put(field.label(), values);
      }
    }
    parameters.putAll(narrowed);
    return new Behind.Actions(parameters);
  }
}
