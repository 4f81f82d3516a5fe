package dev.afterword.cli;

import dev.afterword.domain.ActionState;
import dev.afterword.insight.ActionFigures;
import dev.afterword.insight.Basis;
import dev.afterword.insight.CameBack;
import dev.afterword.insight.Citations;
import dev.afterword.insight.Comparison;
import dev.afterword.insight.Counts;
import dev.afterword.insight.Distribution;
import dev.afterword.insight.Insights;
import dev.afterword.insight.OverTime;
import dev.afterword.insight.Spans;
import dev.afterword.insight.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures for a terminal: each under its title with its n, what was left out, and its values. */
final class InsightText {
  private static final String TOO_FEW = "too few to say";

  private final Insights insights;
  private final List<String> lines = new ArrayList<>();

  InsightText(Insights insights) {
    this.insights = insights;
  }

  List<String> lines() {
    head(insights.basis());
    insights.distributions().forEach(this::distribution);
    causes(insights.causes());
    cameBack(insights.cameBack());
    actions(insights.actions());
    counts(insights.detection());
    citations(insights.citations());
    comparisons();
    return lines;
  }

  private void head(Basis basis) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(Printing.bold(basis.title()) + "  n = " + basis.n() + " " + basis.unit());
    line(basis.definition());
    if (!basis.leftOut().isEmpty()) {
      line(
          basis.leftOut().stream()
              .map(one -> one.count() + " " + one.why())
              .collect(Collectors.joining("; ", "Left out: ", ".")));
    }
  }

  private void line(String text) {
    lines.add("  " + Printing.plain(text));
  }

  private void row(int count, String name) {
    line("%7d  %s".formatted(count, name));
  }

  private void distribution(Distribution one) {
    head(one.basis());
    line("p50 " + span(one.timing(), one.p50()) + ", p90 " + span(one.timing(), one.p90()));
    for (Distribution.Bin bin : one.bins()) {
      Long to = bin.to();
      String from = Spans.of(bin.from());
      row(bin.count(), to == null ? from + " and more" : from + " to " + Spans.of(to));
    }
  }

  private static String span(Timing timing, @Nullable Long seconds) {
    if (seconds == null) {
      return TOO_FEW;
    }
    return timing == Timing.PUBLISH
        ? String.format(Locale.ROOT, "%.1f days", seconds / 86_400.0)
        : Spans.of(seconds);
  }

  private void causes(OverTime causes) {
    head(causes.basis());
    for (OverTime.Series one : causes.series()) {
      row(one.total(), one.name());
    }
  }

  private void cameBack(CameBack figure) {
    head(figure.basis());
    line(
        "%d incidents repeat an earlier one, in %d pairs; %d of these are named by a document"
            .formatted(figure.incidents(), figure.pairs(), figure.named()));
    for (CameBack.Pattern one : figure.patterns()) {
      String when = one.first() + " to " + one.last();
      row(one.count(), one.service() + ", " + one.cause() + ": " + when);
    }
    for (CameBack.Chain chain : figure.chains()) {
      line(chain.links().stream().map(CameBack.Link::id).collect(Collectors.joining(" → ")));
    }
    head(figure.factor().basis());
    line(
        "%d incidents, in %d pairs"
            .formatted(figure.factor().incidents(), figure.factor().pairs()));
    figure.factor().newest().forEach(one -> line(one.earlier().id() + " → " + one.later().id()));
  }

  private void actions(ActionFigures actions) {
    head(actions.basis());
    for (ActionFigures.TypeRow row : actions.types()) {
      if (row.total() > 0) {
        row(row.total(), row.type() + ": " + states(row));
      }
    }
    head(actions.flow().basis());
    for (ActionFigures.Level level : actions.flow().levels()) {
      line("%-8s %d opened, %d closed".formatted(level.label(), level.opened(), level.closed()));
    }
    ActionFigures.Ages ages = actions.ages();
    head(ages.basis());
    line("p50 " + days(ages.p50()) + ", p90 " + days(ages.p90()));
    ages.bins().forEach(bin -> row(bin.count(), bin.name()));
    head(actions.overdue().basis());
    row(actions.overdue().count(), "overdue");
  }

  private static String states(ActionFigures.TypeRow row) {
    List<String> states = new ArrayList<>();
    for (ActionState state : ActionState.values()) {
      int count = row.states().get(state.ordinal()).count();
      if (count > 0) {
        states.add(count + " " + state.label());
      }
    }
    return String.join(", ", states);
  }

  private static String days(@Nullable Integer days) {
    return days == null ? TOO_FEW : days + " days";
  }

  private void counts(Counts counts) {
    head(counts.basis());
    counts.rows().forEach(row -> row(row.count(), row.name()));
  }

  private void citations(Citations citations) {
    head(citations.basis());
    citations.most().forEach(one -> row(one.count(), one.title() + "  " + one.id()));
  }

  private void comparisons() {
    for (Comparison one : insights.comparisons()) {
      lines.add("");
      lines.add(
          Printing.bold(one.timing().title() + " compared")
              + "  "
              + side(one, one.earlier())
              + "; "
              + side(one, one.later()));
      line(one.words());
    }
  }

  private static String side(Comparison one, Comparison.Side side) {
    return "%s: p50 %s, n = %d"
        .formatted(side.period().words(), span(one.timing(), side.p50()), side.n());
  }
}
