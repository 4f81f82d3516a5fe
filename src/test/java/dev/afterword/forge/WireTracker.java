package dev.afterword.forge;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A tracker on this machine, and what its client hears of it. */
public final class WireTracker implements AutoCloseable {
  public static final String TOKEN = "t0p-s3cret-token";
  public static final String SECRET = "h00k-s3cret-of-16";

  static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMillis(5),
          Duration.ofMillis(500),
          2);
  static final Patience SHORTEST =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO, 1);

  private final WireMockServer server =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
  private final List<Told> told = new ArrayList<>();
  private final List<ForgeException> failures = new ArrayList<>();

  public WireTracker() {
    server.start();
  }

  public WireMockServer server() {
    return server;
  }

  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  public Tracker tracker(TrackerKind kind, String... allowed) {
    URI web = URI.create(address());
    return new Tracker(
        kind.label(),
        kind,
        web,
        kind.api(web),
        kind == TrackerKind.JIRA_CLOUD ? "bot@example.org" : null,
        new Token(TOKEN),
        new Token(SECRET),
        allowed.length == 0 ? null : new ProjectNames(List.of(allowed)),
        "Task");
  }

  /** What it says to a request. */
  public void says(MappingBuilder request, ResponseDefinitionBuilder answer) {
    server.stubFor(request.willReturn(answer));
  }

  public static ResponseDefinitionBuilder json(int code, String body) {
    return WireMock.aResponse()
        .withStatus(code)
        .withHeader("Content-Type", "application/json; charset=utf-8")
        .withBody(body);
  }

  static Wanted wanted(String key) {
    return new Wanted(IssueKey.of(key).orElseThrow(), null, false);
  }

  static List<Wanted> heard(Instant at, String... keys) {
    return Arrays.stream(keys)
        .map(key -> new Wanted(IssueKey.of(key).orElseThrow(), at, false))
        .toList();
  }

  /** Asks once, and remembers what is heard. */
  Map<String, Told> ask(TrackerClient client, List<Wanted> wanted) throws Exception {
    told.clear();
    failures.clear();
    client.ask(
        wanted,
        new Telling() {
          @Override
          public void told(List<Told> answers) {
            told.addAll(answers);
          }

          @Override
          public void failed(ForgeException failure) {
            failures.add(failure);
          }
        });
    return told.stream()
        .collect(Collectors.toMap(one -> one.key().text(), one -> one, (_, b) -> b));
  }

  Map<String, Told> ask(Tracker tracker, String... keys) throws Exception {
    return ask(tracker, SHORT, keys);
  }

  Map<String, Told> ask(Tracker tracker, Patience patience, String... keys) throws Exception {
    try (TrackerClient client = new TrackerClient(tracker, patience)) {
      return ask(client, Arrays.stream(keys).map(WireTracker::wanted).toList());
    }
  }

  List<ForgeException> failures() {
    return failures;
  }

  /** As trackers sign webhooks. */
  public static String hmac(String secret, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }

  /** What its client was told by an issue, in one line. */
  static String line(@Nullable Told told) {
    return switch (told) {
      case null -> "nothing";
      case Told.Issue issue ->
          issue.progress().label()
              + ", "
              + issue.title()
              + ", "
              + issue.url().getPath()
              + ", "
              + issue.closed();
      case Told.Same _ -> "same";
      case Told.Absent _ -> "absent";
    };
  }

  @Override
  public void close() {
    server.stop();
  }
}
