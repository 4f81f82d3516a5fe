package dev.afterword.forge;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a forge said.
 *
 * @param code of HTTP
 * @param message its own words, one short line, untrusted; may be empty
 * @param retryAfter how long it asks us to wait
 */
record Answer(
    int code, String message, Optional<Duration> retryAfter, HttpResponse<byte[]> response) {
  private static final int LONGEST_MESSAGE = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @param redact takes secrets out of a text
   */
  static Answer of(HttpResponse<byte[]> response, UnaryOperator<String> redact) {
    int code = response.statusCode();
    String message = code < 400 ? "" : oneLine(redact.apply(message(response.body())));
    return new Answer(code, message, RateLimits.wait(code, response.headers()), response);
  }

  private static String message(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.path("errorMessages").isArray()) {
        return json.path("errorMessages")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(" "));
      }
      JsonNode message = json.has("message") ? json.path("message") : json.path("error");
      return message.isString() ? message.stringValue() : "";
    } catch (JacksonException e) {
      return "";
    }
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /**
   * What it holds.
   *
   * @throws IOException when that is no JSON, or does not say that it is
   */
  JsonNode json() throws IOException {
    if (header("Content-Type").filter(type -> type.contains("json")).isEmpty()) {
      throw new IOException("no JSON but " + header("Content-Type").orElse("nothing that says so"));
    }
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw new IOException("an answer that is no JSON");
    }
  }

  /** Whether a further page follows. The address of it is not taken from here. */
  boolean hasMore() {
    return header("Link").filter(links -> links.contains("rel=\"next\"")).isPresent();
  }

  boolean isFine() {
    return code >= 200 && code < 300;
  }

  /** Whether the same may be taken a little later; GitHub says 403, too, of too many requests. */
  boolean isBusy() {
    return code == 429 || code >= 500 || (code == 403 && isRateLimit());
  }

  private boolean isRateLimit() {
    return retryAfter.isPresent() || message.toLowerCase(Locale.ROOT).contains("rate limit");
  }

  /** Whether it is the one commit, issue or project that is refused, as far as the code tells. */
  boolean isAboutOne() {
    return code == 400 || code == 404 || code == 409 || code == 410 || code == 422;
  }

  /** For people: {@code 401 Bad credentials}. */
  String describe() {
    return message.isEmpty() ? String.valueOf(code) : code + " " + message;
  }
}
