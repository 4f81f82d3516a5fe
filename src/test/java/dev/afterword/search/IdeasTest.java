package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Link;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Action items without an improvement, put together by what they ask for. */
class IdeasTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void put(Sample... samples) throws IOException {
    try (IndexUpdate update = index.update()) {
      for (Sample sample : samples) {
        update.put(sample.done());
      }
      update.commit("1", false);
    }
  }

  private IdeaPage ideas() {
    return index.ledger().ideas(KnownImprovements.NONE, TODAY, 1, 50);
  }

  private static ActionItem action(String id, String text, ActionState state, Link... links) {
    return new ActionItem(id, text, null, null, null, null, state, List.of(links), null, null, 1);
  }

  private static ActionItem open(String id, String text) {
    return action(id, text, ActionState.OPEN);
  }

  @Test
  void whatSeveralIncidentsAskForInSimilarWordsIsOneIdeaAndComesFirst() throws IOException {
    put(
        Sample.at("a.md").on("2025-03-01").action(open("A1", "Add alert for pool saturation")),
        Sample.at("b.md")
            .on("2026-05-01")
            .action(open("A1", "Upgrade Kafka"))
            .action(open("A2", "Alert on connection pool saturation")),
        Sample.at("c.md").on("2026-06-01").action(open("A1", "Add alert for disk space")));

    IdeaPage page = ideas();

    assertThat(page.total()).isEqualTo(3);
    assertThat(page.recurring()).isOne();
    assertThat(page.ideas())
        .extracting(IdeasTest::wording)
        .containsExactly(
            "Alert on connection pool saturation", "Add alert for disk space", "Upgrade Kafka");
    Idea first = page.ideas().getFirst();
    assertThat(first.incidents()).isEqualTo(2);
    assertThat(first.actions()).extracting(LedgerAction::id).containsExactly("b/A2", "a/A1");
  }

  @Test
  void theSameWordsTwiceInOneDocumentAreOneDocument() throws IOException {
    put(
        Sample.at("a.md").on("2025-03-01").action(open("A1", "Rotate keys")),
        Sample.at("b.md")
            .kind(Kind.PRE_MORTEM)
            .on("2026-05-01")
            .action(open("A1", "Rotate keys"))
            .action(open("A2", "Rotate the keys")));

    Idea idea = ideas().ideas().getFirst();

    assertThat(idea.total()).isEqualTo(3);
    assertThat(idea.documents()).isEqualTo(2);
    assertThat(idea.incidents()).isOne();
  }

  @Test
  void whatIsSettledOrTrackedOrPartOfAnImprovementIsNoIdea() throws IOException {
    Link ticket = new Link("PAY-12", "https://tracker.example.org/browse/PAY-12");
    put(
        Sample.at("a.md")
            .action(action("A1", "Done already", ActionState.DONE))
            .action(action("A2", "Dropped already", ActionState.DROPPED))
            .action(action("A3", "Has a ticket", ActionState.OPEN, ticket))
            .action(open("A4", "Says an improvement"))
            .action(action("A5", "Being done", ActionState.IN_PROGRESS)),
        Sample.at("improvements/x.md").kind(Kind.IMPROVEMENT).action(open("A1", "A step of it")));

    assertThat(ideas().ideas())
        .extracting(IdeasTest::wording)
        .containsExactlyInAnyOrder("Says an improvement", "Being done");
    var addressed = new KnownImprovements(Map.of(), Map.of("a/A4", List.of("PAY-13")));
    assertThat(index.ledger().ideas(addressed, TODAY, 1, 50).ideas())
        .extracting(IdeasTest::wording)
        .containsExactly("Being done");
  }

  @Test
  void anIdeaFollowsItsDocuments() throws IOException {
    put(
        Sample.at("a.md").on("2025-03-01").action(open("A1", "Rotate keys")),
        Sample.at("b.md").on("2025-04-01").action(open("A1", "Rotate keys")));
    assertThat(ideas().ideas().getFirst().incidents()).isEqualTo(2);

    put(Sample.at("a.md").on("2025-03-01").action(action("A1", "Rotate keys", ActionState.DONE)));

    assertThat(ideas().ideas().getFirst().incidents()).isOne();
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() throws IOException {
    put(
        Sample.at("a.md")
            .action(open("A1", "Rotate keys"))
            .action(open("A2", "Upgrade Kafka"))
            .action(open("A3", "Stage configuration")));

    assertThat(index.ledger().ideas(KnownImprovements.NONE, TODAY, 2, 2).ideas()).hasSize(1);
    assertThat(index.ledger().ideas(KnownImprovements.NONE, TODAY, 3, 2).ideas()).isEmpty();
    assertThat(ideas().total()).isEqualTo(3);
  }

  private static String wording(Idea idea) {
    return idea.actions().getFirst().action().text();
  }
}
