package dev.afterword.forge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.afterword.forge.ForgeException.Scope;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one tracker, conditionally where it gave an ETag; every failure is a {@link ForgeException}
 * without secrets. Thread-safe.
 */
final class TrackerHttp implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Fifty issues with the longest texts that GitHub takes. */
  private static final int LARGEST_ANSWER = 16 << 20;

  /** Issues whose answers are kept, to be asked for conditionally. */
  private static final int MOST_KEPT = 20_000;

  private final Tracker tracker;
  private final ForgeHttp http;
  private final Map<String, String> headers;
  private final List<Token> secrets;
  private final Cache<URI, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((URI _, Kept one) -> 1 + one.page().told().size())
          .build();

  /** What an address said, and by which mark it can be asked whether it still does. */
  private record Kept(String etag, Page page) {}

  /**
   * What an answer tells.
   *
   * @param more whether a further page follows
   */
  record Page(List<Told> told, boolean more) {
    Page {
      told = List.copyOf(told);
    }
  }

  /** Reads what is told from an answer. */
  interface Reading {
    List<Told> of(JsonNode json) throws IOException;
  }

  TrackerHttp(Tracker tracker, Patience patience) {
    this.tracker = tracker;
    this.secrets = secrets(tracker);
    this.headers = headers(tracker);
    this.http = new ForgeHttp(this::withoutSecrets, patience, LARGEST_ANSWER);
  }

  private static List<Token> secrets(Tracker tracker) {
    Token token = tracker.token();
    if (token == null) {
      return List.of();
    }
    return tracker.user() == null ? List.of(token) : List.of(token, new Token(basic(tracker)));
  }

  private static String basic(Tracker tracker) {
    Token token = tracker.token();
    String both = tracker.user() + ":" + (token == null ? "" : token.value());
    return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> headers(Tracker tracker) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", "application/json");
    if (tracker.kind() == TrackerKind.GITHUB) {
      headers.put("Accept", "application/vnd.github+json");
      headers.put("X-GitHub-Api-Version", "2022-11-28");
    }
    Token token = tracker.token();
    if (token != null) {
      switch (tracker.kind()) {
        case GITLAB -> headers.put("PRIVATE-TOKEN", token.value());
        case GITEA -> headers.put("Authorization", "token " + token.value());
        case GITHUB, JIRA, JIRA_CLOUD ->
            headers.put(
                "Authorization",
                tracker.user() == null ? "Bearer " + token.value() : "Basic " + basic(tracker));
      }
    }
    return headers;
  }

  private String withoutSecrets(String text) {
    String clean = text;
    for (Token secret : secrets) {
      clean = secret.removedFrom(clean);
    }
    return clean;
  }

  /** What that address tells; from memory when the tracker says that it still holds. */
  Page get(URI address, Reading reading) throws ForgeException, InterruptedException {
    Kept before = kept.getIfPresent(address);
    Map<String, String> asked = new HashMap<>(headers);
    if (before != null) {
      asked.put("If-None-Match", before.etag());
    }
    try {
      Answer answer = http.get(address, asked);
      if (answer.code() == 304 && before != null) {
        return before.page();
      }
      Page page = new Page(reading.of(checked(address, answer)), answer.hasMore());
      answer
          .header("ETag")
          .ifPresentOrElse(
              etag -> kept.put(address, new Kept(etag, page)), () -> kept.invalidate(address));
      return page;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** What is found by a search, or why it is none: {@code {errorMessages: […]}}. */
  JsonNode search(URI address, Map<String, ?> body) throws ForgeException, InterruptedException {
    try {
      Answer answer = http.post(address, headers, JSON.writeValueAsBytes(body));
      return answer.code() == 400 ? answer.json() : checked(address, answer);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** What was made; nothing is made twice. */
  JsonNode create(URI address, Map<String, ?> body) throws ForgeException, InterruptedException {
    try {
      return checked(address, http.postOnce(address, headers, JSON.writeValueAsBytes(body)));
    } catch (IOException e) {
      throw failed(new IOException(e.getMessage() + "; look there before you try again", e));
    }
  }

  private JsonNode checked(URI address, Answer answer) throws ForgeException, IOException {
    if (answer.isFine()) {
      return answer.json();
    }
    boolean isOne = answer.isAboutOne() || (answer.code() == 403 && !answer.isBusy());
    throw new ForgeException(
        isOne ? Scope.ONE : Scope.FORGE,
        tracker.describe()
            + " says "
            + answer.describe()
            + " of "
            + address.getPath()
            + hint(answer),
        answer.code(),
        answer.retryAfter().orElse(null));
  }

  private String hint(Answer answer) {
    return switch (answer.code()) {
      case 401 ->
          tracker.token() == null ? " (expected a token)" : " (expected a token that is valid)";
      case 403 -> answer.isBusy() ? "" : " (expected a token that may do this)";
      case 301, 302, 307, 308 -> " (expected no redirect)";
      default -> "";
    };
  }

  private ForgeException failed(IOException e) {
    Scope scope = e instanceof ForgeHttp.TooLarge ? Scope.ONE : Scope.FORGE;
    return new ForgeException(
        scope, withoutSecrets(tracker.describe() + " gives no answer to use: " + e.getMessage()));
  }

  /** That a tracker tells something else than it was asked for, or nothing. */
  ForgeException unusable(String what) {
    return new ForgeException(Scope.ONE, withoutSecrets(tracker.describe() + " " + what));
  }

  @Override
  public void close() {
    http.close();
  }
}
