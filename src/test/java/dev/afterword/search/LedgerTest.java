package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Link;
import dev.afterword.domain.Progress;
import dev.afterword.domain.Taxonomy;
import dev.afterword.domain.TrackerKeys;
import dev.afterword.search.IndexedDocument.Dates;
import dev.afterword.search.SearchResult.FacetCount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All action items of all documents, as they stand. */
class LedgerTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void aLibrary() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
    try (IndexUpdate update = index.update()) {
      update.put(
          dated(
              Sample.at("postmortems/pool.md")
                  .title("Checkout ran out of connections")
                  .on("2026-10-03")
                  .severity("SEV1")
                  .services("checkout")
                  .teams("payments")
                  .causes("capacity")
                  .action(
                      item("A1", "Alert on pool saturation", ActionState.OPEN)
                          .owner("payments")
                          .priority("P2")
                          .due("2026-11-01")
                          .to("PAY-1")
                          .done())
                  .action(
                      item("A2", "Check the limit before a deploy", ActionState.OPEN)
                          .owner("ana")
                          .priority("P1")
                          .due("2026-11-25")
                          .type(ActionType.PREVENT)
                          .done())
                  .action(
                      item("A3", "Roll back without approval", ActionState.DONE)
                          .priority("P1")
                          .to("https://github.com/shop/web/issues/7")
                          .done())
                  .done(),
              "A1",
              "2026-10-04T00:00:00Z"));
      update.put(
          Sample.at("postmortems/later.md")
              .title("Search lagged")
              .on("2026-11-02")
              .services("search")
              .teams("search", "payments")
              .action(
                  item("A1", "Add a queue alert", ActionState.OPEN)
                      .to("../improvements/alerts.md")
                      .done())
              .action(item("A2", "Write the playbook", ActionState.DROPPED).done())
              .done());
      update.put(
          Sample.at("improvements/alerts.md")
              .declaring("better-alerts")
              .title("Alerts on what runs out")
              .kind(Kind.IMPROVEMENT)
              .done());
      update.commit("1", true);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void whatIsOverdueComesFirstThenWhatIsDueSoonThenTheUndatedThenTheSettled() {
    assertThat(ids(LedgerRequest.all(TODAY, 10)))
        .containsExactly(
            "postmortems/pool/A1",
            "postmortems/pool/A2",
            "postmortems/later/A1",
            "postmortems/pool/A3",
            "postmortems/later/A2");
  }

  @Test
  void pagesFollowOnEachOther() {
    LedgerRequest all = LedgerRequest.all(TODAY, 2);
    LedgerPage third =
        ledger(new LedgerRequest("", Map.of(), null, null, null, TODAY, 3, all.size()));

    assertThat(third.total()).isEqualTo(5);
    assertThat(third.actions())
        .extracting(LedgerAction::id)
        .containsExactly("postmortems/later/A2");
  }

  @Test
  void nobodyTurnsPagesWithoutEnd() {
    LedgerRequest far = new LedgerRequest("", Map.of(), null, null, null, TODAY, 401, 50);

    assertThatExceptionOfType(QueryLimitExceeded.class)
        .isThrownBy(() -> ledger(far))
        .withMessageContaining("20050")
        .withMessageContaining("20000");
  }

  @Test
  void aRowTellsWhatPeopleAskOfAnItem() {
    LedgerAction first = ledger(LedgerRequest.all(TODAY, 1)).actions().getFirst();

    assertThat(first.action().text()).isEqualTo("Alert on pool saturation");
    assertThat(first.document().title()).isEqualTo("Checkout ran out of connections");
    assertThat(first.overdue()).isTrue();
    assertThat(first.added()).isEqualTo("2026-10-04T00:00:00Z");
    assertThat(first.teams()).containsExactly("payments");
    assertThat(first.improvements()).extracting(Improvement::id).containsExactly("PAY-1");
  }

  @Test
  void everyFieldIsCounted() {
    LedgerPage page = ledger(LedgerRequest.all(TODAY, 1));

    assertThat(page.facets().get(LedgerField.STATE))
        .extracting(FacetCount::value, FacetCount::count)
        .containsExactly(tuple("open", 3L), tuple("done", 1L), tuple("dropped", 1L));
    assertThat(page.facets().get(LedgerField.DUE))
        .extracting(FacetCount::value, FacetCount::count)
        .containsExactly(tuple("overdue", 1L), tuple("soon", 1L), tuple("undated", 1L));
    assertThat(page.facets().get(LedgerField.AGE))
        .extracting(FacetCount::value, FacetCount::count)
        .containsExactly(tuple("31-90", 1L), tuple("unknown", 4L));
    assertThat(page.facets().get(LedgerField.NEEDS))
        .extracting(FacetCount::value, FacetCount::count)
        .containsExactly(tuple("owner", 1L), tuple("due", 1L), tuple("ticket", 2L));
    assertThat(page.facets().get(LedgerField.PRIORITY))
        .extracting(FacetCount::value, FacetCount::count)
        .containsExactly(tuple("P1", 2L), tuple("P2", 1L));
    assertThat(page.facets().get(LedgerField.SEVERITY))
        .extracting(FacetCount::value)
        .containsExactly("SEV1");
  }

  @Test
  void anOwnerThatIsATeamIsTheTeamElseItIsTheDocuments() {
    assertThat(page(LedgerField.TEAM))
        .extracting(FacetCount::value, FacetCount::count)
        .containsExactly(tuple("payments", 5L), tuple("search", 2L));
    assertThat(ids(LedgerRequest.all(TODAY, 10).with(LedgerField.TEAM, List.of("SEARCH"))))
        .containsExactly("postmortems/later/A1", "postmortems/later/A2");
  }

  @Test
  void whatIsChosenOfAFieldDoesNotNarrowItsOwnCounts() {
    LedgerPage page =
        ledger(
            LedgerRequest.all(TODAY, 10)
                .with(LedgerField.STATE, List.of("open"))
                .with(LedgerField.PRIORITY, List.of("p1")));

    assertThat(page.actions()).extracting(LedgerAction::id).containsExactly("postmortems/pool/A2");
    assertThat(page.facets().get(LedgerField.STATE))
        .containsExactly(new FacetCount("open", 1, true), new FacetCount("done", 1, false));
    assertThat(page.facets().get(LedgerField.PRIORITY))
        .containsExactly(new FacetCount("P1", 1, true), new FacetCount("P2", 1, false));
  }

  @Test
  void whatNothingHasIsShownAsChosen() {
    LedgerPage page =
        ledger(LedgerRequest.all(TODAY, 10).with(LedgerField.TEAM, List.of("nobody")));

    assertThat(page.total()).isZero();
    assertThat(page.facets().get(LedgerField.TEAM)).contains(new FacetCount("nobody", 0, true));
  }

  @Test
  void groupsStandInTheOrderOfTheirValuesAndThoseWithoutComeLast() {
    LedgerPage page = ledger(LedgerRequest.unsettled(TODAY, 1).by(LedgerField.PRIORITY));

    assertThat(page.actions()).isEmpty();
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.groups())
        .extracting(
            LedgerPage.Group::value,
            LedgerPage.Group::total,
            group -> group.first().getFirst().id())
        .containsExactly(
            tuple("P1", 1L, "postmortems/pool/A2"),
            tuple("P2", 1L, "postmortems/pool/A1"),
            tuple("", 1L, "postmortems/later/A1"));
  }

  @Test
  void wordsFindWhatItemsAndTheirDocumentsSay() {
    assertThat(ids(asking("pools saturation"))).containsExactly("postmortems/pool/A1");
    assertThat(ids(asking("connections approval"))).containsExactly("postmortems/pool/A3");
    assertThat(ids(asking("alert -queue"))).containsExactly("postmortems/pool/A1");
    assertThat(ids(asking("\"queue alert\" OR playbook")))
        .containsExactly("postmortems/later/A1", "postmortems/later/A2");
    assertThat(ids(asking("alert service:search"))).containsExactly("postmortems/later/A1");
    assertThat(ids(asking("PAY-1"))).containsExactly("postmortems/pool/A1");
    assertThat(ids(asking("satur*"))).containsExactly("postmortems/pool/A1");
    assertThat(ids(asking("nothing like it"))).isEmpty();
  }

  @Test
  void whatCannotBeAskedOfItemsIsSaid() {
    LedgerPage page = ledger(asking("alert resolve>=4h"));

    assertThat(page.total()).isEqualTo(2);
    assertThat(page.warnings()).singleElement().asString().contains("resolve>=4h");
  }

  @Test
  void itemsAreFoundByTheDayOfTheirIncident() {
    long all = ledger(asking("")).total();
    long dated = ledger(asking("started>=0001")).total();

    assertThat(dated).isPositive().isLessThanOrEqualTo(all);
    assertThat(ledger(asking("started>2026-01-31")).total())
        .isEqualTo(dated - ledger(asking("started<=2026-01-31")).total());
    assertThat(ledger(asking("started:1999")).total()).isZero();
    assertThat(ledger(asking("started>=2026-01")).warnings()).isEmpty();
  }

  @Test
  void aTrackersStateWinsOverTheBox() {
    KnownImprovements known =
        known(issue("PAY-1", Progress.CLOSED), issue("shop/web#7", Progress.OPEN));
    LedgerPage page = index.ledger().actions(LedgerRequest.all(TODAY, 10), known);

    assertThat(page.actions())
        .extracting(
            LedgerAction::id, one -> one.standing().state(), one -> one.standing().conflict())
        .contains(
            tuple("postmortems/pool/A1", ActionState.VERIFY, null),
            tuple("postmortems/pool/A3", ActionState.OPEN, "ticked here, open in the tracker"));
    assertThat(page.facets().get(LedgerField.STATE))
        .extracting(FacetCount::value, FacetCount::count)
        .containsExactly(tuple("open", 3L), tuple("verify", 1L), tuple("dropped", 1L));
    assertThat(page.facets().get(LedgerField.NEEDS))
        .extracting(FacetCount::value)
        .contains("evidence", "agreement");
    assertThat(
            index
                .ledger()
                .actions(
                    LedgerRequest.all(TODAY, 10).with(LedgerField.STATE, List.of("verify")), known)
                .actions())
        .extracting(LedgerAction::id)
        .containsExactly("postmortems/pool/A1");
  }

  @Test
  void aTrackersNewStateIsSeenWithoutTouchingTheIndex() {
    LedgerRequest verify = LedgerRequest.all(TODAY, 10).with(LedgerField.STATE, List.of("verify"));

    assertThat(index.ledger().actions(verify, known(issue("PAY-1", Progress.OPEN))).total())
        .isZero();
    assertThat(index.ledger().actions(verify, known(issue("PAY-1", Progress.CLOSED))).total())
        .isEqualTo(1);
    assertThat(index.ledger().actions(verify, KnownImprovements.NONE).total()).isZero();
  }

  @Test
  void anAddressCountsForTheIssueAtItsOwnHostOnly() {
    KnownImprovements elsewhere =
        known(
            new Improvement(
                "shop/web#7",
                Improvement.Kind.ISSUE,
                "Another one",
                Progress.OPEN,
                "https://git.example.org/shop/web/issues/7",
                null,
                null));

    LedgerPage page = index.ledger().actions(LedgerRequest.all(TODAY, 10), elsewhere);
    assertThat(page.actions())
        .filteredOn(one -> one.id().equals("postmortems/pool/A3"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.standing().state()).isEqualTo(ActionState.DONE);
          assertThat(one.improvements())
              .containsExactly(Improvement.unknown("github.com/shop/web#7"));
        });
    assertThat(
            index
                .ledger()
                .actions(LedgerRequest.all(TODAY, 10).to("shop/web#7"), elsewhere)
                .total())
        .isZero();
    assertThat(
            index
                .ledger()
                .actions(LedgerRequest.all(TODAY, 10).to("github.com/shop/web#7"), elsewhere)
                .actions())
        .extracting(LedgerAction::id)
        .containsExactly("postmortems/pool/A3");
    assertThat(ledger(LedgerRequest.all(TODAY, 10).to("shop/web#7")).total()).isEqualTo(1);
    assertThat(index.ledger().improvement("github.com/shop/web#7", elsewhere)).isPresent();
  }

  @Test
  void anItemLeadsToADocumentOfTheLibraryByItsLink() {
    KnownImprovements known = alerts(Progress.IN_PROGRESS, List.of());

    assertThat(
            index
                .ledger()
                .actions(LedgerRequest.all(TODAY, 10).to("better-alerts"), known)
                .actions())
        .extracting(LedgerAction::id, one -> one.standing().state())
        .containsExactly(tuple("postmortems/later/A1", ActionState.IN_PROGRESS));
  }

  @Test
  void anImprovementMaySayItselfWhatItAddresses() {
    KnownImprovements known = alerts(Progress.CLOSED, List.of("postmortems/pool/A2"));

    assertThat(
            index
                .ledger()
                .actions(LedgerRequest.all(TODAY, 10).to("better-alerts"), known)
                .actions())
        .extracting(LedgerAction::id, one -> one.standing().state())
        .containsExactlyInAnyOrder(
            tuple("postmortems/pool/A2", ActionState.VERIFY),
            tuple("postmortems/later/A1", ActionState.VERIFY));
  }

  @Test
  void theItemsOfOneDocumentAreFound() {
    assertThat(ids(LedgerRequest.all(TODAY, 10).of("postmortems/later"))).hasSize(2);
  }

  @Test
  void theMostWantedImprovementIsTheFirst() {
    KnownImprovements known =
        alerts(Progress.OPEN, List.of("postmortems/pool/A1", "postmortems/pool/A2"));

    ImprovementPage page =
        index.ledger().improvements(new ImprovementRequest("", Set.of(), 1, 10), known);

    assertThat(page.improvements())
        .extracting(
            use -> use.improvement().id(),
            ImprovementUse::actions,
            ImprovementUse::open,
            ImprovementUse::incidents)
        .containsExactly(
            tuple("better-alerts", 3, 3, 2), tuple("PAY-1", 1, 1, 1), tuple("shop/web#7", 1, 0, 1));
    assertThat(index.ledger().improvement("PAY-1", known)).isPresent();
    assertThat(index.ledger().improvement("PAY-2", known)).isEmpty();
  }

  @Test
  void improvementsAreFoundByWordsAndByHowFarTheyHaveCome() {
    KnownImprovements known = known(issue("PAY-1", Progress.CLOSED));

    assertThat(
            index
                .ledger()
                .improvements(new ImprovementRequest("pay", Set.of(), 1, 10), known)
                .total())
        .isEqualTo(1);
    assertThat(
            index
                .ledger()
                .improvements(new ImprovementRequest("", Set.of(Progress.OPEN), 1, 10), known)
                .total())
        .isZero();
  }

  @Test
  void whatOnlyDocumentsThatAreGoneSayIsNotTold() throws IOException {
    KnownImprovements known = known(issue("PAY-1", Progress.OPEN), issue("PAY-9", Progress.OPEN));
    assertThat(index.ledger().improvement("PAY-9", known)).isEmpty();

    try (IndexUpdate update = index.update()) {
      update.remove("postmortems/pool.md");
      update.commit("2", true);
    }

    assertThat(index.ledger().improvement("PAY-1", known)).isEmpty();
    assertThat(index.ledger().trackerKeys(10)).isEmpty();
    assertThat(
            index.ledger().improvements(new ImprovementRequest("", Set.of(), 1, 10), known).total())
        .isZero();
  }

  @Test
  void whatCannotBeAskedOfItemsNarrowsNothingAlsoWhenItIsNegated() {
    assertThat(ids(asking("alert -year:2024"))).hasSize(2);
    assertThat(ids(asking("playbook OR year:2024"))).containsExactly("postmortems/later/A2");
  }

  @Test
  void trackersAreAskedOfWhatIsNotSettledFirst() {
    assertThat(index.ledger().trackerKeys(10)).containsExactly("PAY-1", "shop/web#7");
    assertThat(index.ledger().trackerKeys(1)).containsExactly("PAY-1");
  }

  @Test
  void theDatesOfAnItemAreKnownAgain() {
    assertThat(index.ledger().dates("postmortems/pool.md"))
        .containsEntry("A1", new Dates(Instant.parse("2026-10-04T00:00:00Z"), null))
        .containsEntry("A2", new Dates(null, null));
  }

  private List<FacetCount> page(LedgerField field) {
    return ledger(LedgerRequest.all(TODAY, 1)).facets().getOrDefault(field, List.of());
  }

  private LedgerPage ledger(LedgerRequest request) {
    return index.ledger().actions(request, KnownImprovements.NONE);
  }

  private List<String> ids(LedgerRequest request) {
    return ledger(request).actions().stream().map(LedgerAction::id).toList();
  }

  private static LedgerRequest asking(String text) {
    return new LedgerRequest(text, Map.of(), null, null, null, TODAY, 1, 10);
  }

  private static KnownImprovements known(Improvement... all) {
    return new KnownImprovements(
        Stream.of(all).collect(java.util.stream.Collectors.toMap(Improvement::id, one -> one)),
        Map.of());
  }

  private static Improvement issue(String key, Progress progress) {
    return new Improvement(key, Improvement.Kind.ISSUE, key, progress, null, null, null);
  }

  private static KnownImprovements alerts(Progress progress, List<String> addresses) {
    Improvement alerts =
        new Improvement(
            "better-alerts", Improvement.Kind.DOCUMENT, "Alerts", progress, null, null, null);
    return new KnownImprovements(
        Map.of("better-alerts", alerts, "improvements/alerts.md", alerts),
        addresses.stream()
            .collect(java.util.stream.Collectors.toMap(one -> one, _ -> List.of("better-alerts"))));
  }

  private static IndexedDocument dated(IndexedDocument document, String action, String added) {
    return new IndexedDocument(
        document.document(),
        document.declaredId(),
        document.blob(),
        document.uncommitted(),
        Map.of(action, new Dates(Instant.parse(added), null)));
  }

  private static Item item(String id, String text, ActionState state) {
    return new Item(id, text, state);
  }

  /** An action item, told apart by what a test is about. */
  private static final class Item {
    private final String id;
    private final String text;
    private final ActionState state;
    private @Nullable ActionType type;
    private @Nullable String owner;
    private @Nullable String priority;
    private @Nullable LocalDate due;
    private List<Link> links = List.of();

    private Item(String id, String text, ActionState state) {
      this.id = id;
      this.text = text;
      this.state = state;
    }

    private Item owner(String name) {
      owner = name;
      return this;
    }

    private Item priority(String name) {
      priority = name;
      return this;
    }

    private Item type(ActionType value) {
      type = value;
      return this;
    }

    private Item due(String day) {
      due = LocalDate.parse(day);
      return this;
    }

    private Item to(String target) {
      links = List.of(new Link(target, target));
      return this;
    }

    private ActionItem done() {
      return new ActionItem(
          id,
          text,
          type,
          owner,
          priority,
          due,
          state,
          links,
          TrackerKeys.improvement(links).orElse(null),
          null,
          1);
    }
  }
}
