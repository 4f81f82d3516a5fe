package dev.afterword.cli;

import dev.afterword.insight.InsightRequest;
import dev.afterword.insight.Period;
import dev.afterword.search.FacetField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which incidents figures are asked of: values of one option mean or, options mean and. */
final class InsightOptions {
  @Option(names = "--team", paramLabel = "TEAM", description = "Of documents of this team.")
  private List<String> teams = List.of();

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      description = "Of documents that name this service.")
  private List<String> services = List.of();

  @Option(
      names = "--cause",
      paramLabel = "CAUSE",
      description = "Of documents that name this cause.")
  private List<String> causes = List.of();

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "Of documents with this severity.")
  private List<String> severities = List.of();

  @Option(names = "--kind", paramLabel = "KIND", description = "postmortem or near-miss.")
  private List<String> kinds = List.of();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description =
          "The first day: 2026-10-03 (default: a year before today; with --to, no bound).")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "The last day: 2026-10-03 (default: today; with --from, no bound).")
  private @Nullable LocalDate to;

  @Option(names = "--all", description = "All days, and incidents without a date.")
  private boolean all;

  @Option(
      names = "--compare-from",
      paramLabel = "DAY",
      description = "The first day of the period to compare with.")
  private @Nullable LocalDate comparedFrom;

  @Option(
      names = "--compare-to",
      paramLabel = "DAY",
      description = "The last day of the period to compare with.")
  private @Nullable LocalDate comparedTo;

  /**
   * The question that they ask.
   *
   * @throws IllegalArgumentException for what cannot be asked
   */
  InsightRequest request(LocalDate today) {
    Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
    filters.put(FacetField.TEAM, teams);
    filters.put(FacetField.SERVICE, services);
    filters.put(FacetField.CAUSE, causes);
    filters.put(FacetField.SEVERITY, severities);
    filters.put(FacetField.KIND, kinds);
    boolean isCompared = comparedFrom != null || comparedTo != null;
    return new InsightRequest(
        period(today), filters, isCompared ? new Period(comparedFrom, comparedTo) : null, today);
  }

  private Period period(LocalDate today) {
    if (all && (from != null || to != null)) {
      throw new IllegalArgumentException("--all and --from or --to (expected one of them)");
    }
    if (all) {
      return Period.ALL;
    }
    return from == null && to == null
        ? new Period(today.minusYears(1).plusDays(1), today)
        : new Period(from, to);
  }
}
