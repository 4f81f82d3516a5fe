package dev.afterword.proof.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Browsers that follow one meeting, as its script makes them: told of a step, they fetch it. */
final class Viewers implements AutoCloseable {
  private static final Pattern EVENT =
      Pattern.compile("data: \\{\"version\":([0-9]+),\"item\":([0-9]+),.*");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI meeting;
  private final List<Stream<String>> open = new ArrayList<>();
  private volatile @Nullable Step awaited;

  Viewers(URI meeting) {
    this.meeting = meeting;
  }

  /** A step, and when the last one of all heard of it and had it; in nanoseconds. */
  static final class Step {
    private final int item;
    private final CountDownLatch heard;
    private final CountDownLatch fetched;

    private Step(int item, int viewers) {
      this.item = item;
      this.heard = new CountDownLatch(viewers);
      this.fetched = new CountDownLatch(viewers);
    }
  }

  void open(int count) throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(meeting + "/events"))
              .header("Accept", "text/event-stream")
              .build();
      Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body();
      open.add(lines);
      Thread.ofVirtual().start(() -> follow(lines));
    }
  }

  private void follow(Stream<String> lines) {
    try {
      int[] at = {0};
      lines.forEach(line -> {
        Matcher event = EVENT.matcher(line);
        if (event.matches()) {
          int item = Integer.parseInt(event.group(2));
          boolean moved = at[0] != 0 && item != at[0];
          boolean begun = at[0] == 0;
          at[0] = item;
          if (!begun) {
            hear(item, moved);
          }
        }
      });
    } catch (RuntimeException e) {
      // Closed: there is nobody left to tell.
    }
  }

  private void hear(int item, boolean moved) {
    Step step = awaited;
    if (moved && step != null && step.item == item) {
      step.heard.countDown();
      fetch();
      step.fetched.countDown();
    } else {
      pause(300 + ThreadLocalRandom.current().nextInt(1_200));
      fetch();
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fetch() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(meeting + "/part"))
              .header("Accept-Encoding", "gzip")
              .build();
      try (InputStream body = client.send(request, BodyHandlers.ofInputStream()).body()) {
        body.readAllBytes();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Takes all to an item.
   *
   * @return nanoseconds from the press of the button until the last one heard, and had the item
   */
  long[] go(int item) throws IOException, InterruptedException {
    Step step = new Step(item, open.size());
    awaited = step;
    long began = System.nanoTime();
    Thread.ofVirtual().start(() -> press("do=go&item=" + item));
    await(step.heard, item);
    long heard = System.nanoTime() - began;
    await(step.fetched, item);
    return new long[] {heard, System.nanoTime() - began};
  }

  private static void await(CountDownLatch latch, int item)
      throws IOException, InterruptedException {
    if (!latch.await(30, TimeUnit.SECONDS)) {
      throw new IOException("%d viewers never came to item %d".formatted(latch.getCount(), item));
    }
  }

  void press(String form) {
    try {
      int status =
          client
              .send(
                  HttpRequest.newBuilder(meeting)
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .header("Accept", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString(form))
                      .build(),
                  BodyHandlers.discarding())
              .statusCode();
      if (status != 200) {
        throw new IllegalStateException(form + " was answered " + status);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
