package dev.afterword.insight;

import dev.afterword.domain.Kind;
import dev.afterword.search.FacetField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents figures are asked of: those that happened in a period and have the chosen values.
 *
 * @param filters of {@link #FIELDS} only; values of one field mean or, fields mean and
 * @param compared the period to compare with, without a day in common; null for none
 * @param today in the library's time zone: decides ages and what is overdue
 */
public record InsightRequest(
    Period period,
    Map<FacetField, List<String>> filters,
    @Nullable Period compared,
    LocalDate today) {
  /** What figures are narrowed by. */
  public static final List<FacetField> FIELDS =
      List.of(
          FacetField.TEAM,
          FacetField.SERVICE,
          FacetField.CAUSE,
          FacetField.SEVERITY,
          FacetField.KIND);

  private static final int MOST_YEAR = 9999;

  public InsightRequest {
    var copy = new EnumMap<FacetField, List<String>>(FacetField.class);
    filters.forEach((field, values) -> {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException(
            "%s (expected %s)"
                .formatted(
                    field.label(),
                    FIELDS.stream().map(FacetField::label).collect(Collectors.joining(", "))));
      }
      if (!values.isEmpty()) {
        copy.put(field, List.copyOf(values));
      }
    });
    known("from", period.first());
    known("to", period.last());
    if (compared != null) {
      known("compare-from", compared.first());
      known("compare-to", compared.last());
    }
    if (compared != null && compared.overlaps(period)) {
      throw new IllegalArgumentException(
          "compared: %s and %s (expected two periods without a day in common)"
              .formatted(period.words(), compared.words()));
    }
    copy.getOrDefault(FacetField.KIND, List.of()).forEach(InsightRequest::incident);
    filters = Collections.unmodifiableMap(copy);
  }

  /** Of all incidents. */
  public static InsightRequest all(LocalDate today) {
    return new InsightRequest(Period.ALL, Map.of(), null, today);
  }

  /** What was chosen of a field; empty for all. */
  public List<String> chosen(FacetField field) {
    return filters.getOrDefault(field, List.of());
  }

  private static void known(String name, @Nullable LocalDate day) {
    if (day != null && (day.getYear() < 1 || day.getYear() > MOST_YEAR)) {
      throw new IllegalArgumentException(
          "%s: %s (expected a year from 1 to %d)".formatted(name, day, MOST_YEAR));
    }
  }

  private static void incident(String label) {
    if (Kind.of(label).filter(Kind::isIncident).isEmpty()) {
      throw new IllegalArgumentException(
          "kind: \"%s\" (expected %s)"
              .formatted(
                  label,
                  Arrays.stream(Kind.values())
                      .filter(Kind::isIncident)
                      .map(Kind::label)
                      .collect(Collectors.joining(" or "))));
    }
  }
}
