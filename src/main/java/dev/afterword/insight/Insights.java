package dev.afterword.insight;

import java.util.List;

/**
 * All figures of one question.
 *
 * @param basis of all incidents that were asked for
 * @param distributions one of each {@link Timing}, in their order
 * @param services cause by service
 * @param detection what noticed incidents first
 * @param comparisons one of each {@link Timing}, empty when nothing was to be compared
 */
public record Insights(
    InsightRequest request,
    Basis basis,
    Scatter incidents,
    List<Distribution> distributions,
    OverTime causes,
    HeatMap services,
    CameBack cameBack,
    ActionFigures actions,
    Counts detection,
    Citations citations,
    List<Comparison> comparisons) {
  public Insights {
    distributions = List.copyOf(distributions);
    comparisons = List.copyOf(comparisons);
  }

  /** The distribution of that measure. */
  public Distribution of(Timing timing) {
    return distributions.get(timing.ordinal());
  }
}
