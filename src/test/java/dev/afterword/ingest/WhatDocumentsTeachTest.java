package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.search.DocumentChoice;
import dev.afterword.search.DocumentPage;
import dev.afterword.search.Learned;
import dev.afterword.search.ReviewIndex.Some;
import dev.afterword.search.SearchRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a library's documents teach beside their causes, and which others refer to them. */
class WhatDocumentsTeachTest {
  private Place place;

  @BeforeEach
  void aLibrary(@TempDir Path temporary) {
    place =
        Place.repository(temporary)
            .write(
                "postmortems/pool.md",
                """
                ---
                started: 2026-10-03T14:02Z
                playbooks: {used: [db-failover], missing: [drain], outdated: [pool-tuning]}
                ---
                # Pool exhausted

                ## Where we got lucky
                A rehearsal was under way.

                ## What surprised us
                The limit lives in another repository.
                """)
            .write(
                "postmortems/dns.md",
                """
                ---
                started: 2026-10-04
                recurrence_of: [postmortems/pool]
                ---
                # Names did not resolve

                As [before](pool.md#summary), see [[postmortems/dns]].
                """)
            .write("notes.md", "# Notes\n\nOf [pools](postmortems/pool.md).\n");
    place.commitAt("2026-11-01T00:00:00Z");
  }

  @Test
  void surprisesAndPlaybooksOfARangeAreKnown() throws Exception {
    try (Library library = place.openUpdated()) {
      assertThat(learned(library, "2026-10-01").first())
          .extracting(
              one -> one.document().id(),
              one -> one.lessons().surprises(),
              one -> one.lessons().missing(),
              one -> one.lessons().outdated())
          .containsExactly(
              tuple(
                  "postmortems/pool",
                  List.of(
                      "What surprised us: The limit lives in another repository.",
                      "Where we got lucky: A rehearsal was under way."),
                  List.of("drain"),
                  List.of("pool-tuning")));
      assertThat(learned(library, "2026-10-04").total()).isZero();
    }
  }

  private static Some<Learned> learned(Library library, String first) {
    DocumentChoice days =
        DocumentChoice.of().during(LocalDate.parse(first), LocalDate.parse("2026-10-31"));
    return library.index().review().learned(days, 10);
  }

  @Test
  void whoRefersToADocumentIsKnownByItsIdAndByItsPath() throws Exception {
    try (Library library = place.openUpdated()) {
      assertThat(citing(library, "postmortems/pool")).containsExactly("notes", "postmortems/dns");
      assertThat(citing(library, "postmortems/dns")).isEmpty();
    }
  }

  @Test
  void aQueryFindsThemToo() throws Exception {
    try (Library library = place.openUpdated()) {
      assertThat(
              library
                  .index()
                  .search(
                      SearchRequest.of(
                          "cites:\"postmortems/pool\" OR cites:\"postmortems/pool.md\""))
                  .hits())
          .extracting(hit -> hit.document().id())
          .containsExactlyInAnyOrder("postmortems/dns", "notes");
    }
  }

  private static List<String> citing(Library library, String id) {
    DocumentPage citing = library.index().citing(library.index().byId(id).orElseThrow(), 10);
    assertThat(citing.total()).isEqualTo(citing.documents().size());
    return citing.documents().stream().map(DocumentSummary::id).toList();
  }
}
