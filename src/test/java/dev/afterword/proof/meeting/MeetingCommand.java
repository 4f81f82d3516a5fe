package dev.afterword.proof.meeting;

import dev.afterword.proof.LibraryGenerator;
import dev.afterword.proof.Quantiles;
import dev.afterword.proof.QueryMix;
import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.TemporaryFolder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Measures a meeting that many follow. */
@Command(
    name = "meeting",
    description =
        "How soon a step of a meeting reaches all viewers, and how much of its search throughput a"
            + " server keeps meanwhile.")
public final class MeetingCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 8;
  private static final int ITEMS = 10;

  @Option(names = "--documents", defaultValue = "2000", description = "Of the library made for it.")
  private int documents;

  @Option(names = "--viewers", defaultValue = "50")
  private int viewers;

  @Option(names = "--steps", defaultValue = "100")
  private int steps;

  @Option(names = "--rounds", defaultValue = "5", description = "Of search without and with it.")
  private int rounds;

  @Option(names = "--seconds", defaultValue = "6", description = "Of search in each.")
  private int seconds;

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder temporary = new TemporaryFolder("meeting")) {
      Path library = temporary.path().resolve("library.git");
      new LibraryGenerator(LibraryGenerator.SEED).generate(library, documents, 0);
      Map<String, String> environment =
          Map.of("AFTERWORD_DATA", temporary.path().resolve("data").toString());
      try (ServerProcess server =
          ServerProcess.start(
              library,
              temporary.path().resolve("cache"),
              temporary.path().resolve("log"),
              environment)) {
        server.listening().ready(Duration.ofMinutes(10));
        URI meeting = begin(server);
        steps(meeting);
        throughput(server, meeting);
      }
    }
    return 0;
  }

  private static URI begin(ServerProcess server) throws IOException, InterruptedException {
    StringBuilder form = new StringBuilder("title=Review&date=2026-11-20");
    for (JsonNode one : server.json("api/v1/documents?size=" + ITEMS).get("documents")) {
      String item = "10 document " + one.get("id").asString();
      form.append("&item=").append(URLEncoder.encode(item, StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("review/meetings"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString()))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String location =
          client
              .send(request, BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow(() -> new IOException("no meeting was begun"));
      return server.address().resolve(location);
    }
  }

  private void steps(URI meeting) throws IOException, InterruptedException {
    Quantiles heard = new Quantiles(steps);
    Quantiles had = new Quantiles(steps);
    try (Viewers all = new Viewers(meeting)) {
      all.open(viewers);
      for (int i = 0; i < ITEMS * 2; i++) {
        all.go(2 + i % 2);
        Thread.sleep(100);
      }
      for (int i = 0; i < steps; i++) {
        long[] nanos = all.go(1 + i % ITEMS);
        heard.add(nanos[0]);
        had.add(nanos[1]);
        Thread.sleep(100);
      }
    }
    System.out.printf(
        "%d steps, %d viewers: all had heard after %s in the median, %s at most; all had the item"
            + " after %s, %s%n",
        steps,
        viewers,
        Quantiles.millis(heard.at(.5)),
        Quantiles.millis(heard.at(1)),
        Quantiles.millis(had.at(.5)),
        Quantiles.millis(had.at(1)));
  }

  /** In turns, so that what else the machine does hits both alike. */
  private void throughput(ServerProcess server, URI meeting) throws Exception {
    List<String> mix =
        new QueryMix(LibraryGenerator.SEED, documents)
            .addresses(4_000).stream()
                .filter(address -> address.startsWith("api/v1/search"))
                .toList();
    searches(server, mix);
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      double without = searches(server, mix);
      double with = during(server, mix, meeting);
      ratios[i] = with / without;
      System.out.printf(
          "%.0f searches a second without a meeting, %.0f with one: %.2f%n",
          without, with, ratios[i]);
    }
    Arrays.sort(ratios);
    System.out.printf("the median of %d: %.2f%n", rounds, ratios[rounds / 2]);
  }

  /** While somebody types a save a second, and all go to another item every three seconds. */
  private double during(ServerProcess server, List<String> mix, URI meeting) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (Viewers all = new Viewers(meeting)) {
      all.open(viewers);
      Thread scribe =
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; !over.get(); i++) {
                  all.press(
                      i % 3 == 0
                          ? "do=go&item=" + (1 + i / 3 % ITEMS)
                          : "do=attend&team=edge&people=1&seen=0&id=n" + System.nanoTime());
                  try {
                    Thread.sleep(1_000);
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              });
      double result = searches(server, mix);
      over.set(true);
      scribe.join();
      return result;
    }
  }

  private double searches(ServerProcess server, List<String> mix) throws InterruptedException {
    LongAdder answered = new LongAdder();
    long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    Thread[] clients = new Thread[CONNECTIONS];
    for (int c = 0; c < CONNECTIONS; c++) {
      int first = c * mix.size() / CONNECTIONS;
      clients[c] =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = first; System.nanoTime() < until; i++) {
                  try {
                    server.get(mix.get(i % mix.size()));
                    answered.increment();
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              });
    }
    for (Thread client : clients) {
      client.join();
    }
    return answered.sum() / (double) seconds;
  }
}
