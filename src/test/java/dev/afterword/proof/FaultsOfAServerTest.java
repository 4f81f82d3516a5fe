package dev.afterword.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people who run a server see of a fault: one line in its log, and the state at its health.
 */
class FaultsOfAServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path temporary;
  private Path library;

  @BeforeEach
  void someDocuments() throws IOException {
    library = temporary.resolve("library.git");
    new LibraryGenerator(LibraryGenerator.SEED).generate(library, 40, 0);
  }

  @Test
  void aFaultIsNamedOnceServedOverAndHealed() throws Exception {
    Path log = temporary.resolve("log");
    try (ServerProcess server = start(log)) {
      String page =
          "postmortems/"
              + server.json("api/v1/documents").get("documents").get(0).get("id").asString();
      Path away = temporary.resolve("away.git");
      Files.move(library, away);
      String degraded = awaitHealth(server, text -> text.startsWith("ready, degraded\n"));
      assertThat(degraded).contains(library.toString(), "does not exist or cannot be read");
      assertThat(server.get("health/ready").statusCode()).isEqualTo(200);
      assertThat(server.json("api/v1/status").get("faults").size()).isPositive();
      assertThat(server.json("api/v1/search").get("total").asInt()).isEqualTo(40);
      var lost = server.get(page);
      assertThat(lost.statusCode()).isEqualTo(200);
      assertThat(lost.body()).contains("is missing from the repository").doesNotContain("\tat ");
      Thread.sleep(500);
      Files.move(away, library);
      awaitHealth(server, "ready\n"::equals);
      assertThat(server.get(page).body()).doesNotContain("is missing from the repository");

      damageIndex();
      awaitLog(log, "the index is damaged; it is rebuilt");
      awaitHealth(server, "ready\n"::equals);
      assertThat(server.json("api/v1/search").get("total").asInt()).isEqualTo(40);
    }
    List<String> lines = Files.readAllLines(log);
    assertThat(lines)
        .filteredOn(line -> line.contains("does not exist or cannot be read"))
        .hasSize(1);
    assertThat(lines).filteredOn(line -> line.contains("the index is damaged")).hasSize(1);
    assertThat(lines).anyMatch(line -> line.contains("all is well again"));
    assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
  }

  @Test
  void aServerWithoutAnyFolderToWriteToEndsWithAMessage() throws Exception {
    Path file = Files.writeString(temporary.resolve("cache"), "a file");
    Path log = temporary.resolve("log");
    ServerProcess server =
        ServerProcess.start(
            library, file, log, Map.of("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + file));
    assertThat(server.exitCode()).isEqualTo(3);
    assertThat(Files.readAllLines(log).getLast())
        .startsWith("afterword: cache folder \"" + file)
        .endsWith("(expected a folder to write to)");
  }

  private ServerProcess start(Path log) throws Exception {
    return ServerProcess.start(
            library,
            temporary.resolve("cache"),
            log,
            Map.of("AFTERWORD_POLL_MILLIS", "50", "AFTERWORD_CHECK_SECONDS", "1"))
        .listening()
        .ready(PATIENCE);
  }

  private void damageIndex() throws IOException {
    try (Stream<Path> files = Files.walk(temporary.resolve("cache"))) {
      Path file = files.filter(each -> each.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 0x41;
      Files.write(file, bytes);
    }
  }

  private static String awaitHealth(ServerProcess server, Predicate<String> wanted)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    String health = server.get("health/ready").body();
    while (!wanted.test(health) && System.nanoTime() < until) {
      Thread.sleep(20);
      health = server.get("health/ready").body();
    }
    assertThat(health).matches(wanted);
    return health;
  }

  private static void awaitLog(Path log, String text) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).contains(text) && System.nanoTime() < until) {
      Thread.sleep(20);
    }
    assertThat(Files.readString(log)).contains(text);
  }
}
