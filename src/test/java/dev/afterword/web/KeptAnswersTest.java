package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.KnownImprovements;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is asked for again is made once, as long as it may be kept. */
class KeptAnswersTest {
  private final KeptAnswers kept = new KeptAnswers();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void anAnswerIsMadeOnceForAStateAndAKey() {
    Object state = new Object();
    ask(state, "a", true);
    ask(state, "a", true);
    assertThat(made).hasValue(1);
    ask(state, "b", true);
    assertThat(made).hasValue(2);
    ask(new Object(), "a", true);
    assertThat(made).hasValue(3);
  }

  @Test
  void whatDoesNotLastIsMadeEachTime() {
    Object state = new Object();
    ask(state, "a", false);
    ask(state, "a", false);
    assertThat(made).hasValue(2);
  }

  @Test
  void nothingIsNotKept() {
    Object state = new Object();
    assertThat(kept.of(of(state), "a", Optional::empty)).isEmpty();
    ask(state, "a", true);
    assertThat(made).hasValue(1);
  }

  @Test
  void noMoreThanSixteenMegabytesAreKept() throws InterruptedException {
    Object state = new Object();
    byte[] incompressible = new byte[1 << 20];
    new Random(1).nextBytes(incompressible);
    Answer large = Answer.of("text/plain", incompressible, true);
    for (int i = 0; i < 64; i++) {
      kept.of(of(state), i, () -> Optional.of(large));
    }
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (known(state) > 16 && System.nanoTime() < until) {
      Thread.sleep(20);
    }
    assertThat(known(state)).isBetween(1, 16);
  }

  private static KeptAnswers.State of(Object index) {
    return new KeptAnswers.State(index, KnownImprovements.NONE);
  }

  private int known(Object state) {
    int known = 0;
    for (int i = 0; i < 64; i++) {
      known += kept.of(of(state), i, Optional::empty).isPresent() ? 1 : 0;
    }
    return known;
  }

  private void ask(Object state, String key, boolean lasting) {
    Optional<Answer> answer =
        kept.of(
            of(state),
            key,
            () -> {
              made.incrementAndGet();
              return Optional.of(Answer.of("text/plain", new byte[] {1}, lasting));
            });
    assertThat(answer).isPresent();
  }
}
