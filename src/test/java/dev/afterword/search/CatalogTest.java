package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.SearchResult.FacetCount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index knows of one service, team, cause or tag. */
class CatalogTest {
  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void aLibrary() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
    try (IndexUpdate update = index.update()) {
      update.put(
          Sample.at("one.md")
              .on("2026-01-01")
              .services("Checkout", "db")
              .causes("dns")
              .playbooksUsed("failover", "/runbooks/gone")
              .action(action("A1", "2026-02-01", ActionState.OPEN))
              .action(action("A2", null, ActionState.DONE))
              .done());
      update.put(
          Sample.at("two.md")
              .on("2026-03-01")
              .services("checkout")
              .causes("dns", "change")
              .playbooksUsed("playbooks/failover.md")
              .recurrenceOf("one")
              .action(action("A1", "2026-01-15", ActionState.VERIFY))
              .done());
      update.put(
          Sample.at("three.md").kind(Kind.NEAR_MISS).on("2026-02-01").services("checkout").done());
      update.put(
          Sample.at("playbooks/failover.md")
              .declaring("failover")
              .title("Fail over")
              .kind(Kind.PLAYBOOK)
              .services("checkout")
              .done());
      update.put(
          Sample.at("other.md")
              .services("a/b c", "mail")
              .action(action("A1", null, ActionState.OPEN))
              .done());
      update.commit("1", false);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static ActionItem action(String id, @Nullable String due, ActionState state) {
    return new ActionItem(
        id,
        "Do it",
        null,
        null,
        null,
        due == null ? null : LocalDate.parse(due),
        state,
        List.of(),
        null,
        null,
        1);
  }

  private CatalogEntry checkout() {
    return index.catalogEntry(FacetField.SERVICE, "CHECKOUT", 1, 10).orElseThrow();
  }

  @Test
  void aNameIsFoundInAnyCaseAndCalledAsMostDocumentsCallIt() {
    assertThat(checkout().name()).isEqualTo("checkout");
    assertThat(index.catalogEntry(FacetField.SERVICE, "A/B C", 1, 10))
        .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo("a/b c"));
    assertThat(index.catalogEntry(FacetField.SERVICE, "check", 1, 10)).isEmpty();
    assertThat(index.catalogEntry(FacetField.TEAM, "checkout", 1, 10)).isEmpty();
  }

  @Test
  void incidentsComeTheNewestFirstInPages() {
    assertThat(checkout().incidents()).isEqualTo(3);
    assertThat(checkout().documents()).isEqualTo(4);
    assertThat(checkout().newest())
        .extracting(DocumentSummary::path)
        .containsExactly("two.md", "three.md", "one.md");
    assertThat(index.catalogEntry(FacetField.SERVICE, "checkout", 2, 2).orElseThrow().newest())
        .extracting(DocumentSummary::path)
        .containsExactly("one.md");
    assertThat(index.catalogEntry(FacetField.SERVICE, "checkout", 9, 2).orElseThrow().newest())
        .isEmpty();
  }

  @Test
  void aPlaybookIsCountedOncePerIncidentUnderWhateverNameItIsUsed() {
    assertThat(checkout().playbooks())
        .extracting(DocumentSummary::title)
        .containsExactly("Fail over");
    assertThat(checkout().used())
        .extracting(Mention::name, Mention::incidents)
        .containsExactly(tuple("Fail over", 2), tuple("/runbooks/gone", 1));
  }

  @Test
  void whatAtLeastTwoIncidentsHaveRecurs() {
    assertThat(checkout().recurring())
        .containsOnlyKeys(FacetField.CAUSE)
        .containsEntry(FacetField.CAUSE, List.of(new FacetCount("dns", 2, false)));
    assertThat(checkout().repeated())
        .extracting(Mention::name, Mention::incidents)
        .containsExactly(tuple("one.md", 1));
    CatalogEntry dns = index.catalogEntry(FacetField.CAUSE, "dns", 1, 10).orElseThrow();
    assertThat(dns.recurring())
        .containsEntry(FacetField.SERVICE, List.of(new FacetCount("Checkout", 2, false)));
  }

  private LedgerPage ledger(LedgerRequest request) {
    return index.ledger().actions(request, KnownImprovements.NONE);
  }

  @Test
  void openActionsAreFoundByWhatTheirDocumentHas() {
    LocalDate today = LocalDate.parse("2026-01-20");
    LedgerPage open =
        ledger(LedgerRequest.unsettled(today, 10).with(LedgerField.SERVICE, List.of("checkout")));
    assertThat(open.actions())
        .extracting(one -> one.document().path())
        .containsExactly("two.md", "one.md");
    assertThat(
            ledger(LedgerRequest.overdue(today, 10).with(LedgerField.SERVICE, List.of("checkout")))
                .total())
        .isOne();
    assertThat(ledger(LedgerRequest.unsettled(today, 10)).total()).isEqualTo(3);
    assertThat(index.search(SearchRequest.of("service:checkout")).total())
        .as("actions are no documents")
        .isEqualTo(4);
  }

  @Test
  void namesAreListedByIncidentsWithTheirCounts() {
    assertThat(index.names(FacetField.SERVICE, KnownImprovements.NONE))
        .containsExactly(
            new CatalogName("checkout", 4, 3, 2),
            new CatalogName("a/b c", 1, 1, 1),
            new CatalogName("db", 1, 1, 1),
            new CatalogName("mail", 1, 1, 1));
    assertThat(index.names(FacetField.TEAM, KnownImprovements.NONE)).isEmpty();
  }

  @Test
  void theNearestNamesAreThoseSpeltAlikeOrPartOfOneAnother() {
    List<String> names = List.of("checkout", "payments-db", "mail");
    assertThat(NearestNames.to("chekout", names, 5)).containsExactly("checkout");
    assertThat(NearestNames.to("Payments", names, 5)).containsExactly("payments-db");
    assertThat(NearestNames.to("zzz", names, 5)).isEmpty();
    assertThat(NearestNames.to("checkout".repeat(100), names, 5)).isEmpty();
  }
}
