package dev.afterword.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.OutsideGit;
import dev.afterword.ingest.Library;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.KnownImprovements;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of action items, from the library, from commits and from trackers. */
class LedgerOfALibraryTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temporary;
  private OutsideGit git;
  private Library library;

  @BeforeEach
  void aLibrary() throws Exception {
    git = OutsideGit.init(Files.createDirectories(temporary.resolve("library")));
    git.write(
        "postmortems/pool.md",
        """
        ---
        started: 2026-10-03T14:02Z
        mitigated: 2026-10-03T16:02Z
        services: [checkout]
        causes: [capacity]
        ---
        # Pool exhausted

        ## Action items

        - [ ] A1: Alert on pool saturation, [alerts](../improvements/alerts.md)
        - [ ] A2: Compare limits, PAY-7
        - [x] A3: Roll back
        """);
    git.write(
        "improvements/alerts.md",
        """
        ---
        id: better-alerts
        kind: improvement
        status: in progress
        addresses: [postmortems/pool/A3]
        ---
        # Alerts on what runs out
        """);
    git.commitAll("Write");
    library =
        new Library(
            git.open(),
            LibrarySettings.NONE,
            temporary.resolve("cache"),
            ReadingLimits.DEFAULT,
            CLOCK);
    library.update();
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void aDocumentOfTheLibraryIsAnImprovement() {
    Ledger ledger = new Ledger(library, CLOCK);

    assertThat(states(ledger))
        .containsExactly(
            tuple("A1", ActionState.IN_PROGRESS),
            tuple("A2", ActionState.OPEN),
            tuple("A3", ActionState.IN_PROGRESS));
    ImprovementUse use = ledger.improvement("better-alerts").orElseThrow();
    assertThat(use.improvement().title()).isEqualTo("Alerts on what runs out");
    assertThat(use.actions()).isEqualTo(2);
    assertThat(use.incidents()).isEqualTo(1);
    assertThat(use.impact()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void closingADocumentMovesItsActionsToVerify() throws Exception {
    Ledger ledger = new Ledger(library, CLOCK);
    KnownImprovements before = ledger.known();
    assertThat(ledger.known()).isSameAs(before);

    git.write(
        "improvements/alerts.md", "---\nid: better-alerts\nkind: improvement\nstatus: done\n---\n");
    git.commitAll("Close");
    library.update();

    assertThat(ledger.known()).isNotSameAs(before);
    assertThat(ledger.action("postmortems/pool", "A1").orElseThrow().standing().state())
        .isEqualTo(ActionState.VERIFY);
    assertThat(ledger.improvement("better-alerts").orElseThrow().improvement().closed())
        .isNotNull();
  }

  @Test
  void aTrackersStateIsLaidOverTheBox() {
    Ledger ledger = new Ledger(library, issues("PAY-7", Progress.CLOSED), List::of, CLOCK);

    assertThat(ledger.action("postmortems/pool", "A2").orElseThrow().standing().state())
        .isEqualTo(ActionState.VERIFY);
    assertThat(ledger.action("postmortems/pool", "A9")).isEmpty();
  }

  @Test
  void aCommitThatSaysWhatItImprovesIsAnImprovement() throws Exception {
    OutsideGit code = OutsideGit.init(Files.createDirectories(temporary.resolve("code")));
    code.write("pool.yml", "size: 50\n")
        .commitAll("Compare limits\n\nMore.\n\nImproves: postmortems/pool/A2");
    Duration soon = Duration.ofMillis(20);
    try (CommitTrailers trailers =
        new CommitTrailers(library.git(), List.of(code::open), soon, soon)) {
      Ledger ledger = new Ledger(library, IssueStates.NONE, trailers::all, CLOCK);
      await(() -> trailers.all().size() == 1);

      LedgerAction action = ledger.action("postmortems/pool", "A2").orElseThrow();
      assertThat(action.standing().state()).isEqualTo(ActionState.VERIFY);
      assertThat(action.improvements())
          .extracting(Improvement::id)
          .containsExactly("PAY-7", trailers.all().getFirst().id());

      git.write("note.md", "# Note\n")
          .commitAll("Note\n\nImproves: postmortems/pool/A1, postmortems/pool/A2");
      library.update();
      await(() -> trailers.all().size() == 2);
      assertThat(ledger.action("postmortems/pool", "A1").orElseThrow().improvements()).hasSize(2);
    }
  }

  private static void await(java.util.function.BooleanSupplier holds) throws Exception {
    for (int i = 0; i < 500 && !holds.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  private static List<org.assertj.core.groups.Tuple> states(Ledger ledger) {
    return ledger.actions(LedgerRequest.all(LocalDate.parse("2026-11-22"), 10)).actions().stream()
        .map(one -> tuple(one.action().id(), one.standing().state()))
        .sorted(java.util.Comparator.comparing(one -> String.valueOf(one.toArray()[0])))
        .toList();
  }

  private static IssueStates issues(String key, Progress progress) {
    return new IssueStates() {
      @Override
      public Map<String, Improvement> all() {
        return Map.of(
            key,
            new Improvement(
                key, Improvement.Kind.ISSUE, key, progress, null, null, CLOCK.instant()));
      }

      @Override
      public Object state() {
        return this;
      }
    };
  }
}
