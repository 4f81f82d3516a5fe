package dev.afterword.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Random queries to a real server: to its page, its API and its suggestions in turn. */
@Command(
    name = "queries",
    description = "Ask a server for random, naughty and costly queries over HTTP.")
final class QueriesCommand implements Callable<Integer> {
  @Option(names = "--count", description = "How many queries (default: ${DEFAULT-VALUE}).")
  private int count = 100_000;

  @Option(names = "--documents", description = "Of the library (default: ${DEFAULT-VALUE}).")
  private int documents = 10_000;

  @Option(names = "--connections", description = "At once (default: ${DEFAULT-VALUE}).")
  private int connections = 2;

  @Option(names = "--seed", description = "Another seed asks others (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--folder", description = "Where library and index go.", required = true)
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path library = folder.resolve("library-" + documents);
    if (!Files.isDirectory(library)) {
      new LibraryGenerator(LibraryGenerator.SEED).generate(library, documents, 0);
    }
    try (ServerProcess server =
        ServerProcess.start(
            library, folder.resolve("cache"), folder.resolve("server.log"), Map.of())) {
      server.listening().ready(Duration.ofMinutes(10));
      // The first queries make classes and code; what grows after them is a leak.
      new QueryLoad(server.address(), ~seed, count / 10).run(connections);
      Duration before = Usage.cpu(server.pid());
      long memory = Usage.anonymousMemory(server.pid());
      QueryLoad load = new QueryLoad(server.address(), seed, count);
      load.run(connections);
      Duration used = Usage.cpu(server.pid()).minus(before);
      System.out.printf("%d documents, %d queries, seed %d%n", documents, count, seed);
      System.out.printf("statuses %s%n", load.statuses());
      System.out.printf("wall, %d at once: %s%n", connections, load.times());
      System.out.printf("CPU of the server: %.2f ms a query%n", used.toMillis() / (double) count);
      System.out.printf(
          "anonymous memory: %d MB before, %d MB after%n",
          memory >> 20, Usage.anonymousMemory(server.pid()) >> 20);
      load.offences().forEach(offence -> System.out.println("offence: " + offence));
      load.slowest().forEach(slow -> System.out.println("slow: " + slow));
      return load.offences().isEmpty() ? 0 : 1;
    }
  }
}
