package dev.afterword.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.afterword.forge.CommitStatus.State;
import dev.afterword.forge.ForgeException.Scope;
import dev.afterword.forge.SmallForge.Request;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Real requests to a forge on this machine. */
class ForgeClientTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String SECRET = "t0p-s3cret";
  private static final URI PAGE = URI.create("https://pm.example.org/proposals/topic");
  private static final CommitStatus FAILED =
      new CommitStatus(State.FAILURE, "1 error, 3 warnings, 2 advice", PAGE);
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofMillis(5),
          Duration.ofSeconds(2),
          3);
  private static final Patience SHORTEST =
      new Patience(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ZERO, Duration.ZERO, 1);

  private final SmallForge forge = new SmallForge();

  @AfterEach
  void stop() {
    forge.close();
  }

  private ForgeClient client(ForgeKind kind) {
    return client(kind, forge.address() + "/acme/pm.git", SHORT);
  }

  private static ForgeClient client(ForgeKind kind, String url, Patience patience) {
    ForgeRepository repository = ForgeRepository.of(url, kind).orElseThrow();
    return new ForgeClient(repository, new Token(SECRET), patience);
  }

  private void report(ForgeKind kind, CommitStatus status) throws Exception {
    try (ForgeClient client = client(kind)) {
      client.report(COMMIT, status);
    }
  }

  private ForgeException refusal(ForgeKind kind) {
    ForgeException e = catchThrowableOfType(ForgeException.class, () -> report(kind, FAILED));
    assertThat(e).isNotNull();
    assertThat(e).hasMessageContaining("127.0.0.1/acme/pm").hasNoCause();
    assertThat(e.toString()).doesNotContain(SECRET);
    return e;
  }

  @ParameterizedTest
  @CsvSource({
    "GITHUB, /api/v3/repos/acme/pm/statuses/, authorization, Bearer t0p-s3cret, failure",
    "GITLAB, /api/v4/projects/acme%2Fpm/statuses/, private-token, t0p-s3cret, failed",
    "GITEA, /api/v1/repos/acme/pm/statuses/, authorization, token t0p-s3cret, failure"
  })
  void eachForgeIsAskedInItsOwnWords(
      ForgeKind kind, String path, String header, String credential, String state)
      throws Exception {
    report(kind, FAILED);
    assertThat(forge.requests()).hasSize(1);
    Request request = forge.requests().getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo(path + COMMIT);
    assertThat(request.headers())
        .containsEntry(header, credential)
        .containsEntry("content-type", "application/json")
        .containsEntry("user-agent", "Afterword");
    assertThat(json(request))
        .isEqualTo(
            Map.of(
                "state",
                state,
                "context",
                "afterword/lint",
                "description",
                "1 error, 3 warnings, 2 advice",
                "target_url",
                PAGE.toString()));
  }

  @Test
  void githubIsAskedForOneVersionOfItsInterface() throws Exception {
    report(ForgeKind.GITHUB, FAILED);
    assertThat(forge.requests().getFirst().headers())
        .containsEntry("accept", "application/vnd.github+json")
        .containsEntry("x-github-api-version", "2022-11-28");
  }

  @ParameterizedTest
  @EnumSource(ForgeKind.class)
  void withoutAPublicAddressNoneIsTold(ForgeKind kind) throws Exception {
    report(kind, new CommitStatus(State.SUCCESS, "nothing found", null));
    assertThat(json(forge.requests().getFirst()))
        .containsEntry("state", "success")
        .doesNotContainKey("target_url");
  }

  @Test
  void gitlabIsToldNoAddressThatItWouldRefuse() throws Exception {
    URI tooLong = URI.create(PAGE + "x".repeat(250));
    report(ForgeKind.GITLAB, new CommitStatus(State.SUCCESS, "nothing found", tooLong));
    assertThat(json(forge.requests().getFirst())).doesNotContainKey("target_url");
  }

  @Test
  void aDescriptionIsCutToWhatForgesTake() {
    assertThat(new CommitStatus(State.SUCCESS, "x".repeat(140), null).description()).hasSize(140);
    assertThat(new CommitStatus(State.SUCCESS, "x".repeat(141), null).description())
        .hasSize(140)
        .endsWith("x…");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void aBusyForgeIsAskedAgain(int code) throws Exception {
    forge.once(code, Map.of(), "");
    forge.once(code, Map.of("Retry-After", "0"), "");
    report(ForgeKind.GITHUB, FAILED);
    assertThat(forge.requests()).hasSize(3);
    assertThat(forge.requests().get(2)).isEqualTo(forge.requests().get(0));
  }

  @Test
  void aForgeThatStaysBusyIsLeftAloneAfterSomeAttempts() {
    forge.always(503, "");
    assertThat(refusal(ForgeKind.GITEA))
        .hasMessageContaining("503")
        .returns(Scope.FORGE, ForgeException::scope);
    assertThat(forge.requests()).hasSize(SHORT.attempts());
  }

  @Test
  void retryAfterIsWaitedForInSecondsAndAsADate() throws Exception {
    String soon =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC));
    forge.once(429, Map.of("Retry-After", "1"), "");
    forge.once(403, Map.of("Retry-After", soon), "{\"message\": \"secondary rate limit\"}");
    long begun = System.nanoTime();
    report(ForgeKind.GITHUB, FAILED);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(forge.requests()).hasSize(3);
  }

  @Test
  void aForgeThatWantsMoreTimeThanThatIsLeftAlone() {
    forge.once(429, Map.of("Retry-After", "3600"), "");
    assertThat(refusal(ForgeKind.GITHUB)).hasMessageContaining("429");
    assertThat(forge.requests()).hasSize(1);
  }

  @Test
  void aWrongTokenIsToldWithoutTheToken() {
    forge.always(401, "{\"message\": \"Bad credentials: " + SECRET + "\\n\\u001b[31m\"}");
    assertThat(refusal(ForgeKind.GITHUB))
        .hasMessageEndingWith(
            "127.0.0.1/acme/pm does not take commit statuses: 401 Bad credentials: … [31m"
                + " (expected a token that may write them)")
        .returns(Scope.FORGE, ForgeException::scope);
    assertThat(forge.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 422})
  void aRefusalMayBeOfTheCommitAlone(int code) {
    forge.always(code, "{\"message\": {\"sha\": [\"unknown\"]}}");
    assertThat(refusal(ForgeKind.GITLAB)).returns(Scope.ONE, ForgeException::scope);
  }

  @Test
  void gitlabMaySayThatTheStatusStandsAlready() throws Exception {
    forge.always(400, "{\"message\": \"Cannot transition status via :drop from :failed (R)\"}");
    report(ForgeKind.GITLAB, FAILED);
    forge.always(400, "{\"message\": \"Cannot transition status via :drop from :success (R)\"}");
    assertThat(refusal(ForgeKind.GITLAB)).hasMessageContaining("from :success");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aRepositoryThatMovedIsFoundAtTheSameHost(int code) throws Exception {
    forge.once(code, Map.of("Location", "/api/v3/repositories/7/statuses/" + COMMIT), "");
    report(ForgeKind.GITHUB, FAILED);
    assertThat(forge.requests()).hasSize(2);
    Request second = forge.requests().get(1);
    assertThat(second.method()).isEqualTo("POST");
    assertThat(second.path()).isEqualTo("/api/v3/repositories/7/statuses/" + COMMIT);
    assertThat(second.headers()).containsEntry("authorization", "Bearer " + SECRET);
    assertThat(second.body()).isEqualTo(forge.requests().get(0).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s/stolen", "https://127.0.0.1/x", "//localhost/x", "file:///x", "ht!tp"})
  void noOtherHostIsToldAnything(String where) {
    try (SmallForge other = new SmallForge()) {
      forge.once(307, Map.of("Location", where.formatted(other.address())), "");
      forge.always(500, "");
      assertThat(refusal(ForgeKind.GITHUB).getMessage())
          .containsAnyOf("a redirect to", "does not take");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void redirectsInACircleEnd() {
    for (int i = 0; i < 10; i++) {
      forge.once(307, Map.of("Location", "/again"), "");
    }
    assertThat(refusal(ForgeKind.GITHUB)).hasMessageContaining("more than 3 redirects");
    assertThat(forge.requests()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{",
        "no HTTP at all\r\n\r\n"
      })
  void aForgeThatDoesNotFinishIsGivenUp(String beginning) throws Exception {
    try (ServerSocket slow = new ServerSocket(0);
        ForgeClient client =
            client(ForgeKind.GITEA, "http://127.0.0.1:" + slow.getLocalPort() + "/a/b", SHORTEST)) {
      Thread answering = Thread.ofVirtual().start(() -> begin(slow, beginning));
      long begun = System.nanoTime();
      assertThatThrownBy(() -> client.report(COMMIT, FAILED))
          .isInstanceOf(ForgeException.class)
          .hasMessageContaining("127.0.0.1/a/b is not reached: ");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
      answering.interrupt();
    }
  }

  private static void begin(ServerSocket slow, String beginning) {
    try (Socket socket = slow.accept()) {
      socket.getOutputStream().write(beginning.getBytes());
      socket.getOutputStream().flush();
      Thread.sleep(10_000);
    } catch (Exception e) {
      // The client is gone.
    }
  }

  @Test
  void anAnswerWithoutEndIsNotRead() {
    forge.always(201, "x".repeat(2 << 20));
    assertThat(refusal(ForgeKind.GITHUB)).hasMessageContaining("is not reached");
  }

  @Test
  void aForgeThatIsNotThereIsOutOfReach() {
    forge.close();
    assertThat(refusal(ForgeKind.GITHUB))
        .hasMessageContaining("is not reached: ConnectException")
        .returns(Scope.FORGE, ForgeException::scope);
  }

  @Test
  void closingEndsAPause() throws Exception {
    forge.always(429, "");
    Patience patient =
        new Patience(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            3);
    ForgeClient client = client(ForgeKind.GITHUB, forge.address() + "/a/b", patient);
    Thread closing =
        Thread.ofVirtual()
            .start(() -> {
              while (forge.requests().isEmpty()) {
                Thread.onSpinWait();
                Thread.yield();
              }
              client.close();
            });
    assertThatThrownBy(() -> client.report(COMMIT, FAILED)).isInstanceOf(ForgeException.class);
    closing.join();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "two\nlines", "naïve", "nul\0"})
  void aTokenThatCannotBeSentIsRefusedWithoutNamingIt(String value) {
    assertThatThrownBy(() -> new Token(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected one line of printable ASCII")
        .message()
        .doesNotContain(value.isEmpty() ? "\0" : value);
    assertThat(new Token(SECRET)).hasToString("Token[…]");
  }

  private static Map<String, Object> json(Request request) {
    return JsonMapper.builder()
        .build()
        .readValue(request.body(), new TypeReference<Map<String, Object>>() {});
  }

  @Test
  void labelsOfForgesAreThoseOfSettings() {
    assertThat(List.of(ForgeKind.values()))
        .allSatisfy(kind -> assertThat(ForgeKind.of(kind.label())).contains(kind));
    assertThat(ForgeKind.of("GitHub")).isEmpty();
  }
}
