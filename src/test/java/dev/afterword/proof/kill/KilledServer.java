package dev.afterword.proof.kill;

import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.TemporaryFolder;
import dev.afterword.proof.Usage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A server over one library that is killed again and again while commits arrive. */
final class KilledServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long LONGEST_INGEST_MILLIS = 1_500;
  private static final long LONGEST_PAUSE_MILLIS = 300;

  /**
   * Looks for commits nearly always, so that a kill finds it at work; and compiles like the
   * launcher's short commands, since it lives for seconds.
   */
  static final Map<String, String> EAGER =
      Map.of(
          "AFTERWORD_POLL_MILLIS", "20",
          "AFTERWORD_FETCH_SECONDS", "1",
          "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

  private final Ground ground;
  private final Path folder;
  private final BusyScribe commits;
  private final SplittableRandom random;
  private final HttpClient client = HttpClient.newHttpClient();
  private long millisToReady = 3_000;
  private int starts;
  private ServerProcess server;

  /** What is under way when the server is killed. */
  enum Moment {
    FIRST_INGEST,
    START,
    INGEST
  }

  /**
   * What came of one kill.
   *
   * @param left what the kill left of the index
   * @param ready from the start after it until the server was ready
   * @param cpu processor time for that
   * @param commits how many came in since the round before
   */
  record Round(
      Moment moment, Left left, Duration ready, Duration cpu, int commits, Compared compared) {}

  /**
   * What came of comparing the server's index with a fresh build: some of its own answers, and all
   * of a copy of its index.
   *
   * @param differences none when the index equals git
   */
  record Compared(int documents, List<String> differences) {}

  /** The state of the index's files after a kill. */
  enum Left {
    NOTHING,
    NO_COMMIT,
    A_COMMIT
  }

  /**
   * @param folder for the library and for the cache; to be removed by the caller
   */
  KilledServer(Ground.Kind kind, Path folder, int documents, long seed)
      throws IOException, InterruptedException {
    this.ground = Ground.make(kind, folder, documents, seed);
    this.folder = folder;
    this.random = new SplittableRandom(seed);
    this.server = start();
    this.server.listening().ready(PATIENCE);
    this.commits = new BusyScribe(ground.scribe());
  }

  /** Kills the server at a random moment and starts it again on what is left. */
  Round round(Moment moment) throws Exception {
    int before = commits.commits();
    switch (moment) {
      case INGEST -> Thread.sleep(random.nextLong(LONGEST_INGEST_MILLIS));
      case START -> killWhileStarting();
      case FIRST_INGEST -> {
        stop();
        removeCache();
        killWhileStarting();
      }
    }
    stop();
    Left left = left();
    Thread.sleep(random.nextLong(LONGEST_PAUSE_MILLIS));

    long begun = System.nanoTime();
    server = start().listening().ready(PATIENCE);
    Duration ready = Duration.ofNanos(System.nanoTime() - begun);
    Duration cpu = Usage.cpu(server.pid());
    millisToReady = ready.toMillis();
    Thread.sleep(random.nextLong(LONGEST_PAUSE_MILLIS));
    Compared compared = commits.quiet(this::compare);
    return new Round(moment, left, ready, cpu, commits.commits() - before, compared);
  }

  private void killWhileStarting() throws IOException, InterruptedException {
    stop();
    server = start();
    Thread.sleep(random.nextLong(millisToReady * 5 / 4));
  }

  private ServerProcess start() throws IOException {
    return ServerProcess.start(
        ground.served(), cache(), folder.resolve("log-" + ++starts + ".txt"), EAGER);
  }

  private void stop() throws InterruptedException {
    server.kill();
    server.close();
  }

  private Path cache() {
    return folder.resolve("cache");
  }

  private void removeCache() throws IOException {
    TemporaryFolder.remove(cache());
  }

  private Left left() throws IOException {
    Path libraries = cache().resolve("libraries");
    if (!Files.isDirectory(libraries)) {
      return Left.NOTHING;
    }
    try (Stream<Path> all = Files.walk(libraries)) {
      List<String> files =
          all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
      if (files.stream().anyMatch(name -> name.startsWith("segments_"))) {
        return Left.A_COMMIT;
      }
      return files.isEmpty() ? Left.NOTHING : Left.NO_COMMIT;
    }
  }

  private Compared compare(Scribe scribe) throws Exception {
    if (ground.kind() == Ground.Kind.WORK_TREE) {
      scribe.leaveUncommitted();
    }
    upToDate(scribe.head());
    Answers served = Answers.some(server.address(), client);
    Answers fresh = IndexAnswers.fresh(ground.repository(), client);
    List<String> differences = new ArrayList<>(served.differences(fresh));
    differences.addAll(IndexAnswers.kept(ground.repository(), index(), client).differences(fresh));
    return new Compared(served.documents(), differences);
  }

  /** The folder of the library's indexes, of which the cache folder has one. */
  private Path index() throws IOException {
    try (Stream<Path> libraries = Files.list(cache().resolve("libraries"))) {
      return libraries.findFirst().orElseThrow();
    }
  }

  private void upToDate(String head) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode status = server.json("api/v1/status");
      if (head.equals(status.path("indexedRevision").asString(""))) {
        return;
      }
      if (System.nanoTime() > until) {
        throw new IOException("not at " + head + " but " + status + ", see " + server.log());
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    commits.close();
    server.close();
    client.close();
  }
}
