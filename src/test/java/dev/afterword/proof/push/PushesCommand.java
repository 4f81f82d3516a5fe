package dev.afterword.proof.push;

import dev.afterword.proof.Git;
import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.TemporaryFolder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many who write at once; and, with {@code --kills}, a server that dies while they do. */
@Command(
    name = "pushes",
    description = "Push and propose from many clients at once; look whether anything is lost.")
public final class PushesCommand implements Callable<Integer> {
  private static final Duration BAR = Duration.ofSeconds(10);

  @Option(
      names = "--clients",
      description = "How many (default: ${DEFAULT-VALUE}).",
      defaultValue = "16")
  private int clients;

  @Option(
      names = "--writes",
      description = "How many together, without kills (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private int writes;

  @Option(
      names = "--kills",
      description = "Kill the server so often while they write (default: not at all).",
      defaultValue = "0")
  private int kills;

  @Option(names = "--seed", description = "Another seed writes otherwise.", defaultValue = "1")
  private long seed;

  private final Ledger ledger = new Ledger();

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder folder = new TemporaryFolder("pushes")) {
      Result result = run(folder.path(), clients, writes, kills, seed);
      result.print();
      return result.holds() ? 0 : 1;
    }
  }

  /**
   * What came of it.
   *
   * @param failed writes that were neither taken nor refused while the server lived
   * @param slowest from a kill until it was ready again
   */
  record Result(
      int taken,
      int refused,
      List<String> failed,
      List<String> missing,
      List<String> flaws,
      List<String> differences,
      Duration slowest) {

    boolean holds() {
      return failed.isEmpty()
          && missing.isEmpty()
          && flaws.isEmpty()
          && differences.isEmpty()
          && slowest.compareTo(BAR) <= 0;
    }

    void print() {
      System.out.printf("writes taken: %d, refused and tried again: %d%n", taken, refused);
      System.out.printf("failed: %d %s%n", failed.size(), failed);
      System.out.printf("taken but not in git: %d %s%n", missing.size(), missing);
      System.out.printf("found by git fsck: %d %s%n", flaws.size(), flaws);
      System.out.printf("index against git: %d differences %s%n", differences.size(), differences);
      System.out.printf("ready again after %d ms at most%n", slowest.toMillis());
    }
  }

  static Result run(Path folder, int clients, int writes, int kills, long seed) throws Exception {
    return new PushesCommand().hold(folder, clients, writes, kills, seed);
  }

  private Result hold(Path folder, int howMany, int wanted, int killed, long with)
      throws Exception {
    Hosted hosted = Hosted.make(folder);
    List<String> missing = new ArrayList<>();
    List<String> flaws = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    Duration slowest = Duration.ZERO;
    try (HttpClient http = HttpClient.newHttpClient()) {
      ServerProcess server = hosted.serve(0);
      try {
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
          all.add(new Client(i, folder, server.address(), ledger, http, with));
          if (i == 0) {
            first(hosted, folder, server);
          }
        }
        if (killed == 0) {
          failed.addAll(all(all, wanted));
        }
        for (int i = 1; i <= killed; i++) {
          writeUntilKilled(all, server);
          ledger.decide(hosted.repository(), undecided(all));
          missing.addAll(ledger.missing(hosted.repository()));
          flaws.addAll(hosted.flaws());
          long begun = System.nanoTime();
          server = hosted.serve(i);
          Duration ready = Duration.ofNanos(System.nanoTime() - begun);
          slowest = ready.compareTo(slowest) > 0 ? ready : slowest;
          for (Client client : all) {
            client.now(server.address());
            client.undecided().clear();
          }
          System.out.printf(
              "kill %d: %d taken, ready after %d ms%n", i, ledger.size(), ready.toMillis());
        }
        missing.addAll(ledger.missing(hosted.repository()));
        flaws.addAll(hosted.flaws());
        return new Result(
            ledger.size(),
            ledger.refusals(),
            failed,
            missing,
            flaws,
            hosted.differences(server),
            slowest);
      } finally {
        server.close();
      }
    }
  }

  /** A served branch to begin with. */
  private static void first(Hosted hosted, Path folder, ServerProcess server) throws Exception {
    var git = new Git(folder.resolve("client-0"), 1_790_000_000L);
    Files.writeString(folder.resolve("client-0/README.md"), "# Postmortems\n");
    git.run("checkout", "-q", "-B", "main");
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "Begin");
    git.run("push", "-q", "origin", "main");
    hosted.differences(server);
  }

  private static Map<String, Set<String>> undecided(List<Client> all) {
    Map<String, Set<String>> undecided = new HashMap<>();
    all.forEach(client -> undecided.putAll(client.undecided()));
    return undecided;
  }

  private static List<String> all(List<Client> clients, int writes) throws Exception {
    List<String> failed = Collections.synchronizedList(new ArrayList<>());
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      List<Future<?>> running = new ArrayList<>();
      for (Client client : clients) {
        running.add(
            threads.submit(() -> {
              for (int i = 0; i < writes / clients.size(); i++) {
                try {
                  if (!client.write()) {
                    failed.add("no place in 50 tries");
                  }
                } catch (IOException e) {
                  failed.add(String.valueOf(e.getMessage()));
                }
              }
              return null;
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    return failed;
  }

  private static void writeUntilKilled(List<Client> clients, ServerProcess server)
      throws Exception {
    AtomicBoolean dead = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      for (Client client : clients) {
        threads.submit(() -> {
          while (!dead.get()) {
            try {
              client.write();
            } catch (IOException e) {
              // The server died, or is about to: what it did not answer is not in the ledger.
            }
          }
          return null;
        });
      }
      Thread.sleep(ThreadLocalRandom.current().nextLong(300, 2_500));
      server.kill();
      dead.set(true);
    }
    server.close();
  }
}
