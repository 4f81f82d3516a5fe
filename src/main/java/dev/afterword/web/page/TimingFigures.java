package dev.afterword.web.page;

import dev.afterword.diagram.Histogram;
import dev.afterword.diagram.HistogramChart;
import dev.afterword.diagram.Lead;
import dev.afterword.insight.Comparison;
import dev.afterword.insight.Distribution;
import dev.afterword.insight.Distribution.Bin;
import dev.afterword.insight.Insights;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long things took, as distributions. */
final class TimingFigures {
  private TimingFigures() {}

  static List<FigureView> of(Insights insights) {
    return insights.distributions().stream()
        .map(one ->
            compared(
                view(one),
                insights.comparisons().stream()
                    .filter(other -> other.timing() == one.timing())
                    .findFirst()
                    .orElse(null)))
        .toList();
  }

  private static FigureView view(Distribution one) {
    String id = "aw-" + one.timing().label();
    Histogram histogram =
        new Histogram(
            one.basis().title(),
            one.bins().stream().map(TimingFigures::bin).toList(),
            duration(one.p50()),
            duration(one.p90()),
            one.basis().n());
    FigureView view =
        FigureView.half(id, one.basis(), HistogramChart.of(histogram, id).orElse(null), table(one));
    Long p50 = one.p50();
    Long p90 = one.p90();
    if (p50 != null && p90 != null) {
      return view.spread("p50 %s, p90 %s".formatted(length(p50), length(p90)));
    }
    return one.basis().n() == 0 ? view : view.spread("too few to say");
  }

  private static FigureView compared(FigureView view, @Nullable Comparison comparison) {
    if (comparison == null) {
      return view;
    }
    return view.with(side(comparison.earlier()) + "; " + side(comparison.later()) + ".", null)
        .with(comparison.words(), null);
  }

  private static String side(Comparison.Side side) {
    Long p50 = side.p50();
    return "%s: n = %s, %s"
        .formatted(
            side.period().words(),
            FigureView.number(side.n()),
            p50 == null ? "too few to say" : "p50 " + length(p50));
  }

  private static Histogram.Bin bin(Bin bin) {
    return new Histogram.Bin(
        Duration.ofSeconds(bin.from()),
        Duration.ofSeconds(end(bin)),
        bin.count(),
        new Lead(
            (bin.count() == 1 ? "1 incident, " : FigureView.number(bin.count()) + " incidents, ")
                + range(bin),
            InsightUrls.behind(bin.behind())));
  }

  private static long end(Bin bin) {
    Long to = bin.to();
    return to == null ? Math.max(1, bin.from()) * 2 : to;
  }

  private static String range(Bin bin) {
    Long to = bin.to();
    return to == null
        ? length(bin.from()) + " or more"
        : length(bin.from()) + " to less than " + length(to);
  }

  private static @Nullable DataTable table(Distribution one) {
    return DataTable.of(
        List.of(one.basis().title(), "Incidents"),
        one.bins().stream()
            .map(bin ->
                List.of(DataTable.text(range(bin)), DataTable.count(bin.count(), bin.behind())))
            .toList());
  }

  private static @Nullable Duration duration(@Nullable Long seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  private static String length(long seconds) {
    return Wording.of(Duration.ofSeconds(seconds));
  }
}
