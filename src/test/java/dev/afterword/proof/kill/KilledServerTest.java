package dev.afterword.proof.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.proof.kill.Ground.Kind;
import dev.afterword.proof.kill.KilledServer.Moment;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short form of the command {@code kill}. */
class KilledServerTest {
  private static final int DOCUMENTS = 40;

  @ParameterizedTest
  @CsvSource({"BARE,INGEST,FIRST_INGEST", "WORK_TREE,INGEST,START"})
  void aKilledServerHasAnIndexEqualToGitAgainWithoutHelp(
      Kind kind, Moment first, Moment second, @TempDir Path folder) throws Exception {
    try (KilledServer server = new KilledServer(kind, folder, DOCUMENTS, 7)) {
      assertThat(server.round(first).compared().differences()).isEmpty();
      assertThat(server.round(second).compared().differences()).isEmpty();
    }
  }
}
