package dev.afterword.forge;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
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
record Answer(int code, String message, Optional<Duration> retryAfter) {
  private static final int LONGEST_MESSAGE = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer of(HttpResponse<byte[]> response, Token token) {
    int code = response.statusCode();
    String message = code < 400 ? "" : oneLine(token.removedFrom(message(response.body())));
    return new Answer(
        code, message, response.headers().firstValue("Retry-After").flatMap(Answer::wait));
  }

  private static String message(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
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

  private static Optional<Duration> wait(String header) {
    String value = header.strip();
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
      Duration left = Duration.between(Instant.now(), until);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean isFine() {
    return code >= 200 && code < 300;
  }

  /** Whether the same may be taken a little later; GitHub says 403, too, of too many requests. */
  boolean isBusy() {
    return code == 429 || code >= 500 || (code == 403 && retryAfter.isPresent());
  }

  /** Whether it is the one commit that is refused, as far as the code tells. */
  boolean isAboutTheCommit() {
    return code == 400 || code == 404 || code == 409 || code == 422;
  }

  /** For people: {@code 401 Bad credentials}. */
  String describe() {
    return message.isEmpty() ? String.valueOf(code) : code + " " + message;
  }
}
