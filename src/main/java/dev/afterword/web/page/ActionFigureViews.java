package dev.afterword.web.page;

import dev.afterword.diagram.Bars;
import dev.afterword.diagram.BarsChart;
import dev.afterword.diagram.Lead;
import dev.afterword.diagram.Levels;
import dev.afterword.diagram.LevelsChart;
import dev.afterword.domain.ActionState;
import dev.afterword.insight.ActionFigures;
import dev.afterword.insight.ActionFigures.Ages;
import dev.afterword.insight.ActionFigures.Flow;
import dev.afterword.insight.ActionFigures.Overdue;
import dev.afterword.insight.ActionFigures.TypeRow;
import dev.afterword.insight.Basis;
import dev.afterword.insight.Behind;
import dev.afterword.insight.Citations;
import dev.afterword.insight.Counts;
import dev.afterword.insight.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What became of action items, and other things that are counted. */
final class ActionFigureViews {
  private ActionFigureViews() {}

  static List<FigureView> of(ActionFigures actions) {
    return List.of(flow(actions.flow()), ages(actions.ages(), actions.overdue()), types(actions));
  }

  private static FigureView flow(Flow flow) {
    Levels levels =
        new Levels(
            flow.basis().title(),
            flow.levels().stream().map(ActionFigures.Level::label).toList(),
            List.of(
                new Levels.Line(
                    "opened", flow.levels().stream().map(it -> (long) it.opened()).toList()),
                new Levels.Line(
                    "closed", flow.levels().stream().map(it -> (long) it.closed()).toList())));
    return FigureView.whole(
        "aw-flow",
        flow.basis(),
        LevelsChart.of(levels, "aw-flow").orElse(null),
        DataTable.of(
            List.of("By the end of", "Opened", "Closed"),
            flow.levels().stream()
                .map(it ->
                    List.of(
                        DataTable.text(it.label()),
                        DataTable.count(it.opened(), null),
                        DataTable.count(it.closed(), null)))
                .toList()));
  }

  private static FigureView ages(Ages ages, Overdue overdue) {
    FigureView view = counted("aw-ages", ages.basis(), ages.bins(), "Days", "actions");
    Integer p50 = ages.p50();
    Integer p90 = ages.p90();
    FigureView told =
        p50 == null || p90 == null
            ? view
            : view.spread("p50 %s, p90 %s".formatted(Wording.days(p50), Wording.days(p90)));
    return told.with(
            "Of the %s with a due date".formatted(FigureView.number(overdue.basis().n())),
            new LinkView(
                FigureView.number(overdue.count()) + " overdue", href(overdue.behind()), false))
        .with(overdueBasis(overdue.basis()), null);
  }

  private static String overdueBasis(Basis basis) {
    return basis.leftOut().stream()
        .map(one -> " " + FigureView.number(one.count()) + " " + one.why() + ".")
        .collect(Collectors.joining("", "Overdue: " + basis.definition(), ""));
  }

  private static FigureView types(ActionFigures actions) {
    List<String> states = Arrays.stream(ActionState.values()).map(ActionState::label).toList();
    List<Bars.Bar> bars =
        actions.types().stream().map(row -> new Bars.Bar(row.type(), parts(row, states))).toList();
    List<String> head = new ArrayList<>(List.of("Type"));
    head.addAll(states);
    head.add("Total");
    return FigureView.half(
        "aw-types",
        actions.basis(),
        BarsChart.of(new Bars(actions.basis().title(), states, bars), "aw-types").orElse(null),
        DataTable.of(head, actions.types().stream().map(ActionFigureViews::row).toList()));
  }

  private static List<Bars.Count> parts(TypeRow row, List<String> states) {
    return IntStream.range(0, states.size())
        .mapToObj(i -> {
          Mark mark = row.states().get(i);
          String what = mark.count() + " " + row.type() + ", " + states.get(i);
          return new Bars.Count(mark.count(), new Lead(what, href(mark.behind())));
        })
        .toList();
  }

  private static List<DataTable.Cell> row(TypeRow row) {
    List<DataTable.Cell> cells = new ArrayList<>(List.of(DataTable.text(row.type())));
    row.states().forEach(it -> cells.add(DataTable.count(it.count(), it.behind())));
    cells.add(DataTable.count(row.total(), null));
    return cells;
  }

  static FigureView detection(Counts counts) {
    return counted("aw-detection", counts.basis(), counts.rows(), "Noticed by", "incidents");
  }

  static FigureView cited(Citations citations) {
    List<Bars.Bar> bars =
        citations.most().stream()
            .map(it ->
                bar(
                    it.title(),
                    it.count(),
                    (it.count() == 1 ? "1 document links to " : it.count() + " documents link to ")
                        + it.title(),
                    it.behind()))
            .toList();
    return FigureView.half(
        "aw-cited",
        citations.basis(),
        BarsChart.of(new Bars(citations.basis().title(), List.of(), bars), "aw-cited").orElse(null),
        DataTable.of(
            List.of("Document", "Kind", "Links from"),
            citations.most().stream()
                .map(it ->
                    List.of(
                        DataTable.link(it.title(), it.document()),
                        DataTable.text(it.kind()),
                        DataTable.count(it.count(), it.behind())))
                .toList()));
  }

  private static FigureView counted(
      String id, Basis basis, List<Counts.Row> rows, String head, String unit) {
    List<Bars.Bar> bars =
        rows.stream()
            .map(it ->
                bar(it.name(), it.count(), it.name() + ": " + it.count() + " " + unit, it.behind()))
            .toList();
    return FigureView.half(
        id,
        basis,
        BarsChart.of(new Bars(basis.title(), List.of(), bars), id).orElse(null),
        DataTable.of(
            List.of(head, Wording.capital(unit)),
            rows.stream()
                .map(it ->
                    List.of(DataTable.text(it.name()), DataTable.count(it.count(), it.behind())))
                .toList()));
  }

  private static Bars.Bar bar(String name, long count, String title, @Nullable Behind behind) {
    return new Bars.Bar(name, List.of(new Bars.Count(count, new Lead(title, href(behind)))));
  }

  private static @Nullable String href(@Nullable Behind behind) {
    return behind == null ? null : InsightUrls.behind(behind);
  }
}
