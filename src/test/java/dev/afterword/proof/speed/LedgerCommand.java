package dev.afterword.proof.speed;

import dev.afterword.proof.LibraryGenerator;
import dev.afterword.proof.Quantiles;
import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.TemporaryFolder;
import dev.afterword.proof.Usage;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the ledger of actions over HTTP. */
@Command(
    name = "ledger",
    description = "Latency of the ledger's pages, from a library made by \"generate\".")
public final class LedgerCommand implements Callable<Integer> {
  private static final Duration BAR = Duration.ofMillis(50);
  private static final Duration HOOK_BAR = Duration.ofSeconds(1);
  private static final int HOOKS = 100;
  private static final int WARM_UP = 100;

  private static final String[] STATES = {"open", "done", "verify"};
  private static final String[] TYPES = {"prevent", "detect", "mitigate", "process"};
  private static final String[] GROUPS = {"team", "owner", "priority", "type", "age"};

  @Parameters(paramLabel = "LIBRARY", description = "A bare repository, which is left as it is.")
  private Path repository;

  @Option(
      names = "--cache",
      description = "Keeps the index for the next run (default: a temporary folder).")
  private Path cache;

  @Option(
      names = "--count",
      description = "How many pages of each kind (default: ${DEFAULT-VALUE}).")
  private int count = 300;

  private final SplittableRandom random = new SplittableRandom(LibraryGenerator.SEED);

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder temporary = new TemporaryFolder("ledger")) {
      Path kept = cache == null ? temporary.path().resolve("cache") : cache;
      Path log = temporary.path().resolve("log");
      try (ServerProcess server = ServerProcess.start(repository, kept, log, SentHook.TRACKER)) {
        server.listening().ready(Duration.ofHours(1));
        long actions = server.json("api/v1/actions?size=1").get("total").asLong();
        int documents = server.json("api/v1/status").get("documents").asInt();
        System.out.printf("%d documents, %d actions, one page after another%n", documents, actions);
        for (int i = 0; i < WARM_UP; i++) {
          SuggestCommand.ask(server, List.of(filtered(), board(), searched(), page()));
        }
        boolean met = measure(server, "the first page", this::first);
        met &= measure(server, "another filter", this::filtered);
        met &= measure(server, "a further page", this::page);
        met &= measure(server, "a search within actions", this::searched);
        met &= measure(server, "a board", this::board);
        met &= measure(server, "as JSON", () -> "api/v1/" + filtered());
        measure(server, "the improvements", () -> "improvements?page=" + (1 + random.nextInt(50)));
        met &= hooks(server);
        System.out.printf("anonymous memory: %d MB%n", Usage.anonymousMemory(server.pid()) >> 20);
        return met ? 0 : 1;
      }
    }
  }

  private interface Address {
    String next();
  }

  /** Whether half of them take no longer than the bar. */
  private boolean measure(ServerProcess server, String what, Address address) throws Exception {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      addresses.add(address.next());
    }
    Duration before = Usage.cpu(server.pid());
    Quantiles times = SuggestCommand.ask(server, addresses);
    Duration used = Usage.cpu(server.pid()).minus(before);
    System.out.printf(
        "%-24s %s, %.1f ms of CPU (bar: median %s)%n",
        what, times, used.toNanos() / 1e6 / count, Quantiles.millis(BAR));
    return times.at(0.5).compareTo(BAR) <= 0;
  }

  /** From sending a webhook until the ledger shows what it tells; the slowest counts. */
  private boolean hooks(ServerProcess server) throws Exception {
    if (server.json("api/v1/actions?improvement=OPS-1&size=1").get("total").asInt() == 0) {
      throw new IllegalStateException("no action item names OPS-1 (expected a generated library)");
    }
    Quantiles times = new Quantiles(HOOKS);
    HttpClient jira = HttpClient.newHttpClient();
    for (int i = 0; i < HOOKS; i++) {
      SentHook hook = new SentHook("OPS-" + (1 + i), i);
      long began = System.nanoTime();
      hook.send(jira, server.address());
      String shown = "api/v1/actions?state=verify&size=1&improvement=" + hook.key();
      while (server.json(shown).get("total").asInt() == 0) {
        if (System.nanoTime() - began > HOOK_BAR.toNanos()) {
          throw new IllegalStateException(hook.key() + " is not shown within " + HOOK_BAR);
        }
      }
      times.add(System.nanoTime() - began);
    }
    System.out.printf(
        "%-24s %s (bar: max %s)%n", "a webhook until shown", times, Quantiles.millis(HOOK_BAR));
    return times.at(1).compareTo(HOOK_BAR) <= 0;
  }

  private String first() {
    return "actions";
  }

  private String filtered() {
    return "actions?team=team-"
        + random.nextInt(25)
        + "&state="
        + STATES[random.nextInt(STATES.length)]
        + "&type="
        + TYPES[random.nextInt(TYPES.length)]
        + (random.nextBoolean() ? "&priority=P" + (1 + random.nextInt(3)) : "");
  }

  private String page() {
    return "actions?page=" + (2 + random.nextInt(20));
  }

  private String searched() {
    return "actions?q=OPS-" + random.nextInt(9_000) + "&priority=P" + (1 + random.nextInt(3));
  }

  private String board() {
    return "actions?view=board&group="
        + GROUPS[random.nextInt(GROUPS.length)]
        + "&priority=P"
        + (1 + random.nextInt(3));
  }
}
