package dev.afterword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.improvement.SmallLibrary;
import dev.afterword.insight.ActionFigures.Level;
import dev.afterword.search.FacetField;
import dev.afterword.search.KnownImprovements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-04-30");

  @TempDir private Path temporary;
  private SmallLibrary library;

  @BeforeEach
  void open() throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-04-30T12:00:00Z"), ZoneOffset.UTC);
    library = new SmallLibrary(temporary, clock);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Insights ofAll() throws Exception {
    return of(InsightRequest.all(TODAY));
  }

  private Insights of(InsightRequest request) throws Exception {
    library.updated();
    return new Figures(library.library(), library.ledger()).of(request);
  }

  private void lasting(String id, String day, int minutes) throws Exception {
    String end = "%02d:%02dZ".formatted(10 + minutes / 60, minutes % 60);
    library.incident(
        "2026-04-01",
        id,
        day + "T10:00Z",
        "detected: " + day + "T10:00Z\nresolved: " + day + "T" + end);
  }

  @Test
  void anEmptyLibraryHasFiguresOfNothing() throws Exception {
    Insights none = ofAll();
    assertThat(none.basis().n()).isZero();
    assertThat(none.incidents().dots()).isEmpty();
    assertThat(none.of(Timing.RESOLVE).bins()).isEmpty();
    assertThat(none.of(Timing.RESOLVE).p50()).isNull();
    assertThat(none.causes().steps()).isEmpty();
    assertThat(none.services().cells()).isEmpty();
    assertThat(none.cameBack().pairs()).isZero();
    assertThat(none.actions().flow().levels()).isEmpty();
    assertThat(none.citations().most()).isEmpty();
    assertThat(none.comparisons()).isEmpty();
  }

  @Test
  void ofFewerThanTenNoQuantileIsTold() throws Exception {
    for (int i = 1; i <= 9; i++) {
      lasting("i" + i, "2026-01-0" + i, i * 10);
    }
    assertThat(ofAll().of(Timing.RESOLVE).p50()).isNull();
    assertThat(ofAll().of(Timing.RESOLVE).bins().stream().mapToInt(Distribution.Bin::count).sum())
        .isEqualTo(9);
    lasting("i10", "2026-01-10", 100);
    assertThat(ofAll().of(Timing.RESOLVE).p50()).isEqualTo(55 * 60);
    assertThat(ofAll().of(Timing.RESOLVE).p90()).isEqualTo(91 * 60);
  }

  @Test
  void whatIsImpossibleIsCountedBeside() throws Exception {
    library.incident("2026-01-02", "odd", "2026-01-01T10:00Z", "detected: 2026-01-01T09:00Z");
    Basis basis = ofAll().of(Timing.DETECT).basis();
    assertThat(basis.n()).isZero();
    assertThat(basis.leftOut())
        .singleElement()
        .satisfies(left -> assertThat(left.why()).startsWith("impossible"));
  }

  @Test
  void aPeriodHasItsIncidentsOnly() throws Exception {
    lasting("before", "2025-12-31", 10);
    lasting("within", "2026-01-01", 10);
    Period january = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));
    Insights some = of(new InsightRequest(january, Map.of(), null, TODAY));
    assertThat(some.incidents().dots()).extracting(Scatter.Dot::id).containsExactly("within");
    assertThat(some.basis().n()).isEqualTo(1);
    assertThat(some.causes().steps()).hasSize(1);
  }

  @Test
  void whatHasNoDateIsCountedBesideAPeriodAndAmongAll() throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("files"));
    Files.writeString(
        folder.resolve("undated.md"), "---\ncauses: [change]\n---\n# Nobody knows when\n");
    try (LibraryOfFiles files = LibraryOfFiles.copied(folder, temporary.resolve("copy"))) {
      Insights all = files.figures().of(InsightRequest.all(TODAY));
      assertThat(all.basis().n()).isEqualTo(1);
      assertThat(all.causes().basis().n()).isZero();
      assertThat(all.causes().basis().leftOut())
          .extracting(Basis.LeftOut::count)
          .containsExactly(1);
      Period some = new Period(LocalDate.parse("2026-01-01"), null);
      Basis none = files.figures().of(new InsightRequest(some, Map.of(), null, TODAY)).basis();
      assertThat(none.n()).isZero();
      assertThat(none.leftOut()).containsExactly(new Basis.LeftOut(1, "without a date"));
    }
  }

  @Test
  void aMistypedYearDoesNotHideAllOthers() throws Exception {
    String cause = "causes: [change]\ndetected: %1$s\nresolved: %1$s";
    library.incident(
        "2026-01-10", "one", "2026-01-09T10:00Z", cause.formatted("2026-01-09T10:00Z"));
    library.incident(
        "2026-02-10", "two", "2206-02-09T10:00Z", cause.formatted("2206-02-09T10:00Z"));
    Insights all = ofAll();
    assertThat(all.causes().steps()).extracting(OverTime.Step::label).first().isEqualTo("2026-01");
    assertThat(all.causes().basis().n()).isEqualTo(1);
    assertThat(all.causes().basis().leftOut()).containsExactly(new Basis.LeftOut(1, Steps.OUTSIDE));
    assertThat(all.incidents().dots()).extracting(Scatter.Dot::id).containsExactly("one");
    assertThat(all.incidents().basis().leftOut())
        .containsExactly(new Basis.LeftOut(1, Steps.OUTSIDE));
  }

  /** It is still February where the later one began, and already March where the earlier did. */
  @Test
  void daysAreThoseOfTheDocumentsInWhateverOrderTheirMomentsAre() throws Exception {
    String cause = "causes: [change]";
    library.incident("2026-03-10", "east", "2026-03-01T01:00+09:00", cause);
    library.incident("2026-03-10", "west", "2026-02-28T15:00-09:00", cause);
    OverTime causes = ofAll().causes();
    assertThat(causes.steps())
        .extracting(OverTime.Step::label)
        .containsExactly("2026-02", "2026-03");
    assertThat(causes.series().getFirst().marks()).extracting(Mark::count).containsExactly(1, 1);
  }

  @Test
  void whatIsOutsideAllStepsIsInNone() {
    LocalDate first = LocalDate.parse("2026-01-05");
    int[] bounds = Steps.between(first, LocalDate.parse("2026-02-03")).bounds();
    assertThat(Steps.place(bounds, (int) LocalDate.parse("2025-12-31").toEpochDay())).isNegative();
    assertThat(Steps.place(bounds, (int) LocalDate.parse("2026-01-01").toEpochDay())).isZero();
    assertThat(Steps.place(bounds, (int) LocalDate.parse("2026-02-28").toEpochDay())).isOne();
    assertThat(Steps.place(bounds, (int) LocalDate.parse("2026-03-01").toEpochDay())).isNegative();
    assertThat(Steps.place(Steps.NONE.bounds(), 0)).isNegative();
  }

  /** Resolved on 1 March 10:30, committed as reviewed on 11 March 00:00: 9 days, 13 h, 30 min. */
  @Test
  void theTimeToPublishEndsWithTheFirstCommitThatSaysReviewed() throws Exception {
    String incident = "detected: 2026-03-01T10:00Z\nresolved: 2026-03-01T10:30Z\nstatus: ";
    library.incident("2026-03-02", "one", "2026-03-01T10:00Z", incident + "draft");
    library.incident("2026-03-11", "one", "2026-03-01T10:00Z", incident + "reviewed");
    library.incident("2026-04-11", "one", "2026-03-01T10:00Z", incident + "closed");
    Distribution publish = ofAll().of(Timing.PUBLISH);
    assertThat(publish.basis().n()).isEqualTo(1);
    long seconds = 9 * 86_400 + 13 * 3_600 + 30 * 60;
    assertThat(publish.bins())
        .singleElement()
        .satisfies(bin -> assertThat(seconds).isBetween(bin.from(), bin.to()));
  }

  @Test
  void actionsAreOpenedAndClosedByTheirCommits() throws Exception {
    library.incident("2026-01-10", "one", "2026-01-09T10:00Z", "", "- [ ] A1: First — prevent");
    library.incident(
        "2026-02-10",
        "one",
        "2026-01-09T10:00Z",
        "",
        "- [ ] A1: First — prevent",
        "- [ ] A2: Second — detect, due 2026-03-01");
    library.incident(
        "2026-03-10",
        "one",
        "2026-01-09T10:00Z",
        "",
        "- [x] A1: First — prevent",
        "- [ ] A2: Second — detect, due 2026-03-01");
    ActionFigures actions = ofAll().actions();
    assertThat(actions.flow().levels())
        .extracting(Level::label, Level::opened, Level::closed)
        .containsExactly(
            tuple("2026-01", 1, 0),
            tuple("2026-02", 2, 0),
            tuple("2026-03", 2, 1),
            tuple("2026-04", 2, 1));
    assertThat(actions.overdue().count()).isEqualTo(1);
    assertThat(actions.overdue().basis().n()).isEqualTo(1);
    assertThat(actions.ages().bins()).extracting(Counts.Row::count).containsExactly(0, 1, 0, 0);
  }

  @Test
  void aFactorComesBackWhenSomethingHadBeenDoneAboutIt() throws Exception {
    String same = "services: [checkout]\ncauses: [capacity]";
    library.incident("2026-01-10", "one", "2026-01-09T10:00Z", same, "- [ ] A1: Limit it");
    library.incident("2026-01-20", "one", "2026-01-09T10:00Z", same, "- [x] A1: Limit it");
    library.incident("2026-02-10", "soon", "2026-01-15T10:00Z", same);
    library.incident("2026-02-10", "later", "2026-02-09T10:00Z", same);
    CameBack cameBack = ofAll().cameBack();
    assertThat(cameBack.incidents()).isEqualTo(2);
    assertThat(cameBack.pairs()).isEqualTo(3);
    assertThat(cameBack.factor().pairs()).as("of later and one only").isEqualTo(1);
    assertThat(cameBack.factor().incidents()).isEqualTo(1);
    assertThat(cameBack.patterns())
        .singleElement()
        .satisfies(pattern -> assertThat(pattern.count()).isEqualTo(3));
  }

  @Test
  void anActionOfSeveralTicketsIsOverWithTheLastOfThem() throws Exception {
    String same = "services: [checkout]\ncauses: [capacity]";
    library.incident(
        "2026-01-10",
        "one",
        "2026-01-09T10:00Z",
        same,
        "- [x] A1: Limit it — PAY-1, PAY-2, evidence: https://example.org/log");
    library.incident("2026-03-20", "later", "2026-02-09T10:00Z", same);
    CameBack half =
        of(ticket("PAY-1", Progress.CLOSED, "2026-01-20"), ticket("PAY-2", Progress.OPEN, null))
            .cameBack();
    assertThat(half.factor().pairs()).as("half of it is open").isZero();
    Insights both =
        of(
            ticket("PAY-1", Progress.CLOSED, "2026-01-20"),
            ticket("PAY-2", Progress.CLOSED, "2026-03-05"));
    assertThat(both.cameBack().factor().pairs()).as("closed after the later one").isZero();
    assertThat(both.actions().flow().levels())
        .extracting(Level::label, Level::closed)
        .startsWith(tuple("2026-01", 0), tuple("2026-02", 0), tuple("2026-03", 1));
    Insights before =
        of(
            ticket("PAY-1", Progress.CLOSED, "2026-01-20"),
            ticket("PAY-2", Progress.CLOSED, "2026-01-30"));
    assertThat(before.cameBack().factor().pairs()).isEqualTo(1);
  }

  private static Improvement ticket(String key, Progress progress, @Nullable String closed) {
    Instant day = closed == null ? null : Instant.parse(closed + "T12:00:00Z");
    return new Improvement(key, Improvement.Kind.ISSUE, key, progress, null, day, Instant.EPOCH);
  }

  /** As trackers tell of them. */
  private Insights of(Improvement... tickets) throws Exception {
    library.updated();
    Map<String, Improvement> byKey =
        Arrays.stream(tickets).collect(Collectors.toMap(Improvement::id, one -> one));
    return library
        .library()
        .index()
        .figures(
            new KnownImprovements(byKey, Map.of()),
            reading -> Figures.computed(InsightRequest.all(TODAY), reading));
  }

  @Test
  void aChainIsTheLongestRunInWhichEachNamesTheOneBefore() throws Exception {
    library.incident("2026-01-10", "a", "2026-01-01T10:00Z", "");
    library.incident("2026-01-10", "b", "2026-01-02T10:00Z", "recurrence_of: [a]");
    library.incident("2026-01-10", "c", "2026-01-03T10:00Z", "recurrence_of: [a, b, c, nothing]");
    library.incident("2026-01-10", "early", "2025-01-03T10:00Z", "recurrence_of: [c]");
    CameBack cameBack = ofAll().cameBack();
    assertThat(cameBack.chains())
        .singleElement()
        .satisfies(chain ->
            assertThat(chain.links()).extracting(CameBack.Link::id).containsExactly("a", "b", "c"));
    assertThat(cameBack.named()).as("a by b; a and b by c").isEqualTo(3);
  }

  @Test
  void twoPeriodsAreComparedInWordsThatNameTheMethod() throws Exception {
    for (int i = 0; i < 12; i++) {
      lasting("a" + i, "2026-01-%02d".formatted(i + 1), 10 + i);
      lasting("b" + i, "2026-02-%02d".formatted(i + 1), 12 + i);
      lasting("c" + i, "2026-03-%02d".formatted(i + 1), 200 + i);
    }
    Period january = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));
    Period february = new Period(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"));
    Period march = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
    Comparison like = resolve(of(new InsightRequest(february, Map.of(), january, TODAY)));
    assertThat(like.words())
        .startsWith(
            "The difference is within what chance gives (permutation test of medians, 10,000"
                + " shuffles, p = ")
        .contains("n = 12 and 12", "Holm", "bootstrap");
    assertThat(like.earlier().period()).isEqualTo(january);
    Comparison unlike = resolve(of(new InsightRequest(january, Map.of(), march, TODAY)));
    assertThat(unlike.words()).startsWith("The difference is more than chance usually gives");
    assertThat(unlike.later().period()).isEqualTo(march);
    assertThat(unlike.low()).isGreaterThan(150 * 60);
  }

  private static Comparison resolve(Insights insights) {
    return insights.comparisons().get(Timing.RESOLVE.ordinal());
  }

  @Test
  void ofTooFewNothingIsCompared() throws Exception {
    lasting("a", "2026-01-01", 10);
    Period none = new Period(LocalDate.parse("2020-01-01"), LocalDate.parse("2020-12-31"));
    Period all = new Period(LocalDate.parse("2021-01-01"), null);
    Comparison compared = resolve(of(new InsightRequest(all, Map.of(), none, TODAY)));
    assertThat(compared.words())
        .isEqualTo("Too few to say: n = 0 and 1 (at least 10 each are wanted).");
    assertThat(compared.chance()).isNull();
  }

  @Test
  void whatCannotBeAskedIsRefusedWithWords() {
    assertThatThrownBy(
            () -> new InsightRequest(Period.ALL, Map.of(FacetField.TAG, List.of("x")), null, TODAY))
        .hasMessage("tag (expected team, service, cause, severity, kind)");
    assertThatThrownBy(() ->
            new InsightRequest(
                Period.ALL, Map.of(FacetField.KIND, List.of("playbook")), null, TODAY))
        .hasMessage("kind: \"playbook\" (expected postmortem or near-miss)");
    assertThatThrownBy(
            () -> new Period(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-01-01")))
        .hasMessageContaining("expected a first day that is not after the last");
    assertThatThrownBy(
            () -> new InsightRequest(new Period(null, LocalDate.MAX), Map.of(), null, TODAY))
        .hasMessage("to: +999999999-12-31 (expected a year from 1 to 9999)");
    assertThatThrownBy(() ->
            new InsightRequest(
                new Period(TODAY, null), Map.of(), new Period(LocalDate.MIN, null), TODAY))
        .hasMessage("compare-from: -999999999-01-01 (expected a year from 1 to 9999)");
    assertThatThrownBy(() -> new InsightRequest(Period.ALL, Map.of(), Period.ALL, TODAY))
        .hasMessageContaining("expected two periods without a day in common");
  }
}
