package dev.afterword.forge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends messages to webhooks: bounded in time, in size and in attempts. No redirect is followed,
 * and no message of it tells more of an address than its host.
 */
public final class WebhookClient implements AutoCloseable {
  private static final int LARGEST_ANSWER = 1 << 14;

  private final HttpClient client;
  private final Patience patience;

  public WebhookClient() {
    this(Patience.DEFAULT);
  }

  WebhookClient(Patience patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.connecting())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Posts JSON, again while the other side is busy or out of order.
   *
   * @throws IOException when it was not taken; the message is for people and tells no secret
   */
  public void post(WebhookAddress address, Map<String, String> headers, byte[] json)
      throws IOException, InterruptedException {
    HttpRequest request = request(address.uri(), headers, json);
    for (int attempt = 1; ; attempt++) {
      int code = send(address, request);
      if (code >= 200 && code < 300) {
        return;
      }
      boolean mayPass = code == 429 || code >= 500;
      if (!mayPass || attempt == patience.attempts()) {
        throw new IOException(address.origin() + " answers " + code + meaning(code));
      }
      Thread.sleep(patience.pauseAfter(attempt));
    }
  }

  private static String meaning(int code) {
    return switch (code / 100) {
      case 3 -> " (a redirect, which is not followed: expected the final address)";
      case 4 -> code == 429 ? " (too many requests)" : " (expected an address that takes messages)";
      default -> "";
    };
  }

  private static HttpRequest request(URI address, Map<String, String> headers, byte[] json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .POST(BodyPublishers.ofByteArray(json))
            .header("User-Agent", "Afterword")
            .header("Content-Type", "application/json; charset=utf-8");
    headers.forEach(request::header);
    return request.build();
  }

  /** The code of the answer, once all of it is here. */
  private int send(WebhookAddress address, HttpRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      return sent.get(patience.answering().toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (TimeoutException e) {
      throw new IOException(
          address.origin() + ": no answer within " + patience.answering().toMillis() + " ms");
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      // What else it says may hold the address.
      throw new IOException(address.origin() + ": " + cause.getClass().getSimpleName());
    } finally {
      sent.cancel(true);
    }
  }

  /** Ends what is under way, too. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
