package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.IndexedDocument;
import dev.afterword.search.IndexedDocument.Dates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When documents and their action items were written and settled is known from the commits. */
class ActionDatesTest {
  private static final String BEGIN = "# Pool exhausted\n\nAll taken.\n\n## Action items\n\n";

  private Place place;

  @BeforeEach
  void emptyRepository(@TempDir Path temporary) {
    place = Place.repository(temporary);
  }

  @Test
  void anItemIsAsOldAsTheCommitThatAddedIt() throws Exception {
    commit("a.md", BEGIN + "- [ ] A1: Alert\n", "2026-01-01");
    commit("a.md", BEGIN + "- [ ] A1: Alert\n- [ ] A2: Limit\n", "2026-02-01");
    commit("a.md", BEGIN + "- [ ] A1: Alert, sooner\n- [ ] A2: Limit\n", "2026-03-01");

    assertThat(items(fresh("a.md")))
        .isEqualTo(dates("A1", "2026-01-01", null, "A2", "2026-02-01", null));
  }

  @Test
  void anItemIsSettledSinceTheCommitThatTickedIt() throws Exception {
    commit("a.md", BEGIN + "- [ ] A1: Alert\n- [x] A2: Limit\n", "2026-01-01");
    commit("a.md", BEGIN + "- [x] A1: Alert\n- [x] A2: Limit\n", "2026-02-01");
    commit("a.md", BEGIN + "- [x] A1: Alert\n- [ ] A2: Limit\n", "2026-03-01");

    assertThat(items(fresh("a.md")))
        .isEqualTo(dates("A1", "2026-01-01", "2026-02-01", "A2", "2026-01-01", null));
  }

  @Test
  void aServerThatFollowsKnowsTheSameAsOneThatBegins() throws Exception {
    commit("a.md", BEGIN + "- [ ] A1: Alert\n", "2026-01-01");
    try (Library library = place.openUpdated()) {
      commit("a.md", BEGIN + "- [ ] A1: Alert\n- [ ] A2: Limit\n", "2026-02-01");
      commit("a.md", BEGIN + "- [x] A1: Alert\n- [ ] A2: Limit\n", "2026-03-01");
      library.update();
      place.git("mv", "a.md", "b.md");
      commit("c.md", "# Other\n", "2026-04-01");
      library.update();
      commit("b.md", BEGIN + "- [x] A1: Alert\n- [x] A2: Limit\n", "2026-05-01");
      library.update();

      Map<String, Dates> followed = library.index().ledger().dates("b.md");
      assertThat(items(followed))
          .isEqualTo(dates("A1", "2026-01-01", "2026-03-01", "A2", "2026-02-01", "2026-05-01"));
      assertThat(followed).isEqualTo(fresh("b.md"));
      assertThat(library.index().ledger().dates("a.md")).isEmpty();
    }
  }

  @Test
  void anotherDocumentAtAnOldPathIsAsOldAsItself() throws Exception {
    commit("a.md", BEGIN + "- [x] A1: Alert\n", "2026-01-01");
    try (Library library = place.openUpdated()) {
      place.git("mv", "a.md", "b.md");
      place.commitAt("2026-02-01T00:00:00Z");
      commit("a.md", "# Another\n\nOne.\n\n## Action items\n\n- [x] A1: Page\n", "2026-03-01");
      library.update();

      Map<String, Dates> other = library.index().ledger().dates("a.md");
      assertThat(items(other)).isEqualTo(dates("A1", "2026-03-01", "2026-03-01"));
      assertThat(other).isEqualTo(fresh("a.md"));
      Map<String, Dates> moved = library.index().ledger().dates("b.md");
      assertThat(items(moved)).isEqualTo(dates("A1", "2026-01-01", "2026-01-01"));
      assertThat(moved).isEqualTo(fresh("b.md"));
    }
  }

  @Test
  void whatNoCommitHoldsHasNoDate() throws Exception {
    commit("a.md", BEGIN + "- [ ] A1: Alert\n", "2026-01-01");
    place.write("a.md", BEGIN + "- [x] A1: Alert\n- [ ] A2: Limit\n");

    assertThat(items(fresh("a.md"))).isEqualTo(dates("A1", "2026-01-01", null, "A2", null, null));
  }

  @Test
  void anImprovementsDocumentIsOverSinceItSaysSo() throws Exception {
    String text = "---\nkind: improvement\nstatus: %s\n---\n# Alerts\n";
    commit("improvements/alerts.md", text.formatted("open"), "2026-01-01");
    commit("improvements/alerts.md", text.formatted("closed"), "2026-02-01");

    assertThat(fresh("improvements/alerts.md"))
        .isEqualTo(dates(IndexedDocument.ITSELF, "2026-01-01", "2026-02-01"));
  }

  @Test
  void aDocumentIsPublishedSinceItFirstSaidThatItIsReviewed() throws Exception {
    commit("a.md", status("draft"), "2026-01-01");
    commit("a.md", status("in-review"), "2026-01-08");
    try (Library library = place.openUpdated()) {
      commit("a.md", status("reviewed"), "2026-02-01");
      commit("a.md", status("reviewed") + "\nMore.\n", "2026-02-02");
      library.update();
      commit("a.md", status("closed"), "2026-03-01");
      library.update();

      assertThat(library.index().ledger().dates("a.md"))
          .isEqualTo(dates(IndexedDocument.ITSELF, "2026-01-01", "2026-02-01"))
          .isEqualTo(fresh("a.md"));
    }
  }

  @Test
  void whatIsADraftAgainWasPublishedWhenItFirstWas() throws Exception {
    commit("a.md", status("draft"), "2026-01-01");
    try (Library library = place.openUpdated()) {
      for (String step :
          List.of("reviewed 02", "reviewed 03", "draft 04", "closed 05", "draft 06")) {
        String[] words = step.split(" ");
        commit("a.md", status(words[0]) + "\n" + words[1] + "\n", "2026-" + words[1] + "-01");
        library.update();
      }

      assertThat(library.index().ledger().dates("a.md"))
          .isEqualTo(dates(IndexedDocument.ITSELF, "2026-01-01", "2026-02-01"))
          .isEqualTo(fresh("a.md"));
    }
  }

  private static String status(String status) {
    return "---\nstatus: " + status + "\n---\n# Pool exhausted\n";
  }

  private static Map<String, Dates> items(Map<String, Dates> all) {
    Map<String, Dates> items = new HashMap<>(all);
    items.remove(IndexedDocument.ITSELF);
    return items;
  }

  private void commit(String path, String text, String day) {
    place.write(path, text).commitAt(day + "T00:00:00Z");
  }

  private Map<String, Dates> fresh(String path) throws Exception {
    try (Library library = place.withCache("fresh").openUpdated()) {
      return library.index().ledger().dates(path);
    }
  }

  private static Map<String, Dates> dates(
      String id, @Nullable String added, @Nullable String settled) {
    return Map.of(id, new Dates(instant(added), instant(settled)));
  }

  private static Map<String, Dates> dates(
      String id,
      @Nullable String added,
      @Nullable String settled,
      String other,
      @Nullable String otherAdded,
      @Nullable String otherSettled) {
    return Map.of(
        id,
        new Dates(instant(added), instant(settled)),
        other,
        new Dates(instant(otherAdded), instant(otherSettled)));
  }

  private static @Nullable Instant instant(@Nullable String day) {
    return day == null ? null : Instant.parse(day + "T00:00:00Z");
  }
}
