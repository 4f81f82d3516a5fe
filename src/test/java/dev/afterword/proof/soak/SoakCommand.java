package dev.afterword.proof.soak;

import dev.afterword.proof.LibraryGenerator;
import dev.afterword.proof.QueryMix;
import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.TemporaryFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps a server busy at a steady rate while a commit a second arrives. */
@Command(
    name = "soak",
    description = "Ask at 0.7 of the peak rate with a commit a second; watch memory and latency.")
public final class SoakCommand implements Callable<Integer> {
  private static final double SHARE_OF_PEAK = 0.7;
  private static final int CLIENTS = 8;
  private static final int ADDRESSES = 20_000;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration PEAK = Duration.ofSeconds(20);
  private static final Duration FIRST_INDEX = Duration.ofMinutes(10);

  @Option(
      names = "--minutes",
      description = "How long (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private int minutes;

  @Option(
      names = "--documents",
      description = "How many the library has (default: ${DEFAULT-VALUE}).",
      defaultValue = "10000")
  private int documents;

  @Option(
      names = "--rate",
      description = "Requests a second; measured when not given.",
      defaultValue = "0")
  private double rate;

  @Option(
      names = "--minute",
      description = "How long a minute is, in seconds; for a try (default: ${DEFAULT-VALUE}).",
      defaultValue = "60")
  private int minute;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (TemporaryFolder folder = new TemporaryFolder("soak")) {
      Path library = folder.path().resolve("library.git");
      Path cache = folder.path().resolve("cache");
      new LibraryGenerator(LibraryGenerator.SEED).generate(library, documents, 0);
      List<String> addresses = new QueryMix(LibraryGenerator.SEED, documents).addresses(ADDRESSES);
      Path log = folder.path().resolve("log.txt");
      try (ServerProcess server = ServerProcess.start(library, cache, log, Map.of());
          Commits commits = new Commits(library, documents, LibraryGenerator.SEED);
          Load load = new Load(server.listening().ready(FIRST_INDEX).address(), addresses)) {
        Course course = new Course(server, cache, load, commits, Duration.ofSeconds(minute));
        return soak(course, commits.begin(), load);
      }
    }
  }

  private int soak(Course course, Commits commits, Load load)
      throws IOException, InterruptedException {
    load.closedLoop(CLIENTS, WARM_UP);
    if (rate == 0) {
      double peak = (double) load.closedLoop(CLIENTS, PEAK).count() / PEAK.toSeconds();
      rate = SHARE_OF_PEAK * peak;
      System.out.printf("peak: %.0f requests a second with %d clients%n", peak, CLIENTS);
    }
    System.out.printf(
        "%d documents, %.0f requests and one commit a second, load average %.1f%n",
        documents, rate, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    course.run(minutes, rate);
    commits.close();
    return course.verdict(commits) ? 0 : 1;
  }
}
