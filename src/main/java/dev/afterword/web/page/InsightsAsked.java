package dev.afterword.web.page;

import dev.afterword.insight.InsightRequest;
import dev.afterword.insight.Period;
import dev.afterword.search.FacetField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for, as the page's form says it.
 *
 * @param from the first day, null for no bound; {@code to} the last; of a range of one's own only
 * @param againstFrom the first day of what is compared with, null for no bound; {@code againstTo}
 *     the last; of a period of one's own only
 */
public record InsightsAsked(
    Range range,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Map<FacetField, List<String>> filters,
    Against against,
    @Nullable LocalDate againstFrom,
    @Nullable LocalDate againstTo,
    LocalDate today) {

  /** The usual ranges, all up to today. */
  public enum Range {
    YEAR("", "12 months"),
    DAYS("90d", "90 days"),
    ALL("all", "All"),
    OWN("", "Other days");

    private final String label;
    private final String text;

    Range(String label, String text) {
      this.label = label;
      this.text = text;
    }

    /** The name in addresses; of other days there are the days. */
    public String label() {
      return label;
    }

    public String text() {
      return text;
    }
  }

  /** What they are compared with. */
  public enum Against {
    NOTHING("", "The days below, if any"),
    BEFORE("before", "The period before"),
    OWN("", "Other days");

    private final String label;
    private final String text;

    Against(String label, String text) {
      this.label = label;
      this.text = text;
    }

    /** The name in addresses. */
    public String label() {
      return label;
    }

    public String text() {
      return text;
    }
  }

  public InsightsAsked {
    var copy = new EnumMap<FacetField, List<String>>(FacetField.class);
    filters.forEach((field, values) -> {
      if (!values.isEmpty()) {
        copy.put(field, List.copyOf(values));
      }
    });
    filters = Collections.unmodifiableMap(copy);
  }

  /** One thing that narrows them, and the question without it. */
  record Narrowing(String text, InsightsAsked without) {}

  /** All figures of a usual range. */
  public static InsightsAsked of(Range range, LocalDate today) {
    return new InsightsAsked(range, null, null, Map.of(), Against.NOTHING, null, null, today);
  }

  /** For the figures; throws an {@code IllegalArgumentException} for what cannot be asked. */
  public InsightRequest request() {
    return new InsightRequest(period(), filters, compared(), today);
  }

  Period period() {
    return switch (range) {
      case YEAR -> new Period(today.minusYears(1).plusDays(1), today);
      case DAYS -> new Period(today.minusDays(89), today);
      case ALL -> Period.ALL;
      case OWN -> new Period(from, to);
    };
  }

  private @Nullable Period compared() {
    return switch (against) {
      case NOTHING -> null;
      case BEFORE -> before();
      case OWN -> new Period(againstFrom, againstTo);
    };
  }

  /** As many days just before; null when the period has no first day. */
  private @Nullable Period before() {
    LocalDate first = period().first();
    if (first == null) {
      return null;
    }
    LocalDate last = period().last() == null ? today : period().last();
    long days = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
    LocalDate begin = range == Range.YEAR ? first.minusYears(1) : first.minusDays(days);
    return new Period(begin, first.minusDays(1));
  }

  /** Whether it is to be compared with what does not exist: the time before all. */
  boolean isWithoutBefore() {
    return against == Against.BEFORE && before() == null;
  }

  /**
   * Of that range; compared with the same days as before, but for days that it now holds itself.
   */
  InsightsAsked in(Range other) {
    InsightsAsked asked =
        new InsightsAsked(other, null, null, filters, against, againstFrom, againstTo, today);
    Period compared = asked.compared();
    return compared != null && compared.overlaps(asked.period()) ? asked.alone() : asked;
  }

  /** The usual range, all of it. */
  InsightsAsked cleared() {
    return of(Range.YEAR, today);
  }

  /** Everything that narrows them. */
  List<Narrowing> narrowings() {
    List<Narrowing> all = new ArrayList<>();
    filters.forEach((field, values) ->
        values.forEach(
            value -> all.add(new Narrowing(field.label() + ": " + value, without(field, value)))));
    if (range == Range.OWN) {
      all.add(new Narrowing(period().words(), in(Range.YEAR)));
    }
    return all;
  }

  private InsightsAsked without(FacetField field, String value) {
    Map<FacetField, List<String>> left = new EnumMap<>(FacetField.class);
    left.putAll(filters);
    left.computeIfPresent(
        field, (_, values) -> values.stream().filter(other -> !other.equals(value)).toList());
    return new InsightsAsked(range, from, to, left, against, againstFrom, againstTo, today);
  }

  /** Not compared with anything. */
  InsightsAsked alone() {
    return new InsightsAsked(range, from, to, filters, Against.NOTHING, null, null, today);
  }
}
