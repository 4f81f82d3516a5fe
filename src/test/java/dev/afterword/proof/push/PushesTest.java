package dev.afterword.proof.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.proof.push.PushesCommand.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code pushes} and {@code pushes --kills}. */
class PushesTest {
  @TempDir private Path folder;

  @Test
  void whatManyWriteAtOnceIsInGitAndShown() throws Exception {
    Result result = PushesCommand.run(folder, 4, 60, 0, 1);

    assertThat(result.failed()).isEmpty();
    assertThat(result.missing()).isEmpty();
    assertThat(result.flaws()).isEmpty();
    assertThat(result.differences()).isEmpty();
    assertThat(result.taken()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void whatWasTakenBeforeAKillIsThereAfterIt() throws Exception {
    Result result = PushesCommand.run(folder, 3, 0, 2, 2);

    assertThat(result.missing()).isEmpty();
    assertThat(result.flaws()).isEmpty();
    assertThat(result.differences()).isEmpty();
  }
}
