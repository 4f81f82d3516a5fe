package dev.afterword.proof.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.proof.push.MinutesCommand.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code minutes}. */
class MinutesTest {
  @TempDir private Path folder;

  @Test
  void aKillLeavesAllOfAMeetingOrNothing() throws Exception {
    Result result = MinutesCommand.run(folder, 5, 3, 3);

    assertThat(result.faults()).isEmpty();
    assertThat(result.all() + result.nothing()).isEqualTo(3);
  }
}
