package dev.afterword.forge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests to one forge: bounded in time, in size and in attempts, and to no other host. */
final class ForgeHttp implements AutoCloseable {
  private static final int LARGEST_ANSWER = 1 << 20;
  private static final int MOST_REDIRECTS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

  private final HttpClient client;
  private final Token token;
  private final Patience patience;
  private final CountDownLatch closed = new CountDownLatch(1);

  ForgeHttp(Token token, Patience patience) {
    this.token = token;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.connecting())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Posts JSON, again while the forge is busy, as often and as late as patience allows.
   *
   * @throws IOException when there is no answer, or one that leads to another host
   */
  Answer post(URI address, Map<String, String> headers, byte[] json)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Answer answer = Answer.of(redirected(address, headers, json), token);
      Duration pause = answer.retryAfter().orElse(patience.pauseAfter(attempt));
      if (!answer.isBusy()
          || attempt == patience.attempts()
          || pause.compareTo(patience.longestPause()) > 0) {
        return answer;
      }
      if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("the client is closed");
      }
    }
  }

  /**
   * A repository that was renamed is asked again at its new place: the same request, to the same
   * host.
   */
  private HttpResponse<byte[]> redirected(URI address, Map<String, String> headers, byte[] json)
      throws IOException, InterruptedException {
    URI at = address;
    for (int redirects = 0; ; redirects++) {
      HttpResponse<byte[]> response = send(request(at, headers, json));
      Optional<String> location = response.headers().firstValue("Location");
      if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
        return response;
      }
      if (redirects == MOST_REDIRECTS) {
        throw new IOException("more than " + MOST_REDIRECTS + " redirects");
      }
      at = target(at, location.get());
    }
  }

  private static URI target(URI from, String location) throws IOException {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("a redirect to no address", e);
    }
    if (!Objects.equals(from.getScheme(), to.getScheme())
        || !Objects.equals(from.getRawAuthority(), to.getRawAuthority())) {
      throw new IOException(
          "a redirect to "
              + to.getScheme()
              + "://"
              + to.getHost()
              + " is not followed (expected "
              + from.getScheme()
              + "://"
              + from.getRawAuthority()
              + ")");
    }
    return to;
  }

  private static HttpRequest request(URI address, Map<String, String> headers, byte[] json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .POST(BodyPublishers.ofByteArray(json))
            .header("User-Agent", "Afterword")
            .header("Content-Type", "application/json");
    headers.forEach(request::header);
    return request.build();
  }

  /**
   * The client's own limits end with the first byte: a slow body must be waited for in no other
   * way.
   */
  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      return sent.get(patience.answering().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer within " + patience.answering().toMillis() + " ms");
    } catch (ExecutionException e) {
      throw new IOException(reason(e), e);
    } finally {
      sent.cancel(true);
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  /** Ends what is under way, too. */
  @Override
  public void close() {
    closed.countDown();
    client.shutdownNow();
  }
}
