package dev.afterword.proof.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.proof.LibraryGenerator;
import dev.afterword.proof.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed in the middle of a meeting. */
class KilledMeetingTest {
  private static final int KILLS = 3;

  @TempDir private Path temporary;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess start() throws IOException, InterruptedException {
    return ServerProcess.start(
            temporary.resolve("library.git"),
            temporary.resolve("cache"),
            temporary.resolve("log"),
            Map.of("AFTERWORD_DATA", temporary.resolve("data").toString()))
        .listening()
        .ready(Duration.ofMinutes(2));
  }

  private HttpResponse<String> post(URI address, String form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void whatItAcknowledgedIsThereWhenItStartsAgain() throws Exception {
    new LibraryGenerator(LibraryGenerator.SEED).generate(temporary.resolve("library.git"), 20, 0);
    List<String> acknowledged = new CopyOnWriteArrayList<>();
    String meeting = "";
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServerProcess server = start()) {
        if (meeting.isEmpty()) {
          meeting =
              post(
                      server.address().resolve("review/meetings"),
                      "title=Review&date=2026-11-20&item=10+topic+Retries")
                  .headers()
                  .firstValue("Location")
                  .orElseThrow();
        }
        URI address = server.address().resolve(meeting);
        Thread scribe = Thread.ofVirtual().start(() -> write(address, acknowledged));
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (acknowledged.size() < 20 * (kill + 1)) {
          assertThat(Instant.now()).as("so long for 20 decisions").isBefore(deadline);
          Thread.sleep(5);
        }
        server.kill();
        scribe.join();
      }
    }
    try (ServerProcess server = start()) {
      String page = server.get(meeting).body();
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(20 * KILLS).allMatch(page::contains);
    }
  }

  /** Decision after decision, until the server is gone. */
  private void write(URI address, List<String> acknowledged) {
    try {
      for (int i = 0; i < 30; i++) {
        String words = "decision-" + acknowledged.size() + "-" + System.nanoTime();
        String form = "do=decide&item=topic:Retries&seen=0&id=" + words + "&text=" + words;
        if (post(address, form).statusCode() == 200) {
          acknowledged.add(words);
        }
      }
    } catch (IOException e) {
      // It was killed: what was not acknowledged may be lost.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
