package dev.afterword.improvement.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.forge.SmallForge;
import dev.afterword.forge.WebhookAddress;
import dev.afterword.forge.WebhookClient;
import dev.afterword.improvement.SmallLibrary;
import dev.afterword.testing.SetClock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Digests are sent once, and the same thing not again for some days. */
class DigestSendingTest {
  private static final String SECRET = "a secret of both sides";
  private static final String OPEN = "- [ ] A1: Alert — @payments, due 2026-11-01";

  private final SetClock clock = new SetClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final SmallForge receiver = new SmallForge();
  private Path temporary;
  private SmallLibrary small;
  private Destination slack;
  private Destination webhook;

  @BeforeEach
  void aLibrary(@TempDir Path folder) throws Exception {
    temporary = folder;
    receiver.always(200, "ok");
    small = new SmallLibrary(folder, clock).incident("2026-10-01", "pool", "2026-09-30", "", OPEN);
    small.updated();
    slack = new Destination.Slack(WebhookAddress.of(receiver.address() + "/slack/s3cr3t"));
    webhook =
        new Destination.Webhook(WebhookAddress.of(receiver.address() + "/hook/s3cr3t"), SECRET);
  }

  @AfterEach
  void close() {
    small.close();
    receiver.close();
  }

  private Path state() {
    return temporary.resolve("data/digests/one.json");
  }

  /** As after a restart: nothing is kept but the file. */
  private DigestSending sending() {
    Waiting waiting = new Waiting(small.library(), small.ledger(), DigestLinks.NONE);
    return new DigestSending(waiting, state(), 6, new WebhookClient(), clock);
  }

  private int send(Destination to) throws Exception {
    try (DigestSending sending = sending()) {
      return sending.send(to, List.of(), null).items();
    }
  }

  private void day(String day) {
    clock.set(Instant.parse(day + "T08:00:00Z"));
  }

  @Test
  void whatHasNotChangedIsSentAgainAfterSixDaysOnly() throws Exception {
    assertThat(send(slack)).isOne();
    assertThat(send(slack)).isZero();
    day("2026-11-27");
    assertThat(send(slack)).isZero();
    day("2026-11-28");
    assertThat(send(slack)).isOne();
    assertThat(receiver.requests()).hasSize(2);
  }

  @Test
  void whatIsNewOrHasChangedIsSentAtOnce() throws Exception {
    send(slack);
    small
        .incident("2026-11-22", "other", "2026-11-21", "", "- [ ] A1: Limit")
        .incident("2026-11-22", "pool", "2026-09-30", "", OPEN.replace("11-01", "11-02"))
        .updated();
    assertThat(send(slack)).isEqualTo(2);
    assertThat(receiver.requests().getLast().body()).contains("Limit").contains("due 2026-11-02");
  }

  @Test
  void eachDestinationHasAMemoryOfItsOwn() throws Exception {
    assertThat(send(slack)).isOne();
    assertThat(send(webhook)).isOne();
    assertThat(send(webhook)).isZero();
    assertThat(Files.readString(state())).doesNotContain("s3cr3t").doesNotContain(SECRET);
  }

  @Test
  void whatWasNotTakenIsNotRemembered() throws Exception {
    receiver.once(404, Map.of(), "");
    assertThatThrownBy(() -> send(slack)).isInstanceOf(IOException.class);
    assertThat(send(slack)).isOne();
  }

  @Test
  void aWebhookGetsDataWithASignatureOverItAndTheTime() throws Exception {
    send(webhook);
    SmallForge.Request request = receiver.requests().getFirst();
    long seconds = clock.instant().getEpochSecond();
    assertThat(request.headers().get("afterword-signature"))
        .isEqualTo(
            "t="
                + seconds
                + ",v1="
                + Destination.signature(SECRET, seconds, request.body().getBytes(UTF_8)));
    assertThat(request.headers().get("afterword-delivery")).matches("[0-9a-f]{16}");
    JsonNode json = JsonMapper.shared().readTree(request.body());
    JsonNode item = json.at("/teams/0/concerns/overdue/items/0");
    assertThat(item.path("id").stringValue()).isEqualTo("pool/A1");
    assertThat(item.path("due").stringValue()).isEqualTo("2026-11-01");
  }

  /** The value is that of {@code printf '1.{}' | openssl dgst -sha256 -hmac key}. */
  @Test
  void theSignatureIsHmacSha256() {
    assertThat(Destination.signature("key", 1, "{}".getBytes(UTF_8)))
        .isEqualTo("1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224");
  }

  @Test
  void aFileThatCannotBeUnderstoodCostsOneDigestTooMany() throws Exception {
    send(slack);
    for (String broken :
        List.of("", "{", "{}", "{\"items\":{\"a\":{\"b\":\"c\"}},\"scheduled\":{}}")) {
      Files.writeString(state(), broken);
      assertThat(send(slack)).as("\"%s\"", broken).isOne();
      assertThat(send(slack)).isZero();
    }
  }

  @Test
  void onlyOneProcessSends() throws Exception {
    Files.createDirectories(state().getParent());
    Path lock = state().resolveSibling("one.json.lock");
    try (FileChannel other =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = other.lock()) {
      assertThatThrownBy(() -> send(slack)).hasMessageContaining("being sent already");
    }
    assertThat(receiver.requests()).isEmpty();
    assertThat(send(slack)).isOne();
  }

  @Test
  void aScheduleSendsWhatIsDueOnceAndAfterARestartWhatWasMissed() throws Exception {
    runUntil(() -> Files.exists(state()));
    assertThat(receiver.requests()).as("nothing is due at the first start").isEmpty();

    day("2026-11-24");
    runUntil(() -> !receiver.requests().isEmpty());
    runUntil(() -> true);
    assertThat(receiver.requests()).as("missed on Monday, made up for once").hasSize(1);

    day("2026-12-22");
    runUntil(() -> receiver.requests().size() > 1);
    runUntil(() -> true);
    assertThat(receiver.requests()).as("four weeks missed, one digest").hasSize(2);
  }

  @Test
  void aScheduleTriesAgainWhatFailed() throws Exception {
    runUntil(() -> Files.exists(state()));
    day("2026-11-24");
    receiver.once(404, Map.of(), "");
    runUntil(() -> !receiver.requests().isEmpty());
    assertThat(receiver.requests()).hasSize(1);
    runUntil(() -> receiver.requests().size() > 1);
    assertThat(receiver.requests()).hasSize(2);
  }

  /** A schedule of Mondays at nine, from its start until that holds, and a little longer. */
  private void runUntil(BooleanSupplier condition) throws Exception {
    try (DigestSchedule _ =
        new DigestSchedule(
            sending(),
            List.of(slack),
            DigestTimes.of("MON 09:00"),
            () -> ZoneOffset.UTC,
            () -> true,
            clock,
            Duration.ofMillis(20))) {
      long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (!condition.getAsBoolean() && System.nanoTime() < until) {
        Thread.sleep(10);
      }
      Thread.sleep(150);
    }
  }
}
