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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sends requests to one forge: bounded in time, in size and in attempts, and to no other host. */
final class ForgeHttp implements AutoCloseable {
  private static final int MOST_REDIRECTS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

  private final HttpClient client;
  private final UnaryOperator<String> redact;
  private final Patience patience;
  private final int largest;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param redact takes secrets out of a forge's words
   * @param largest answer that is read, in bytes
   */
  ForgeHttp(UnaryOperator<String> redact, Patience patience, int largest) {
    this.redact = redact;
    this.largest = largest;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.connecting())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** A request, but for its address. */
  private record Ask(Map<String, String> headers, byte @Nullable [] json) {
    HttpRequest at(URI address) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).header("User-Agent", "Afterword");
      headers.forEach(request::header);
      return json == null
          ? request.GET().build()
          : request
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(json))
              .build();
    }
  }

  /**
   * Asks, again while the forge is busy, as often and as late as patience allows.
   *
   * @throws IOException when there is no answer, or one that leads to another host
   */
  Answer get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
    return patiently(address, new Ask(headers, null));
  }

  /**
   * Posts JSON, again while the forge is busy, as often and as late as patience allows.
   *
   * @throws IOException when there is no answer, or one that leads to another host
   */
  Answer post(URI address, Map<String, String> headers, byte[] json)
      throws IOException, InterruptedException {
    return patiently(address, new Ask(headers, json));
  }

  /**
   * Posts JSON once and to that address only: for what must not be done twice, or elsewhere.
   *
   * @throws IOException when there is no answer; it may have been done all the same
   */
  Answer postOnce(URI address, Map<String, String> headers, byte[] json)
      throws IOException, InterruptedException {
    return Answer.of(send(new Ask(headers, json).at(address)), redact);
  }

  private Answer patiently(URI address, Ask ask) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Answer answer = Answer.of(redirected(address, ask), redact);
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

  /** What was renamed or moved is asked for at its new place: the same request, the same host. */
  private HttpResponse<byte[]> redirected(URI address, Ask ask)
      throws IOException, InterruptedException {
    URI at = address;
    for (int redirects = 0; ; redirects++) {
      HttpResponse<byte[]> response = send(ask.at(at));
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

  /**
   * The client's own limits end with the first byte: a slow body must be waited for in no other
   * way.
   */
  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
    try {
      return sent.get(patience.answering().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer within " + patience.answering().toMillis() + " ms");
    } catch (ExecutionException e) {
      String reason = reason(e);
      throw reason.contains("exceeds capacity")
          ? new TooLarge(largest)
          : new IOException(reason, e);
    } finally {
      sent.cancel(true);
    }
  }

  /** An answer that is not taken for its size. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(int largest) {
      super("an answer of more than " + largest + " bytes");
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
