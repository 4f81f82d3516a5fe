package dev.afterword.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.FacetField;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchRequest.Sort;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind each mark as many are found as it counts. */
class MarksLeadToDocumentsTest {
  private static LibraryOfFiles library;

  @BeforeAll
  static void open(@TempDir Path temporary) throws Exception {
    library = LibraryOfFiles.copied(Path.of("sample-postmortems"), temporary);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void ofAllIncidents() {
    assertThat(check(InsightRequest.all(library.ledger().today()))).isGreaterThan(200);
  }

  @Test
  void ofSomeIncidents() {
    LocalDate today = library.ledger().today();
    InsightRequest some =
        new InsightRequest(
            new Period(LocalDate.parse("2025-02-01"), LocalDate.parse("2026-06-30")),
            Map.of(
                FacetField.SERVICE, List.of("checkout", "payments-db", "Edge-Gateway"),
                FacetField.CAUSE, List.of("change", "capacity")),
            null,
            today);
    assertThat(check(some)).isGreaterThan(50);
  }

  @Test
  void ofNearMisses() {
    LocalDate today = library.ledger().today();
    Map<FacetField, List<String>> nearMisses = Map.of(FacetField.KIND, List.of("near-miss"));
    assertThat(check(new InsightRequest(Period.ALL, nearMisses, null, today))).isPositive();
  }

  @Test
  void ofInventedOnesOfWhichMuchIsWrong(@TempDir Path temporary) throws Exception {
    Path invented = FiguresAgainstDocumentsTest.invented(1, temporary.resolve("invented"));
    try (LibraryOfFiles other = LibraryOfFiles.copied(invented, temporary)) {
      InsightRequest all = InsightRequest.all(other.ledger().today());
      Insights insights = other.figures().of(all);
      assertThat(check(other, insights)).isGreaterThan(50);
      assertThat(insights.incidents().dots()).isNotEmpty();
      assertThat(insights.cameBack().patterns()).isNotEmpty();
      assertThat(insights.detection().rows())
          .as("no search can say a quote or a star")
          .filteredOn(row -> row.behind() == null)
          .hasSize(2);
      Insights ofMany = ofMany(other, all);
      assertThat(check(other, ofMany)).isGreaterThan(check(other, insights));
      assertThat(cells(ofMany)).isEqualTo(insights.incidents().dots().size());
    }
  }

  @Test
  void ofSoManyThatTheyAreCells() {
    Insights ofMany = ofMany(library, InsightRequest.all(library.ledger().today()));
    assertThat(ofMany.incidents().dots()).isEmpty();
    assertThat(cells(ofMany)).isEqualTo(ofMany.incidents().basis().n()).isPositive();
    check(library, ofMany);
  }

  private static int cells(Insights insights) {
    return insights.incidents().cells().stream().mapToInt(Scatter.Cell::count).sum();
  }

  private static Insights ofMany(LibraryOfFiles library, InsightRequest request) {
    return library
        .library()
        .index()
        .figures(library.ledger().known(), reading -> Figures.computed(request, reading, 0));
  }

  private static int check(InsightRequest request) {
    return check(library, library.figures().of(request));
  }

  /** How many marks there were. */
  private static int check(LibraryOfFiles library, Insights insights) {
    List<Counts.Row> marks = new ArrayList<>();
    insights
        .distributions()
        .forEach(one ->
            one.bins()
                .forEach(bin ->
                    marks.add(
                        new Counts.Row(
                            one.timing().label() + " " + bin.from(), bin.count(), bin.behind()))));
    for (OverTime.Series one : insights.causes().series()) {
      one.marks()
          .forEach(mark -> marks.add(new Counts.Row(one.name(), mark.count(), mark.behind())));
    }
    insights
        .services()
        .cells()
        .forEach(row ->
            row.forEach(
                mark -> marks.add(new Counts.Row("heat map", mark.count(), mark.behind()))));
    insights
        .incidents()
        .cells()
        .forEach(cell -> marks.add(new Counts.Row("cell", cell.count(), cell.behind())));
    insights
        .cameBack()
        .patterns()
        .forEach(one -> marks.add(new Counts.Row(one.service(), one.count(), one.behind())));
    insights
        .citations()
        .most()
        .forEach(one -> marks.add(new Counts.Row(one.id(), one.count(), one.behind())));
    marks.addAll(insights.detection().rows());
    marks.addAll(insights.actions().ages().bins());
    marks.add(
        new Counts.Row(
            "overdue",
            insights.actions().overdue().count(),
            insights.actions().overdue().behind()));
    for (ActionFigures.TypeRow type : insights.actions().types()) {
      type.states()
          .forEach(mark -> marks.add(new Counts.Row(type.type(), mark.count(), mark.behind())));
    }
    marks.forEach(mark -> check(library, mark.name(), mark.count(), mark.behind()));
    return (int) marks.stream().filter(mark -> mark.count() > 0 && mark.behind() != null).count();
  }

  private static void check(
      LibraryOfFiles library, String name, int count, @Nullable Behind behind) {
    switch (behind) {
      case null -> {}
      case Behind.OneDocument one ->
          assertThat(library.library().index().byId(one.id())).as(name).isPresent();
      case Behind.Searched found ->
          assertThat(searched(library, found.parameters())).as(name + " " + found).isEqualTo(count);
      case Behind.Actions found ->
          assertThat(listed(library, found.parameters())).as(name + " " + found).isEqualTo(count);
    }
  }

  private static long searched(LibraryOfFiles library, Map<String, List<String>> parameters) {
    Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
    parameters.forEach(
        (name, values) -> FacetField.of(name).ifPresent(field -> filters.put(field, values)));
    return library
        .library()
        .index()
        .search(
            new SearchRequest(
                only(parameters, "q"),
                filters,
                day(parameters, "from"),
                day(parameters, "to"),
                Sort.DATE,
                1,
                1))
        .total();
  }

  private static long listed(LibraryOfFiles library, Map<String, List<String>> parameters) {
    Map<LedgerField, List<String>> filters = new EnumMap<>(LedgerField.class);
    parameters.forEach(
        (name, values) -> LedgerField.of(name).ifPresent(field -> filters.put(field, values)));
    return library
        .ledger()
        .actions(
            new LedgerRequest(
                only(parameters, "q"), filters, null, null, null, library.ledger().today(), 1, 1))
        .total();
  }

  private static String only(Map<String, List<String>> parameters, String name) {
    return String.join(" ", parameters.getOrDefault(name, List.of()));
  }

  private static @Nullable LocalDate day(Map<String, List<String>> parameters, String name) {
    String day = only(parameters, name);
    return day.isEmpty() ? null : LocalDate.parse(day);
  }
}
