package dev.afterword.proof.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.proof.ServerProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedCacheTest {
  private static final String IN_USE = "is in use by another process";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<ServerProcess> servers = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    servers.forEach(ServerProcess::close);
    client.close();
  }

  @Test
  void aSecondServerUsesAnIndexOfItsOwnAndAThirdTakesOverThatOfTheFirst() throws Exception {
    Ground ground = Ground.make(Ground.Kind.BARE, folder, 40, 1);
    ServerProcess first = start(ground).listening().ready(PATIENCE);
    ServerProcess second = start(ground).listening().ready(PATIENCE);
    assertThat(Files.readString(first.log())).doesNotContain(IN_USE);
    assertThat(Files.readString(second.log())).contains(IN_USE);
    ground.scribe().commit();
    isAsFresh(first, ground);
    isAsFresh(second, ground);

    first.kill();
    ground.scribe().commit();
    ServerProcess third = start(ground).listening().ready(PATIENCE);
    assertThat(Files.readString(third.log())).doesNotContain(IN_USE);
    isAsFresh(third, ground);
    isAsFresh(second, ground);
  }

  @Test
  void twoServersShareACloneAndTheOneTakesItOverWhenTheOtherIsKilled() throws Exception {
    Ground ground = Ground.make(Ground.Kind.REMOTE, folder, 40, 1);
    ServerProcess first = start(ground);
    ServerProcess second = start(ground);
    first.listening().ready(PATIENCE);
    second.listening().ready(PATIENCE);
    ground.scribe().commit();
    isAsFresh(first, ground);
    isAsFresh(second, ground);

    leaveLocks();
    first.kill();
    ground.scribe().commit();
    isAsFresh(second, ground);
    leaveLocks();
    second.kill();
    ground.scribe().commit();
    isAsFresh(start(ground).listening().ready(PATIENCE), ground);
  }

  private ServerProcess start(Ground ground) throws IOException {
    Path log = folder.resolve("log-" + servers.size() + ".txt");
    ServerProcess server =
        ServerProcess.start(ground.served(), folder.resolve("cache"), log, KilledServer.EAGER);
    servers.add(server);
    return server;
  }

  /** What a process leaves in a clone that is killed while it fetches. */
  private void leaveLocks() throws IOException {
    try (Stream<Path> clones = Files.list(folder.resolve("cache/clones/remotes"))) {
      for (Path clone : clones.filter(Files::isDirectory).toList()) {
        leave(clone.resolve("refs/heads/main.lock"));
        leave(clone.resolve("packed-refs.lock"));
      }
    }
  }

  /** One that is there is the process's own, which fetches just now. */
  private static void leave(Path lock) throws IOException {
    if (!Files.exists(lock)) {
      Files.createFile(lock);
    }
  }

  private void isAsFresh(ServerProcess server, Ground ground) throws Exception {
    String head = ground.scribe().head();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until
        && !server.json("api/v1/status").path("indexedRevision").asString("").equals(head)) {
      Thread.sleep(20);
    }
    Answers fresh = IndexAnswers.fresh(ground.repository(), client);
    assertThat(Answers.some(server.address(), client).differences(fresh)).isEmpty();
  }
}
