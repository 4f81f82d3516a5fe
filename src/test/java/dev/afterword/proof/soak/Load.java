package dev.afterword.proof.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Asks a server for one address after another. */
final class Load implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** More at once than this are counted as errors rather than piled up. */
  private static final int MOST_AT_ONCE = 1_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final List<String> addresses;
  private final AtomicInteger next = new AtomicInteger();
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  Load(URI server, List<String> addresses) {
    this.server = server;
    this.addresses = addresses;
  }

  /** As fast as so many clients can: each asks when it was answered. */
  Latencies closedLoop(int clients, Duration time) throws InterruptedException {
    Latencies latencies = new Latencies();
    long until = System.nanoTime() + time.toNanos();
    List<Thread> threads =
        IntStream.range(0, clients)
            .mapToObj(_ ->
                Thread.startVirtualThread(() -> {
                  while (System.nanoTime() < until) {
                    ask(System.nanoTime(), latencies);
                  }
                }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    return latencies;
  }

  /**
   * So many a second, whether or not those before were answered: how long one took counts from when
   * it was due.
   */
  Latencies openLoop(double rate, Duration time) throws InterruptedException {
    Latencies latencies = new Latencies();
    long begun = System.nanoTime();
    long count = Math.round(rate * time.toMillis() / 1_000);
    for (long i = 0; i < count; i++) {
      long due = begun + (long) (i * 1e9 / rate);
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      if (places.tryAcquire()) {
        Thread.startVirtualThread(() -> {
          ask(due, latencies);
          places.release();
        });
      } else {
        latencies.addError();
      }
    }
    return latencies;
  }

  private void ask(long due, Latencies latencies) {
    String address = addresses.get(Math.floorMod(next.getAndIncrement(), addresses.size()));
    try {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(server.resolve(address)).timeout(TIMEOUT).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        latencies.add(System.nanoTime() - due);
      } else {
        failed(latencies, address + ": status " + answer.statusCode());
      }
    } catch (IOException e) {
      failed(latencies, address + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void failed(Latencies latencies, String why) {
    latencies.addError();
    System.err.println(why);
  }

  @Override
  public void close() {
    client.close();
  }
}
