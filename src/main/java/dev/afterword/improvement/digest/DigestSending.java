package dev.afterword.improvement.digest;

import dev.afterword.forge.WebhookClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends digests, and nothing twice within some days. It is remembered after it was taken: a process
 * that dies in between sends it once more.
 */
public final class DigestSending implements AutoCloseable {
  private final Waiting waiting;
  private final SentItems sent;
  private final WebhookClient client;
  private final Clock clock;

  /**
   * @param state the file in which it is remembered what was sent
   * @param repeatDays before so many days have passed what has not changed is not sent again
   */
  public DigestSending(
      Waiting waiting, Path state, int repeatDays, WebhookClient client, Clock clock) {
    this.waiting = waiting;
    this.sent = new SentItems(state, repeatDays);
    this.client = client;
    this.clock = clock;
  }

  /** What would be sent there now: all that waits but for what was sent there lately. */
  public Digest next(Destination to, List<String> teams, @Nullable LocalDate since)
      throws IOException {
    List<DigestItem> items = waiting.items(teams, since);
    return waiting.digest(sent.unsent(items, to.key(), waiting.today()));
  }

  /**
   * Sends it, unless there is nothing new, and remembers it.
   *
   * @return what was sent; an empty digest when nothing was
   * @throws IOException when it was not taken; the message tells no secret
   */
  public Digest send(Destination to, List<String> teams, @Nullable LocalDate since)
      throws IOException, InterruptedException {
    return sent.alone(() -> sendAlone(to, teams, since));
  }

  private Digest sendAlone(Destination to, List<String> teams, @Nullable LocalDate since)
      throws IOException, InterruptedException {
    Digest digest = next(to, teams, since);
    if (!digest.isEmpty()) {
      byte[] body = to.body(digest);
      client.post(to.address(), to.headers(body, clock.instant()), body);
      sent.remember(digest.told(), to.key(), digest.day());
    }
    return digest;
  }

  /** The last time of a schedule that was kept there; null when none ever was. */
  @Nullable Instant scheduled(Destination to) throws IOException {
    return sent.scheduled(to.key());
  }

  void scheduled(Destination to, Instant time) throws IOException, InterruptedException {
    sent.alone(() -> {
      sent.scheduled(to.key(), time);
      return time;
    });
  }

  @Override
  public void close() {
    client.close();
  }
}
