package dev.afterword.proof.speed;

import dev.afterword.proof.LibraryGenerator;
import dev.afterword.proof.Quantiles;
import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.TemporaryFolder;
import dev.afterword.proof.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the figures over HTTP. */
@Command(
    name = "insights",
    description = "Latency of the figures, from a library made by \"generate\".")
public final class InsightsCommand implements Callable<Integer> {
  private static final Duration COLD = Duration.ofMillis(300);
  private static final Duration WARM = Duration.ofMillis(50);
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

  @Parameters(paramLabel = "LIBRARY", description = "A bare repository, which is left as it is.")
  private Path repository;

  @Option(
      names = "--cache",
      description = "Keeps the index for the next run (default: a temporary folder).")
  private Path cache;

  @Option(
      names = "--starts",
      description = "How often a server is started (default: ${DEFAULT-VALUE}).")
  private int starts = 5;

  @Option(
      names = "--count",
      description = "How many questions of each kind (default: ${DEFAULT-VALUE}).")
  private int count = 50;

  private final SplittableRandom random = new SplittableRandom(LibraryGenerator.SEED);

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder temporary = new TemporaryFolder("insights")) {
      Path kept = cache == null ? temporary.path().resolve("cache") : cache;
      Quantiles first = new Quantiles(starts);
      Duration used = Duration.ZERO;
      boolean met = true;
      for (int i = 0; i < starts; i++) {
        Path log = temporary.path().resolve("log");
        try (ServerProcess server = ServerProcess.start(repository, kept, log, Map.of())) {
          server.listening().ready(Duration.ofHours(1));
          Duration before = Usage.cpu(server.pid());
          first.add(asked(server, "api/v1/insights?range=all"));
          used = used.plus(Usage.cpu(server.pid()).minus(before));
          met &= i < starts - 1 || measured(server);
        }
      }
      System.out.printf(
          "%-28s %s, %.1f ms of CPU (bar: median %s)%n",
          "the first of a server", first, used.toNanos() / 1e6 / starts, Quantiles.millis(COLD));
      return met && first.at(0.5).compareTo(COLD) <= 0 ? 0 : 1;
    }
  }

  private boolean measured(ServerProcess server) throws Exception {
    System.out.printf(
        "%d documents, %d actions%n",
        server.json("api/v1/status").get("documents").asInt(),
        server.json("api/v1/actions?size=1").get("total").asLong());
    boolean met = measure(server, "all, not asked before", COLD, this::all);
    met &= measure(server, "a range, not asked before", COLD, this::range);
    met &= measure(server, "a filter, not asked before", COLD, this::filtered);
    met &= measure(server, "two periods compared", COLD, this::compared);
    met &= measure(server, "the same again", WARM, () -> "api/v1/insights?range=all");
    met &= measure(server, "the page again", WARM, () -> "insights?range=all");
    System.out.printf("anonymous memory: %d MB%n", Usage.anonymousMemory(server.pid()) >> 20);
    return met;
  }

  private interface Address {
    String next();
  }

  private boolean measure(ServerProcess server, String what, Duration bar, Address address)
      throws Exception {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      addresses.add(address.next());
    }
    Duration before = Usage.cpu(server.pid());
    Quantiles times = SuggestCommand.ask(server, addresses);
    Duration used = Usage.cpu(server.pid()).minus(before);
    System.out.printf(
        "%-28s %s, %.1f ms of CPU (bar: median %s)%n",
        what, times, used.toNanos() / 1e6 / count, Quantiles.millis(bar));
    return times.at(0.5).compareTo(bar) <= 0;
  }

  private static long asked(ServerProcess server, String address) throws Exception {
    long began = System.nanoTime();
    SuggestCommand.ask(server, List.of(address));
    return System.nanoTime() - began;
  }

  /** From a day on that is before all, and another each time. */
  private String all() {
    return "api/v1/insights?from=" + FIRST.minusDays(random.nextInt(100_000));
  }

  private String range() {
    LocalDate from = FIRST.plusDays(random.nextInt(3_000));
    return "api/v1/insights?from=" + from + "&to=" + from.plusDays(200 + random.nextInt(1_000));
  }

  private String filtered() {
    return "api/v1/insights?team=team-"
        + random.nextInt(25)
        + "&service=service-"
        + random.nextInt(100)
        + "&from="
        + FIRST.minusDays(random.nextInt(1_000));
  }

  private String compared() {
    LocalDate middle = FIRST.plusDays(1_000 + random.nextInt(2_000));
    return "api/v1/insights?from=%s&to=%s&compare-from=%s&compare-to=%s"
        .formatted(middle, middle.plusDays(900), middle.minusDays(900), middle.minusDays(1));
  }
}
