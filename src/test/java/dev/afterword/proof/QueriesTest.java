package dev.afterword.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link QueriesCommand}. */
final class QueriesTest {
  private static final int QUERIES = 1_000;

  @Test
  void everyRandomQueryIsAnsweredOrRefused(@TempDir Path folder) throws Exception {
    Path library = folder.resolve("library");
    new LibraryGenerator(LibraryGenerator.SEED).generate(library, 100, 0);
    try (ServerProcess server =
        ServerProcess.start(
            library, folder.resolve("cache"), folder.resolve("server.log"), Map.of())) {
      server.listening().ready(Duration.ofMinutes(2));
      QueryLoad load = new QueryLoad(server.address(), 1, QUERIES);
      load.run(2);
      assertThat(load.offences()).isEmpty();
      assertThat(load.times().size()).isEqualTo(QUERIES);
    }
  }
}
