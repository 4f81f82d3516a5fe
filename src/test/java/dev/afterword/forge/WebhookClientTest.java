package dev.afterword.forge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages reach a webhook, or it is said why they do not, without telling its address. */
class WebhookClientTest {
  private static final String SECRET_PATH = "/services/T0/B0/s3cr3t";
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          Duration.ofMillis(5),
          Duration.ofMillis(20),
          3);

  private final SmallForge receiver = new SmallForge();
  private final WebhookClient client = new WebhookClient(SHORT);

  @AfterEach
  void close() {
    client.close();
    receiver.close();
  }

  private void post() throws Exception {
    post(receiver.address());
  }

  private void post(String server) throws Exception {
    client.post(
        WebhookAddress.of(server + SECRET_PATH),
        Map.of("Afterword-Delivery", "1"),
        "{\"text\":\"ä\"}".getBytes(UTF_8));
  }

  @Test
  void aMessageIsPostedAsJson() throws Exception {
    receiver.always(200, "ok");
    post();
    assertThat(receiver.requests()).hasSize(1);
    SmallForge.Request request = receiver.requests().getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo(SECRET_PATH);
    assertThat(request.body()).isEqualTo("{\"text\":\"ä\"}");
    assertThat(request.headers())
        .containsEntry("content-type", "application/json; charset=utf-8")
        .containsEntry("afterword-delivery", "1");
  }

  @Test
  void aReceiverThatIsOutOfOrderIsAskedAgain() throws Exception {
    receiver.once(500, Map.of(), "");
    receiver.once(429, Map.of(), "");
    post();
    assertThat(receiver.requests()).hasSize(3);
  }

  @Test
  void oneThatStaysOutOfOrderIsGivenUp() {
    receiver.always(503, "");
    assertThatThrownBy(this::post)
        .isInstanceOf(IOException.class)
        .hasMessage(receiver.address() + " answers 503");
    assertThat(receiver.requests()).hasSize(3);
  }

  @Test
  void aRefusalIsNotAskedAgain() {
    receiver.always(404, "no_service " + SECRET_PATH);
    assertThatThrownBy(this::post)
        .hasMessage(receiver.address() + " answers 404 (expected an address that takes messages)");
    assertThat(receiver.requests()).hasSize(1);
  }

  @Test
  void noRedirectIsFollowed() {
    try (SmallForge other = new SmallForge()) {
      receiver.once(307, Map.of("Location", other.address() + "/"), "");
      assertThatThrownBy(this::post).hasMessageContaining("answers 307 (a redirect");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void aReceiverThatIsDownOrSilentCostsALimitedTimeAndTellsNoAddress() throws Exception {
    String down;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      down = "http://127.0.0.1:" + free.getLocalPort();
    }
    assertThatThrownBy(() -> post(down))
        .isInstanceOf(IOException.class)
        .hasMessage(down + ": ConnectException");
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String server = "http://127.0.0.1:" + silent.getLocalPort();
      long begun = System.nanoTime();
      assertThatThrownBy(() -> post(server)).hasMessage(server + ": no answer within 500 ms");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.org/s3cr3t",
        "ftp://example.org/s3cr3t",
        "https://user:s3cr3t@example.org/",
        "https:///s3cr3t",
        "/s3cr3t",
        "https://exa mple/s3cr3t",
        "http://127.0.0.1.example.org/s3cr3t"
      })
  void onlyEncryptedAddressesAreTakenAndNoneIsTold(String address) {
    assertThatThrownBy(() -> WebhookAddress.of(address))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("s3cr3t");
  }

  @Test
  void anAddressIsShownAsItsHost() {
    assertThat(WebhookAddress.of("https://hooks.example.org:8443/s3cr3t?x=1"))
        .hasToString("https://hooks.example.org:8443/…");
  }
}
