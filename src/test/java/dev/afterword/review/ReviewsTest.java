package dev.afterword.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.afterword.domain.Status;
import dev.afterword.improvement.SmallLibrary;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.ReviewIndex.Some;
import dev.afterword.testing.SetClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a meeting finds to talk about in a library of which each thing is known. */
final class ReviewsTest {
  private static final String POOL = "services: [checkout]\ncauses: [capacity]\n";
  private static final LocalDate FIRST = LocalDate.parse("2026-11-06");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  private SmallLibrary small;
  private Reviews reviews;

  @BeforeEach
  void aLibrary(@TempDir Path temporary) throws Exception {
    small =
        new SmallLibrary(temporary, new SetClock(Instant.parse("2026-11-20T09:00:00Z")))
            .incident("2025-03-12", "old", "2025-11-20", POOL, "- [x] A1: Alert on saturation")
            .incident(
                "2026-11-08",
                "small",
                "2026-11-08",
                "severity: SEV3\nstatus: draft\nteams: [search]",
                "- [ ] A1: Nobody's, without a date",
                "- [ ] A2: Late — @search, due 2026-11-10",
                "- [ ] A3: Decided — @search, due 2026-12-10")
            .incident("2026-11-07", "severe", "2026-11-06", "severity: SEV1\nstatus: reviewed")
            .incident("2026-11-20", "unrated", "2026-11-20", POOL + "teams: [payments]")
            .commit(
                "2026-10-01",
                "postmortems/draft.md",
                "---\nid: draft\nstatus: in-review\nstarted: 2026-09-30\n---\n# D\n")
            .commit(
                "2026-11-09",
                "near-misses/near.md",
                "---\nid: near\nstarted: 2026-11-09\n---\n# Near\n")
            .commit(
                "2026-11-10",
                "postmortems/told.md",
                """
                ---
                id: told
                severity: SEV2
                started: 2026-11-09
                services: [mail]
                causes: [network]
                playbooks: {missing: [mail-queue], outdated: [dns]}
                ---
                # Told

                See [the feared](../pre-mortems/feared.md) and [the later](../pre-mortems/later.md).

                ## What surprised us

                That the queue had **no limit**.
                """)
            .commit(
                "2026-05-01",
                "pre-mortems/feared.md",
                "---\nid: feared\nstarted: 2026-05-01\n---\n# Feared\n")
            .commit(
                "2026-11-12",
                "pre-mortems/later.md",
                "---\nid: later\nstarted: 2026-11-12\n---\n# Thought of afterwards\n")
            .commit(
                "2026-05-02",
                "pre-mortems/alike.md",
                "---\nid: alike\nstarted: 2026-05-02\n" + POOL + "---\n# Alike\n")
            .updated();
    reviews = new Reviews(small.library(), small.ledger());
  }

  @AfterEach
  void close() {
    small.close();
  }

  private ReviewMaterial material() {
    return reviews.material(new ReviewRequest(FIRST, TODAY, List.of(), List.of(), Set.of()));
  }

  private static List<String> ids(Some<DatedDocument> some) {
    return some.first().stream().map(one -> one.document().id()).toList();
  }

  private static List<String> actions(Some<LedgerAction> some) {
    return some.first().stream().map(LedgerAction::id).toList();
  }

  @Test
  void theSeverestIncidentsOfTheDaysStandFirst() {
    assertThat(ids(material().incidents())).containsExactly("severe", "told", "small", "unrated");
    assertThat(ids(material().nearMisses())).containsExactly("near");
  }

  @Test
  void whatHasWaitedLongestSinceItsFirstCommitStandsFirst() {
    assertThat(material().waiting().first())
        .extracting(one -> one.document().id(), DatedDocument::added)
        .containsExactly(
            tuple("draft", Instant.parse("2026-10-01T00:00:00Z")),
            tuple("small", Instant.parse("2026-11-08T00:00:00Z")));
  }

  @Test
  void overdueAndUndecidedActionsAreTold() {
    assertThat(actions(material().overdue())).containsExactly("small/A2");
    assertThat(actions(material().undecided())).containsExactly("small/A1");
  }

  @Test
  void whatCameBackIsToldWithWhatHadBeenDone() {
    assertThat(material().cameBack().first())
        .extracting(
            one -> one.incident().id(), one -> one.earlier().id(), one -> one.done().title())
        .containsExactly(tuple("unrated", "old", "Alert on saturation"));
  }

  @Test
  void surprisesAndPlaybooksAreTheDocumentsOwnWords() {
    assertThat(material().surprises().first())
        .extracting(one -> one.document().id(), one -> one.lessons().surprises())
        .containsExactly(tuple("told", List.of("What surprised us: That the queue had no limit.")));
    assertThat(material().playbooks().first())
        .extracting(one -> one.lessons().missing(), one -> one.lessons().outdated())
        .containsExactly(tuple(List.of("mail-queue"), List.of("dns")));
  }

  @Test
  void aPreMortemIsNamedThatIsLinkedOrLikeItAndNotLater() {
    assertThat(material().foreseen().first())
        .extracting(one -> one.later().id(), one -> one.earlier().id(), one -> one.reason())
        .containsExactlyInAnyOrder(
            tuple("told", "feared", "links to it"),
            tuple("unrated", "alike", "same cause capacity and service checkout"));
  }

  @Test
  void teamsSeveritiesAndStatusesNarrow() {
    ReviewMaterial ofSearch =
        reviews.material(
            new ReviewRequest(FIRST, TODAY, List.of("Search"), List.of("s3"), Set.of()));
    assertThat(ids(ofSearch.incidents())).containsExactly("small");
    assertThat(ids(ofSearch.waiting())).containsExactly("small");
    assertThat(actions(ofSearch.overdue())).containsExactly("small/A2");
    assertThat(ofSearch.surprises().total()).isZero();
    ReviewMaterial reviewed =
        reviews.material(
            new ReviewRequest(FIRST, TODAY, List.of(), List.of(), Set.of(Status.REVIEWED)));
    assertThat(ids(reviewed.incidents())).containsExactly("severe");
    assertThat(ids(reviewed.waiting())).isEmpty();
    ReviewMaterial ofPayments =
        reviews.material(new ReviewRequest(FIRST, TODAY, List.of("payments"), List.of(), Set.of()));
    assertThat(ids(ofPayments.incidents())).containsExactly("unrated");
    assertThat(ofPayments.cameBack().total()).isEqualTo(1);
    assertThat(ofPayments.foreseen().total()).isEqualTo(1);
  }

  @Test
  void whatATeamLearnedIsNotLostAmongWhatOthersDid() throws Exception {
    Map<String, String> documents = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      documents.put("postmortems/other-" + i + ".md", missing("2026-11-19", "payments", "other"));
    }
    documents.put("postmortems/ours.md", missing("2026-11-18", "search", "ours"));
    small.commit("2026-11-19", documents).updated();

    ReviewMaterial ours =
        reviews.material(new ReviewRequest(FIRST, TODAY, List.of("search"), List.of(), Set.of()));
    assertThat(ours.playbooks().first())
        .extracting(one -> one.lessons().missing())
        .containsExactly(List.of("ours"));
    assertThat(ours.learned()).isEqualTo(new ReviewMaterial.Looked(1, 1));
    assertThat(material().learned()).isEqualTo(new ReviewMaterial.Looked(200, 202));
  }

  private static String missing(String started, String team, String playbook) {
    return "---\nstarted: %s\nteams: [%s]\nplaybooks: {missing: [%s]}\n---\n# Incident\n"
        .formatted(started, team, playbook);
  }

  @Test
  void aMeetingLooksBackToTheLastReviewOrTwoWeeks() throws Exception {
    assertThat(reviews.usualFirst()).isEqualTo(FIRST);
    small
        .commit("2026-11-13", "reviews/2026-11-13.md", "# Review of 13 November\n")
        .commit("2026-11-14", "reviews/2027-01-01.md", "# One that is still to come\n")
        .updated();
    assertThat(reviews.usualFirst()).isEqualTo(LocalDate.parse("2026-11-13"));
    assertThat(ids(reviews.past(5))).containsExactly("reviews/2027-01-01", "reviews/2026-11-13");
  }

  @Test
  void onThisDayTellsOfEarlierYearsOnly() {
    assertThat(reviews.onThisDay(5)).extracting(one -> one.id()).containsExactly("old");
  }

  @Test
  void theProposedAgendaFillsTheTimeSeverestFirst() {
    Suggestion whole = Suggestion.of(material(), List.of("SEV1", "SEV2", "SEV3", "SEV4"), 240);
    assertThat(whole.proposed())
        .extracting(AgendaFields::item)
        .containsExactly(
            "20 document severe",
            "15 document told",
            "10 document small",
            "10 document unrated",
            "5 document draft",
            "5 document near",
            "5 topic " + Suggestion.CAME_BACK,
            "5 topic " + Suggestion.SURPRISES,
            "5 topic " + Suggestion.FORESEEN,
            "5 topic " + Suggestion.PLAYBOOKS,
            "10 actions");
    Suggestion half = Suggestion.of(material(), List.of("SEV1", "SEV2", "SEV3", "SEV4"), 30);
    assertThat(half.proposed())
        .extracting(AgendaFields::item)
        .containsExactly("20 document severe", "10 actions");
    assertThat(half.candidates()).hasSameSizeAs(whole.candidates());
  }
}
