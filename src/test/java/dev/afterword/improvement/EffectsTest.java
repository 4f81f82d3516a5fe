package dev.afterword.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.testing.SetClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what was done helped, in words. */
class EffectsTest {
  private static final String POOL = "services: [checkout]\ncauses: [capacity]";

  private SmallLibrary small;
  private Effects effects;

  @BeforeEach
  void aLibrary(@TempDir Path temporary) throws Exception {
    small =
        new SmallLibrary(temporary, new SetClock(Instant.parse("2026-11-22T09:00:00Z")))
            .incident("2025-03-12", "pool", "2025-03-11", POOL, "- [ ] A1: Alert on saturation")
            .incident("2025-04-12", "soon", "2025-04-11", POOL)
            .incident("2025-06-01", "pool", "2025-03-11", POOL, "- [x] A1: Alert on saturation")
            .incident("2026-01-06", "again", "2026-01-05", POOL)
            .incident(
                "2026-02-02", "named", "2026-02-01", "services: [mail]\nrecurrence_of: [pool]")
            .updated();
    effects = new Effects(small.library(), small.ledger());
  }

  @AfterEach
  void close() {
    small.close();
  }

  @Test
  void anIncidentTellsWhatWasSeenAgainAfterItsActionWasDone() {
    assertThat(effects.later(small.document("pool")))
        .extracting(one -> one.incident().id(), SeenAgain::reason, one -> one.done().title())
        .containsExactly(
            tuple("named", "says it repeats pool", "Alert on saturation"),
            tuple("again", "same cause capacity and service checkout", "Alert on saturation"));
    assertThat(effects.later(small.document("soon"))).as("nothing was done about it").isEmpty();
  }

  @Test
  void aLaterIncidentTellsAfterWhatItCameBack() {
    assertThat(effects.earlier(small.document("again")))
        .extracting(one -> one.earlier().id(), one -> one.done().id(), one -> one.done().at())
        .containsExactly(tuple("pool", "A1", Instant.parse("2025-06-01T00:00:00Z")));
    assertThat(effects.earlier(small.document("soon")))
        .as("it began before the action was done")
        .isEmpty();
    assertThat(effects.earlier(small.document("pool"))).isEmpty();
  }

  @Test
  void allOfARangeAreListedTheNewestFirst() {
    LocalDate first = LocalDate.parse("2025-01-01");
    LocalDate last = LocalDate.parse("2026-12-31");
    assertThat(effects.within(first, last, 10))
        .extracting(one -> one.incident().id(), one -> one.earlier().id())
        .containsExactly(tuple("named", "pool"), tuple("again", "pool"));
    assertThat(effects.within(first, last, 1)).hasSize(1);
    assertThat(effects.within(first, LocalDate.parse("2026-01-31"), 10))
        .extracting(one -> one.incident().id())
        .containsExactly("again");
  }

  @Test
  void aClosedImprovementTellsWhatWasSeenAgainOfAllThatLedToIt() throws Exception {
    small
        .commit(
            "2025-07-01",
            "improvements/budget.md",
            "---\nid: budget\nkind: improvement\nstatus: closed\naddresses: [pool/A1]\n---\n# B\n")
        .updated();

    Effect effect = effects.of(improvement("budget")).orElseThrow();

    assertThat(effect.closed()).isEqualTo(Instant.parse("2025-07-01T00:00:00Z"));
    assertThat(effect.total()).isEqualTo(2);
    assertThat(effect.seenAgain())
        .extracting(one -> one.incident().id(), one -> one.done().id())
        .containsExactly(tuple("named", "budget"), tuple("again", "budget"));
  }

  @Test
  void whatIsNotClosedHasNoEffectAndAnUnknownTimeCountsNothing() {
    assertThat(effects.of(issue(Progress.OPEN, null))).isEmpty();
    assertThat(effects.of(issue(Progress.DROPPED, Instant.EPOCH))).isEmpty();
    assertThat(effects.of(issue(Progress.CLOSED, null)))
        .hasValueSatisfying(effect -> {
          assertThat(effect.closed()).isNull();
          assertThat(effect.total()).isZero();
        });
  }

  private Improvement improvement(String id) {
    return small.ledger().improvement(id).orElseThrow().improvement();
  }

  private static Improvement issue(Progress progress, @Nullable Instant closed) {
    return new Improvement("PAY-1", Improvement.Kind.ISSUE, "Budget", progress, null, closed, null);
  }
}
