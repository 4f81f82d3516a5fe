package dev.afterword.web;

import dev.afterword.insight.InsightRequest;
import dev.afterword.search.FacetField;
import dev.afterword.web.page.InsightsAsked;
import dev.afterword.web.page.InsightsAsked.Against;
import dev.afterword.web.page.InsightsAsked.Range;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads from an address which figures are asked for; page and API share it. */
final class InsightParameters {
  private InsightParameters() {}

  /** Days go before the name of a usual range, and the period before before days to compare. */
  static InsightsAsked read(Context context, LocalDate today) {
    LocalDate from = SearchParameters.day(context, "from", false);
    LocalDate to = SearchParameters.day(context, "to", true);
    LocalDate againstFrom = SearchParameters.day(context, "compare-from", false);
    LocalDate againstTo = SearchParameters.day(context, "compare-to", true);
    Range range = one(context, "range", Range.values(), Range::label);
    Against against = one(context, "compare", Against.values(), Against::label);
    boolean isOther = againstFrom != null || againstTo != null;
    return new InsightsAsked(
        from == null && to == null ? range : Range.OWN,
        from,
        to,
        filters(context),
        against == Against.NOTHING && isOther ? Against.OWN : against,
        against == Against.NOTHING ? againstFrom : null,
        against == Against.NOTHING ? againstTo : null,
        today);
  }

  private static Map<FacetField, List<String>> filters(Context context) {
    Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
    for (FacetField field : InsightRequest.FIELDS) {
      List<String> values = SearchParameters.values(context, field.label());
      values.forEach(value -> SearchParameters.bounded(field.label(), value));
      filters.put(field, values);
    }
    return filters;
  }

  private static <T> T one(Context context, String name, T[] all, Function<T, String> label) {
    String value = SearchParameters.text(context, name);
    return Arrays.stream(all)
        .filter(it -> label.apply(it).equals(value))
        .findFirst()
        .orElseThrow(() ->
            new RequestException(
                400,
                "%s: \"%s\" (expected %s)"
                    .formatted(
                        name,
                        value,
                        Arrays.stream(all)
                            .map(label)
                            .filter(it -> !it.isEmpty())
                            .collect(Collectors.joining(", ")))));
  }

  /** What is refused is the asker's fault. */
  static <T> T checked(Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new RequestException(400, String.valueOf(e.getMessage()));
    }
  }
}
