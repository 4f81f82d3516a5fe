package dev.afterword.web.page;

import dev.afterword.diagram.DotChart;
import dev.afterword.diagram.DotPlot;
import dev.afterword.diagram.DotPlot.Dot;
import dev.afterword.diagram.Lead;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Taxonomy;
import dev.afterword.insight.Behind;
import dev.afterword.insight.InsightRequest;
import dev.afterword.insight.Scatter;
import dev.afterword.insight.Scatter.Cell;
import dev.afterword.search.FacetField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every incident by day and duration. */
final class IncidentFigures {
  private static final String NONE = "without severity";

  private final InsightRequest request;
  private final Scatter scatter;
  private final Taxonomy taxonomy;

  IncidentFigures(InsightRequest request, Scatter scatter, Taxonomy taxonomy) {
    this.request = request;
    this.scatter = scatter;
    this.taxonomy = taxonomy;
  }

  FigureView view() {
    List<Dot> dots = scatter.cells().isEmpty() ? dots() : merged();
    DotPlot plot =
        new DotPlot(
            "Impact time",
            first(),
            last(),
            scatter.basis().n(),
            List.copyOf(taxonomy.severities().keySet()),
            dots);
    return FigureView.whole(
        "aw-incidents",
        scatter.basis(),
        DotChart.of(plot, "aw-dots").orElse(null),
        scatter.cells().isEmpty() ? table() : cellTable());
  }

  private LocalDate first() {
    LocalDate asked = request.period().first();
    Stream<LocalDate> days =
        Stream.concat(
            scatter.dots().stream().map(Scatter.Dot::day),
            scatter.cells().stream().map(Cell::first));
    LocalDate first = days.min(Comparator.naturalOrder()).orElse(request.today());
    return asked == null ? first : asked;
  }

  private LocalDate last() {
    LocalDate asked = request.period().last();
    Stream<LocalDate> days =
        Stream.concat(
            scatter.dots().stream().map(Scatter.Dot::day),
            scatter.cells().stream().map(Cell::last));
    LocalDate last = days.max(Comparator.naturalOrder()).orElse(request.today());
    return asked == null ? last : asked;
  }

  private List<Dot> dots() {
    return scatter.dots().stream()
        .map(dot ->
            new Dot(
                dot.day(),
                Duration.ofSeconds(dot.seconds()),
                rank(dot.severity()),
                1,
                new Lead(
                    "%s%s, %s, %s %s"
                        .formatted(
                            dot.severity() == null ? "" : dot.severity() + " ",
                            dot.title(),
                            Wording.of(dot.day()),
                            dot.timing().title().toLowerCase(java.util.Locale.ROOT),
                            length(dot.seconds())),
                    InsightUrls.behind(dot.behind()))))
        .toList();
  }

  private int rank(@Nullable String severity) {
    SeverityView view = SeverityView.of(severity == null ? null : new Severity(severity), taxonomy);
    return view == null ? 0 : view.rank();
  }

  private static String length(long seconds) {
    return Wording.of(Duration.ofSeconds(seconds));
  }

  private @Nullable DataTable table() {
    return DataTable.of(
        List.of("Day", "Incident", "Severity", "Measured", "Duration"),
        scatter.dots().stream()
            .map(dot ->
                List.of(
                    DataTable.text(dot.day().toString()),
                    DataTable.link(dot.title(), dot.behind()),
                    DataTable.text(dot.severity() == null ? Wording.NOT_RECORDED : dot.severity()),
                    DataTable.text(dot.timing().title()),
                    DataTable.value(length(dot.seconds()))))
            .toList());
  }

  private @Nullable DataTable cellTable() {
    return DataTable.of(
        List.of("From", "To", "Duration", "Severity", "Incidents"),
        scatter.cells().stream()
            .map(cell ->
                List.of(
                    DataTable.text(cell.first().toString()),
                    DataTable.text(cell.last().toString()),
                    DataTable.text(lengths(cell)),
                    DataTable.text(cell.severity() == null ? NONE : cell.severity()),
                    DataTable.count(cell.count(), cell.behind())))
            .toList());
  }

  private static String lengths(Cell cell) {
    Long to = cell.toSeconds();
    return to == null
        ? length(cell.fromSeconds()) + " or more"
        : length(cell.fromSeconds()) + " to " + length(to);
  }

  /** Where and when cells of several severities are one mark. */
  private record Place(LocalDate first, LocalDate last, long from) {}

  private List<Dot> merged() {
    Map<Place, List<Cell>> places =
        scatter.cells().stream()
            .collect(
                Collectors.groupingBy(
                    cell -> new Place(cell.first(), cell.last(), cell.fromSeconds()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return places.values().stream().map(this::merged).toList();
  }

  private Dot merged(List<Cell> cells) {
    Cell one = cells.getFirst();
    long count = cells.stream().mapToLong(Cell::count).sum();
    Long to = one.toSeconds();
    long above = to == null ? one.fromSeconds() * 2 : to;
    long days = ChronoUnit.DAYS.between(one.first(), one.last());
    long middle = Math.round(Math.sqrt(Math.max(1, one.fromSeconds()) * (double) above));
    String title =
        "%s, %s to %s, %s: %s"
            .formatted(
                count == 1 ? "1 incident" : FigureView.number(count) + " incidents",
                Wording.of(one.first()),
                Wording.of(one.last()),
                lengths(one),
                severities(cells));
    return new Dot(
        one.first().plusDays(days / 2),
        Duration.ofSeconds(middle),
        rank(one.severity()),
        count,
        new Lead(title, href(cells)));
  }

  private static String severities(List<Cell> cells) {
    return cells.stream()
        .map(cell -> cell.count() + " " + (cell.severity() == null ? NONE : cell.severity()))
        .collect(Collectors.joining(", "));
  }

  /** A search for all severities that were asked for, of a mark of several. */
  private String href(List<Cell> cells) {
    Behind behind = cells.getFirst().behind();
    if (cells.size() == 1 || !(behind instanceof Behind.Searched(var parameters))) {
      return InsightUrls.behind(behind);
    }
    Map<String, List<String>> all = new LinkedHashMap<>(parameters);
    all.put(FacetField.SEVERITY.label(), request.chosen(FacetField.SEVERITY));
    all.computeIfPresent("q", (_, words) -> words.stream().map(IncidentFigures::anyOf).toList());
    return InsightUrls.behind(new Behind.Searched(all));
  }

  /** A cell's severity is a clause where severities were asked for. */
  private static String anyOf(String query) {
    return query.replaceAll("-?severity:(\"[^\"]*\"|\\*)", "").strip();
  }
}
