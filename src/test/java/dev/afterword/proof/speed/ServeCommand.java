package dev.afterword.proof.speed;

import dev.afterword.proof.LibraryGenerator;
import dev.afterword.proof.QueryMix;
import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.TemporaryFolder;
import dev.afterword.proof.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Measures a server over a large library: queries, pages, history, pushes, memory. */
@Command(
    name = "serve",
    description =
        "CPU, latency and memory of a server over a library made by \"generate\"; pushes to it.")
public final class ServeCommand implements Callable<Integer> {
  private static final int BATCH = 50;
  private static final int BATCHES = 100;
  private static final int CONNECTIONS = 8;
  private static final Duration LOAD = Duration.ofSeconds(20);
  private static final int PAGES = 2_000;
  private static final int FIRST_PUSHES = 10;
  private static final int PUSHES = 20;
  private static final Duration SETTLE = Duration.ofSeconds(2);

  @Parameters(paramLabel = "LIBRARY", description = "A bare repository; commits are added to it.")
  private Path repository;

  @Option(
      names = "--cache",
      description = "Keeps the index for the next run (default: a temporary folder).")
  private Path cache;

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder temporary = new TemporaryFolder("serve")) {
      Path kept = cache == null ? temporary.path().resolve("cache") : cache;
      Path log = temporary.path().resolve("log");
      try (ServerProcess first = ServerProcess.start(repository, kept, log, Map.of())) {
        first.listening().ready(Duration.ofHours(1));
        System.out.printf("first start: %d s of CPU%n", Usage.cpu(first.pid()).toSeconds());
        memory(first, "after the first start");
      }
      try (ServerProcess server = ServerProcess.start(repository, kept, log, Map.of())) {
        server.listening().ready(Duration.ofMinutes(5));
        int documents = server.json("api/v1/status").get("documents").asInt();
        System.out.printf("%d documents%n", documents);
        System.out.printf("next start: %.2f s of CPU%n", Usage.cpu(server.pid()).toMillis() / 1e3);
        memory(server, "after the next start");
        List<String> mix = queries(documents);
        cpu(server, "a query of the mix", mix);
        load(server, documents);
        pages(server, documents);
        pushes(server, documents);
        memory(server, "after all of this");
      }
    }
    return 0;
  }

  private static List<String> queries(int documents) {
    return new QueryMix(LibraryGenerator.SEED, documents)
        .addresses(BATCH * BATCHES * 2).stream()
            .filter(address -> address.startsWith("api/v1/search"))
            .toList();
  }

  /** Processor time of the server for each address, once it is warm. */
  private static void cpu(ServerProcess server, String what, List<String> addresses)
      throws Exception {
    int warm = addresses.size() / 2;
    for (String address : addresses.subList(0, warm)) {
      answered(server, address);
    }
    List<Double> millis = new ArrayList<>();
    for (int i = warm; i + BATCH <= addresses.size(); i += BATCH) {
      Duration before = Usage.cpu(server.pid());
      for (String address : addresses.subList(i, i + BATCH)) {
        answered(server, address);
      }
      millis.add(Usage.cpu(server.pid()).minus(before).toNanos() / 1e6 / BATCH);
    }
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "%s: %.2f ms of CPU in the median of %d batches of %d%n",
        what, sorted[sorted.length / 2], sorted.length, BATCH);
  }

  private static void answered(ServerProcess server, String address) throws Exception {
    int status = server.get(address).statusCode();
    if (status != 200) {
      throw new IllegalStateException(address + " was answered " + status);
    }
  }

  /** As many queries as a few connections take, client and server on one machine. */
  private static void load(ServerProcess server, int documents) throws Exception {
    List<String> mix = queries(documents);
    List<List<Long>> times = new ArrayList<>();
    List<Thread> clients = new ArrayList<>();
    long until = System.nanoTime() + LOAD.toNanos();
    for (int client = 0; client < CONNECTIONS; client++) {
      List<Long> mine = new ArrayList<>();
      int first = client * mix.size() / CONNECTIONS;
      times.add(mine);
      clients.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int i = first; System.nanoTime() < until; i++) {
                  long began = System.nanoTime();
                  try {
                    answered(server, mix.get(i % mix.size()));
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                  mine.add(System.nanoTime() - began);
                }
              }));
    }
    for (Thread client : clients) {
      client.join();
    }
    long[] all = times.stream().flatMap(List::stream).mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%d connections: %d queries a second, p50 %.1f ms, p99 %.1f ms%n",
        CONNECTIONS,
        all.length / LOAD.toSeconds(),
        all[all.length / 2] / 1e6,
        all[all.length * 99 / 100] / 1e6);
  }

  private static void pages(ServerProcess server, int served) throws Exception {
    List<String> documents = new ArrayList<>();
    for (int page = 1; documents.size() < Math.min(PAGES, served); page++) {
      for (JsonNode one : server.json("api/v1/documents?size=100&page=" + page).get("documents")) {
        documents.add("postmortems/" + one.get("id").asString());
      }
    }
    cpu(server, "a document's page", documents);
    cpu(server, "the same page again", Collections.nCopies(PAGES, documents.getFirst()));
  }

  /** Commits one document after another, each once the server rests; the first ones warm it up. */
  private void pushes(ServerProcess server, int documents) throws Exception {
    LibraryGenerator generator = new LibraryGenerator(LibraryGenerator.SEED);
    int revision = (int) (System.currentTimeMillis() / 1000 % 100_000_000);
    double idle = idle(server);
    double[] cpu = new double[FIRST_PUSHES + PUSHES];
    long[] delay = new long[FIRST_PUSHES + PUSHES];
    for (int i = 0; i < cpu.length; i++) {
      Duration before = Usage.cpu(server.pid());
      String commit = generator.change(repository, documents / cpu.length * i, revision + i);
      Thread.sleep(SETTLE);
      Duration used = Usage.cpu(server.pid()).minus(before);
      cpu[i] = used.toNanos() / 1e6 - idle * SETTLE.toMillis();
      JsonNode status = server.json("api/v1/status");
      while (!status.get("indexedRevision").asString().equals(commit)) {
        Thread.sleep(SETTLE);
        status = server.json("api/v1/status");
      }
      delay[i] =
          Duration.between(instant(status, "refSeenAt"), instant(status, "searchableAt"))
              .toMillis();
    }
    Arrays.sort(cpu, FIRST_PUSHES, cpu.length);
    Arrays.sort(delay, FIRST_PUSHES, delay.length);
    int median = FIRST_PUSHES + PUSHES / 2;
    System.out.printf(
        "a pushed commit of one document: %.0f ms of CPU, searchable %d ms after it was seen, at"
            + " most %d ms%n",
        cpu[median], delay[median], delay[delay.length - 1]);
  }

  private static Instant instant(JsonNode status, String name) {
    return Instant.parse(status.get(name).asString());
  }

  /** Processor milliseconds of a server that is not asked anything, for each millisecond. */
  private static double idle(ServerProcess server) throws Exception {
    Thread.sleep(SETTLE);
    Duration before = Usage.cpu(server.pid());
    Duration time = SETTLE.multipliedBy(5);
    Thread.sleep(time);
    double share = Usage.cpu(server.pid()).minus(before).toNanos() / 1e6 / time.toMillis();
    System.out.printf("at rest: %.2f %% of one processor%n", share * 100);
    return share;
  }

  private static void memory(ServerProcess server, String when) throws Exception {
    System.out.printf(
        "anonymous memory %s: %d MB%n", when, Usage.anonymousMemory(server.pid()) >> 20);
  }
}
