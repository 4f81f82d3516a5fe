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

/** Measures over HTTP what a meeting is prepared by. */
@Command(
    name = "review",
    description = "Latency of what there is to talk about, from a library made by \"generate\".")
public final class ReviewCommand implements Callable<Integer> {
  private static final Duration COLD = Duration.ofMillis(300);
  private static final Duration WARM = Duration.ofMillis(50);
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final int WARM_UP = 20;

  @Parameters(paramLabel = "LIBRARY", description = "A bare repository, which is left as it is.")
  private Path repository;

  @Option(
      names = "--cache",
      description = "Keeps the index for the next run (default: a temporary folder).")
  private Path cache;

  @Option(
      names = "--count",
      description = "How many questions of each kind (default: ${DEFAULT-VALUE}).")
  private int count = 50;

  private final SplittableRandom random = new SplittableRandom(LibraryGenerator.SEED);
  private final List<String> ids = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder temporary = new TemporaryFolder("review")) {
      Path kept = cache == null ? temporary.path().resolve("cache") : cache;
      Path log = temporary.path().resolve("log");
      try (ServerProcess server = ServerProcess.start(repository, kept, log, Map.of())) {
        server.listening().ready(Duration.ofHours(1));
        System.out.printf(
            "%d documents, %d actions%n",
            server.json("api/v1/status").get("documents").asInt(),
            server.json("api/v1/actions?size=1").get("total").asLong());
        server
            .json("api/v1/documents?size=100")
            .get("documents")
            .forEach(one -> ids.add(one.get("id").asString()));
        for (int i = 0; i < WARM_UP; i++) {
          SuggestCommand.ask(server, List.of(weeks(2), agenda(), digest()));
        }
        boolean met = measure(server, "two weeks, not asked before", COLD, () -> weeks(2));
        met &= measure(server, "a year, not asked before", COLD, () -> weeks(52));
        met &= measure(server, "all years, not asked before", COLD, this::all);
        met &= measure(server, "a team, not asked before", COLD, this::team);
        met &= measure(server, "the same again", WARM, () -> "review?since=2015-01-01");
        met &= measure(server, "an agenda", WARM, this::agenda);
        met &= measure(server, "a week's digest", COLD, this::digest);
        System.out.printf("anonymous memory: %d MB%n", Usage.anonymousMemory(server.pid()) >> 20);
        return met ? 0 : 1;
      }
    }
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

  private String weeks(int weeks) {
    LocalDate since = FIRST.plusDays(random.nextInt(3_000));
    return "review?since=" + since + "&until=" + since.plusWeeks(weeks);
  }

  private String all() {
    return "review?since=" + FIRST.minusDays(random.nextInt(100_000));
  }

  private String team() {
    return weeks(12) + "&team=team-" + random.nextInt(25);
  }

  /** With ten documents. */
  private String agenda() {
    StringBuilder address = new StringBuilder("review/agenda?title=Review&date=2026-11-20");
    int first = random.nextInt(ids.size() - 10);
    for (String id : ids.subList(first, first + 10)) {
      address.append("&item=5+document+").append(id);
    }
    return address.append("&item=10+actions").toString();
  }

  private String digest() {
    LocalDate since = FIRST.plusDays(random.nextInt(4_000));
    return "review/digest?since=" + since + "&until=" + since.plusDays(6);
  }
}
