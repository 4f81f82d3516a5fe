package dev.afterword.proof.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.proof.push.TicksCommand.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ticks}. */
class TicksTest {
  @TempDir private Path folder;

  @Test
  void ticksAtOnceAreInGitAndAKillLosesNothing() throws Exception {
    Result result = TicksCommand.run(folder, 20, 1, 2, 3);

    assertThat(result.faults()).isEmpty();
    assertThat(result.taken()).isEqualTo(20);
    assertThat(result.changed() + result.unchanged()).isEqualTo(2);
  }
}
