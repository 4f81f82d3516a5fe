package dev.afterword.web.page;

import dev.afterword.insight.Behind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses of figures, and of what is behind them. */
public final class InsightUrls {
  private InsightUrls() {}

  public static String insights() {
    return "/insights";
  }

  /** The figures of that question; what is as usual is left out. */
  public static String insights(InsightsAsked asked) {
    return Urls.queried(insights(), wanted(asked));
  }

  /** The same as data. */
  static String json(InsightsAsked asked) {
    return Urls.queried("/api/v1/insights", wanted(asked));
  }

  private static List<String> wanted(InsightsAsked asked) {
    List<String> parts = new ArrayList<>();
    if (asked.range() == InsightsAsked.Range.OWN) {
      day(parts, "from", asked.from());
      day(parts, "to", asked.to());
    } else if (!asked.range().label().isEmpty()) {
      parts.add(Urls.parameter("range", asked.range().label()));
    }
    asked
        .filters()
        .forEach((field, values) ->
            values.forEach(value -> parts.add(Urls.parameter(field.label(), value))));
    if (!asked.against().label().isEmpty()) {
      parts.add(Urls.parameter("compare", asked.against().label()));
    }
    day(parts, "compare-from", asked.againstFrom());
    day(parts, "compare-to", asked.againstTo());
    return parts;
  }

  private static void day(List<String> parts, String name, @Nullable LocalDate day) {
    if (day != null) {
      parts.add(Urls.parameter(name, day.toString()));
    }
  }

  /** Where the documents behind a mark are seen. */
  static String behind(Behind behind) {
    return switch (behind) {
      case Behind.OneDocument one -> Urls.document(one.id());
      case Behind.Searched found -> Urls.queried(Urls.search(), parts(found.parameters()));
      case Behind.Actions found -> Urls.queried(LedgerUrls.actions(), parts(found.parameters()));
    };
  }

  private static List<String> parts(Map<String, List<String>> parameters) {
    List<String> parts = new ArrayList<>();
    parameters.forEach(
        (name, values) -> values.forEach(value -> parts.add(Urls.parameter(name, value))));
    return parts;
  }
}
