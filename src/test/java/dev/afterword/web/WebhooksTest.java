package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Progress;
import dev.afterword.forge.ProjectNames;
import dev.afterword.forge.Token;
import dev.afterword.forge.Tracker;
import dev.afterword.forge.TrackerKind;
import dev.afterword.forge.WireTracker;
import dev.afterword.improvement.Trackers;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code POST /hooks/NAME}, as trackers send it. */
class WebhooksTest {
  private static final String CLOSED =
      """
      {"action": "closed",
       "issue": {"number": 5, "title": "Limit retries", "state": "closed", "state_reason": "completed",
         "closed_at": "2026-03-01T10:00:00Z", "updated_at": "2026-03-01T10:00:00Z"},
       "repository": {"full_name": "shop/cart", "html_url": "http://127.0.0.1:9/shop/cart"}}
      """;

  @TempDir Path folder;

  private Trackers trackers;
  private ServedLibrary served;

  private static Tracker tracker(String name, TrackerKind kind, @Nullable String secret) {
    URI nowhere = URI.create("http://127.0.0.1:9");
    return new Tracker(
        name,
        kind,
        nowhere,
        kind.api(nowhere),
        null,
        null,
        secret == null ? null : new Token(secret),
        null,
        "Task");
  }

  @BeforeEach
  void start() throws Exception {
    trackers =
        new Trackers(
            List.of(
                tracker("github", TrackerKind.GITHUB, WireTracker.SECRET),
                tracker("gitlab", TrackerKind.GITLAB, WireTracker.SECRET),
                tracker("jira", TrackerKind.JIRA, null)),
            () -> Map.of("github", new ProjectNames(List.of("shop/cart"))),
            () -> Set.of("shop/cart#5"),
            null,
            Duration.ofHours(1),
            Clock.systemUTC());
    Path library = Files.createDirectories(folder.resolve("library"));
    served = new ServedLibrary(library, folder.resolve("cache"), Clock.systemUTC(), trackers);
  }

  @AfterEach
  void stop() throws Exception {
    trackers.close();
    served.close();
  }

  private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    return served.send("POST", path, body, headers);
  }

  private static String signature(String body) throws Exception {
    return "sha256=" + WireTracker.hmac(WireTracker.SECRET, body.getBytes(UTF_8));
  }

  @Test
  void whatIsSignedIsKnownWithinASecond() throws Exception {
    long begun = System.nanoTime();
    HttpResponse<String> answer =
        post("/hooks/github", CLOSED, "X-Hub-Signature-256", signature(CLOSED));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(trackers.states().of("shop/cart#5").orElseThrow().progress())
        .isEqualTo(Progress.CLOSED);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void theLedgerShowsItWithinASecondAndReadsNoDocumentAgain() throws Exception {
    ServedLibrary.write(
        folder.resolve("library"),
        "postmortems/2026-02-01-cart.md",
        """
        ---
        title: Cart was slow
        ---

        ## Action items

        - [ ] A1: Limit retries (shop/cart#5)
        """);
    served.update();
    assertThat(served.get("/api/v1/actions").body()).contains("\"state\":\"open\"");
    Object index = served.library().index().state();
    long begun = System.nanoTime();
    post("/hooks/github", CLOSED, "X-Hub-Signature-256", signature(CLOSED));
    assertThat(served.get("/api/v1/actions").body()).contains("\"state\":\"verify\"");
    assertThat(served.get("/improvements").body()).contains("Limit retries");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    assertThat(served.library().index().state()).isSameAs(index);
  }

  @Test
  void whatIsNotSignedIsRefusedAndNothingIsKnown() throws Exception {
    assertThat(post("/hooks/github", CLOSED).statusCode()).isEqualTo(401);
    assertThat(
            post("/hooks/github", CLOSED + " ", "X-Hub-Signature-256", signature(CLOSED))
                .statusCode())
        .isEqualTo(401);
    assertThat(post("/hooks/gitlab", CLOSED, "X-Gitlab-Token", "wrong").statusCode())
        .isEqualTo(401);
    assertThat(trackers.states().all()).isEmpty();
  }

  @Test
  void withoutASecretNothingIsThere() throws Exception {
    String signature = signature(CLOSED);
    for (String path : List.of("/hooks/jira", "/hooks/gitea", "/hooks/x%2Fgithub", "/hooks/")) {
      assertThat(post(path, CLOSED, "X-Hub-Signature", signature).statusCode())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(served.get("/hooks/github").statusCode()).isIn(404, 405);
  }

  @Test
  void whatIsTooLargeOrNoJsonIsRefused() throws Exception {
    String large = " ".repeat((2 << 20) + 1);
    assertThat(post("/hooks/github", large, "X-Hub-Signature-256", signature(large)).statusCode())
        .isEqualTo(413);
    assertThat(post("/hooks/github", "{", "X-Hub-Signature-256", signature("{")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aPageOfAnotherSiteCannotSendIt() throws Exception {
    assertThat(
            post(
                    "/hooks/github",
                    CLOSED,
                    "X-Hub-Signature-256",
                    signature(CLOSED),
                    "Origin",
                    "https://evil.example")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsRefusedIsToldAsData() throws Exception {
    HttpResponse<String> answer = post("/hooks/github", CLOSED);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain(WireTracker.SECRET);
  }
}
