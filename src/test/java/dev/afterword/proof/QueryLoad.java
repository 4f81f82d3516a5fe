package dev.afterword.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Random queries by seed and number, asked of a server; what it answered, and how soon. */
final class QueryLoad {
  private static final Set<Integer> CALM = Set.of(200, 400, 404, 414);
  private static final List<String> ASKED = List.of("search", "api/v1/search", "api/v1/suggest");
  private static final int SLOWEST = 10;

  private final RandomQueries queries = new RandomQueries();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger next = new AtomicInteger();
  private final URI server;
  private final long seed;
  private final int count;
  private final Quantiles times;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> offences = new ArrayList<>();
  private final PriorityQueue<Asked> slowest =
      new PriorityQueue<>(Comparator.comparing(Asked::wall));

  /** A query and how long its answer took. */
  record Asked(int number, String query, int status, Duration wall) {
    @Override
    public String toString() {
      return "%d: %d after %s: %s".formatted(number, status, Quantiles.millis(wall), query);
    }
  }

  QueryLoad(URI server, long seed, int count) throws IOException {
    this.server = server;
    this.seed = seed;
    this.count = count;
    this.times = new Quantiles(count);
  }

  /** Asks all of them; returns when all are answered. */
  void run(int connections) throws InterruptedException {
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      askers.add(Thread.ofPlatform().start(this::ask));
    }
    for (Thread asker : askers) {
      asker.join();
    }
    client.close();
  }

  private void ask() {
    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
      String query = queries.any(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
      long began = System.nanoTime();
      try {
        int status =
            client
                .send(
                    HttpRequest.newBuilder(address(number, query)).build(),
                    BodyHandlers.discarding())
                .statusCode();
        keep(new Asked(number, query, status, Duration.ofNanos(System.nanoTime() - began)));
      } catch (IOException e) {
        fail(number + ": " + e + ": " + query);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private URI address(int number, String query) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return server.resolve(ASKED.get(number % ASKED.size()) + "?q=" + encoded);
  }

  private synchronized void keep(Asked asked) {
    times.add(asked.wall().toNanos());
    statuses.merge(asked.status(), 1, Integer::sum);
    if (!CALM.contains(asked.status())) {
      offences.add(asked.toString());
    }
    slowest.add(asked);
    if (slowest.size() > SLOWEST) {
      slowest.poll();
    }
  }

  private synchronized void fail(String offence) {
    offences.add(offence);
  }

  synchronized Quantiles times() {
    return times;
  }

  synchronized Map<Integer, Integer> statuses() {
    return Map.copyOf(statuses);
  }

  /** Answers that no query may have, and requests without an answer. */
  synchronized List<String> offences() {
    return List.copyOf(offences);
  }

  synchronized List<Asked> slowest() {
    return slowest.stream().sorted(Comparator.comparing(Asked::wall).reversed()).toList();
  }
}
