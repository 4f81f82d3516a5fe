package dev.afterword.forge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.afterword.forge.WireTracker.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.afterword.forge.ForgeException.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trackers that are down, slow, forbid or lie. */
class TrackerFaultsTest {
  private final WireTracker wire = new WireTracker();

  @AfterEach
  void stop() {
    wire.close();
  }

  /** What ends the asking; no secret is in it. */
  private ForgeException failure(TrackerKind kind, ResponseDefinitionBuilder answer) {
    return failure(kind, answer, WireTracker.SHORT);
  }

  private ForgeException failure(
      TrackerKind kind, ResponseDefinitionBuilder answer, Patience patience) {
    wire.says(any(anyUrl()), answer);
    String key = kind.isJira() ? "PAY-1" : "shop/cart#1";
    ForgeException e =
        catchThrowableOfType(
            ForgeException.class, () -> wire.ask(wire.tracker(kind), patience, key));
    if (e == null) {
      assertThat(wire.failures()).as("failures of %s", kind).hasSize(1);
      e = wire.failures().getFirst();
    }
    assertThat(e.toString()).doesNotContain(WireTracker.TOKEN, WireTracker.SECRET);
    assertThat(e).hasNoCause();
    return e;
  }

  private static String basic() {
    return Base64.getEncoder()
        .encodeToString(("bot@example.org:" + WireTracker.TOKEN).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void tooManyRequestsAreWaitedForAsLongAsIsAsked(TrackerKind kind) {
    ForgeException e = failure(kind, aResponse().withStatus(429).withHeader("Retry-After", "120"));
    assertThat(e).returns(Scope.FORGE, ForgeException::scope).hasMessageContaining("429");
    assertThat(e.retryAfter()).contains(Duration.ofSeconds(120));
    assertThat(wire.server().getAllServeEvents()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void aRateLimitThatIsUsedUpIsWaitedFor(TrackerKind kind) {
    Instant reset = Instant.now().plusSeconds(600);
    ForgeException e =
        failure(
            kind,
            json(403, "{\"message\": \"API rate limit exceeded for user\"}")
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader(
                    "X-RateLimit-Reset",
                    kind.isJira() ? reset.toString() : String.valueOf(reset.getEpochSecond())));
    assertThat(e.scope()).isEqualTo(Scope.FORGE);
    assertThat(e.retryAfter().orElseThrow())
        .isBetween(Duration.ofSeconds(580), Duration.ofSeconds(600));
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void aRateLimitThatIsOnlyToldInWordsIsOneToo(TrackerKind kind) {
    String words = "{\"message\": \"You have exceeded a secondary rate limit.\"}";
    assertThat(failure(kind, json(403, words))).returns(Scope.FORGE, ForgeException::scope);
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void whatIsForbiddenConcernsOneProject(TrackerKind kind) {
    assertThat(failure(kind, json(403, "{\"message\": \"SSO\"}")))
        .returns(Scope.ONE, ForgeException::scope)
        .hasMessageContaining("expected a token that may do this");
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void aWrongTokenIsToldWithoutTheToken(TrackerKind kind) {
    String sent = kind == TrackerKind.JIRA_CLOUD ? basic() : WireTracker.TOKEN;
    assertThat(failure(kind, json(401, "{\"message\": \"Bad credentials: %s\"}".formatted(sent))))
        .returns(Scope.FORGE, ForgeException::scope)
        .hasMessageContaining("401 Bad credentials: … of /")
        .hasMessageNotContaining(sent);
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void aBrokenTrackerIsAskedOnceMoreAndLeftAlone(TrackerKind kind) {
    assertThat(failure(kind, aResponse().withStatus(500))).hasMessageContaining("500");
    assertThat(wire.server().getAllServeEvents()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void anAnswerThatIsNoneTellsNothing(TrackerKind kind) {
    for (ResponseDefinitionBuilder answer :
        new ResponseDefinitionBuilder[] {
          json(200, "{\"number\": 1, \"title\": \"T"),
          json(200, "<html>"),
          aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody("{}"),
          json(200, "{}").withFault(Fault.RANDOM_DATA_THEN_CLOSE),
          json(200, "{}").withFault(Fault.MALFORMED_RESPONSE_CHUNK),
          json(200, "{}").withFault(Fault.EMPTY_RESPONSE),
          json(200, "{}").withFault(Fault.CONNECTION_RESET_BY_PEER)
        }) {
      assertThat(failure(kind, answer))
          .returns(Scope.FORGE, ForgeException::scope)
          .hasMessageContaining("gives no answer to use");
    }
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void aSlowAnswerIsGivenUp(TrackerKind kind) {
    long begun = System.nanoTime();
    failure(
        kind,
        json(200, "[" + " ".repeat(1000) + "]").withChunkedDribbleDelay(20, 30_000),
        WireTracker.SHORTEST);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void aHugeAnswerIsNotRead(TrackerKind kind) {
    assertThat(failure(kind, json(200, "[" + " ".repeat(17 << 20) + "]")))
        .returns(Scope.ONE, ForgeException::scope)
        .hasMessageContaining("more than 16777216 bytes");
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void aRedirectToAnotherHostIsNotFollowedAndGetsNoToken(TrackerKind kind) {
    try (WireTracker other = new WireTracker()) {
      other.says(any(anyUrl()), json(200, "[]"));
      for (int code : new int[] {301, 302, 307, 308}) {
        for (String to :
            new String[] {
              other.address() + "/stolen",
              "//127.0.0.1:" + other.server().port() + "/stolen",
              wire.address().replace("127.0.0.1", "localhost") + "/x",
              wire.address().replace("http:", "https:") + "/x",
              wire.address().replace("//", "//user@") + "/x",
              "file:///etc/passwd"
            }) {
          ForgeException e = failure(kind, aResponse().withStatus(code).withHeader("Location", to));
          assertThat(e).hasMessageContaining("is not followed");
        }
      }
      assertThat(other.server().getAllServeEvents()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void redirectsInACircleEnd(TrackerKind kind) {
    assertThat(failure(kind, aResponse().withStatus(302).withHeader("Location", "/again")))
        .hasMessageContaining("more than 3 redirects");
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void aTrackerThatIsDownIsToldAsThat(TrackerKind kind) {
    Tracker tracker = wire.tracker(kind);
    wire.close();
    ForgeException e =
        catchThrowableOfType(
            ForgeException.class, () -> wire.ask(tracker, kind.isJira() ? "PAY-1" : "shop/cart#1"));
    assertThat(e).isNotNull().hasMessageContaining("gives no answer to use");
  }
}
