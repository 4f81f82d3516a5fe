package dev.afterword.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The short form of {@link FuzzCommand}. */
final class FuzzTest {
  private static final int INPUTS = 2_000;
  private static final long SEED = 7;

  @Test
  void changedInputIsReadWithoutAnError() throws IOException {
    try (Targets targets = Targets.open(null)) {
      FuzzRun run = new FuzzRun(targets.all(), INPUTS);
      run.run(SEED, 0, INPUTS, _ -> {});
      assertThat(run.failures()).extracting(Kept::number, Kept::why).isEmpty();
    }
  }

  @Test
  void anInputIsMadeAgainFromItsSeedAndNumber() throws IOException {
    try (Targets targets = Targets.open(null)) {
      for (Target target : targets.all()) {
        byte[] once = Mutator.input(target.seeds(), SEED, 11);
        assertThat(Mutator.input(target.seeds(), SEED, 11)).isEqualTo(once);
        assertThat(Mutator.input(target.seeds(), SEED, 12)).isNotEqualTo(once);
      }
    }
  }
}
