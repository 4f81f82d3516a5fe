package dev.afterword.proof.speed;

import dev.afterword.proof.LibraryGenerator;
import dev.afterword.proof.Quantiles;
import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.TemporaryFolder;
import dev.afterword.proof.Typing;
import dev.afterword.proof.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures suggestions while somebody types, key by key, over HTTP. */
@Command(
    name = "suggest",
    description = "Latency of suggestions, key by key, from a library made by \"generate\".")
public final class SuggestCommand implements Callable<Integer> {
  private static final Duration BAR = Duration.ofMillis(15);

  /** Compilers and caches are not what is measured. */
  private static final int WARM_UP = 2_000;

  @Parameters(paramLabel = "LIBRARY", description = "A bare repository, which is left as it is.")
  private Path repository;

  @Option(
      names = "--cache",
      description = "Keeps the index for the next run (default: a temporary folder).")
  private Path cache;

  @Option(names = "--count", description = "How many keys (default: ${DEFAULT-VALUE}).")
  private int count = 20_000;

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder temporary = new TemporaryFolder("suggest")) {
      Path kept = cache == null ? temporary.path().resolve("cache") : cache;
      Path log = temporary.path().resolve("log");
      try (ServerProcess server = ServerProcess.start(repository, kept, log, Map.of())) {
        server.listening().ready(Duration.ofHours(1));
        int documents = server.json("api/v1/status").get("documents").asInt();
        Typing typing = new Typing(LibraryGenerator.SEED, documents);
        ask(server, typing.addresses(WARM_UP));
        Duration before = Usage.cpu(server.pid());
        Quantiles times = ask(server, typing.addresses(count));
        Duration used = Usage.cpu(server.pid()).minus(before);
        System.out.printf("%d documents, %d keys, one after another%n", documents, count);
        System.out.printf("CPU of the server: %.2f ms a key%n", used.toNanos() / 1e6 / count);
        System.out.printf(
            "a suggestion over HTTP: %s (bar: p99 %s)%n", times, Quantiles.millis(BAR));
        return times.at(0.99).compareTo(BAR) <= 0 ? 0 : 1;
      }
    }
  }

  /** How long the server takes for each, one after another. */
  static Quantiles ask(ServerProcess server, List<String> addresses) throws Exception {
    Quantiles times = new Quantiles(addresses.size());
    for (String address : addresses) {
      long began = System.nanoTime();
      int status = server.get(address).statusCode();
      times.add(System.nanoTime() - began);
      if (status != 200) {
        throw new IllegalStateException(address + " was answered " + status);
      }
    }
    return times;
  }
}
