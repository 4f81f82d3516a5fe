package dev.afterword.improvement;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.afterword.forge.WireTracker.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.forge.ForgeException;
import dev.afterword.forge.ProjectNames;
import dev.afterword.forge.Tracker;
import dev.afterword.forge.TrackerKind;
import dev.afterword.forge.WireTracker;
import dev.afterword.improvement.IssueOpener.Place;
import dev.afterword.improvement.Trackers.Hook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole: named keys, a tracker on this machine, and what is known in the end. */
class TrackersTest {
  private static final String ISSUE = "/api/v3/repos/shop/cart/issues/5";
  private static final Pace QUICK =
      new Pace(
          Duration.ofMillis(20), Duration.ofMillis(60), Duration.ofDays(1), Duration.ofDays(1));

  @TempDir Path folder;

  private final WireTracker wire = new WireTracker();
  private final Tracker github = wire.tracker(TrackerKind.GITHUB);
  private final Set<String> named = ConcurrentHashMap.newKeySet();
  private Map<String, ProjectNames> settings =
      Map.of("github", new ProjectNames(List.of("shop/cart", "shop/till", "deep/*")));
  private @Nullable Trackers trackers;

  @BeforeEach
  void nameOne() {
    named.add("shop/cart#5");
  }

  @AfterEach
  void stop() {
    if (trackers != null) {
      trackers.close();
    }
    wire.close();
  }

  private Trackers start() {
    Trackers started =
        new Trackers(
            List.of(github),
            () -> settings,
            () -> Set.copyOf(named),
            new TrackerStates(folder.resolve("states.json"), List.of(github)),
            QUICK,
            Clock.systemUTC());
    trackers = started;
    return started;
  }

  private void says(String state, String updated) {
    wire.says(get(urlEqualTo(ISSUE)), json(200, issue(state, updated)));
  }

  private static String issue(String state, String updated) {
    return "{\"number\": 5, \"title\": \"Limit retries\", \"state\": \"%s\", \"updated_at\": \"%s\"}"
        .formatted(state, updated);
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static @Nullable Progress progress(Trackers trackers) {
    return trackers.states().of("shop/cart#5").map(Improvement::progress).orElse(null);
  }

  @Test
  void openIssuesAreAskedForAgainAndAgain() throws Exception {
    says("open", "2026-01-01T00:00:00Z");
    Trackers started = start();
    eventually(() -> progress(started) == Progress.OPEN);
    says("closed", "2026-01-02T00:00:00Z");
    eventually(() -> progress(started) == Progress.CLOSED);
    int asked = wire.server().getAllServeEvents().size();
    Thread.sleep(400);
    assertThat(wire.server().getAllServeEvents()).hasSizeLessThanOrEqualTo(asked + 1);
  }

  @Test
  void onlyProjectsThatTheSettingsNameAreAskedAbout() throws Exception {
    named.addAll(List.of("other/repo#1", "PAY-3", "shop/cart!5", "../../x#1", "0123456789abcdef"));
    says("open", "2026-01-01T00:00:00Z");
    Trackers started = start();
    eventually(() -> progress(started) == Progress.OPEN);
    Thread.sleep(200);
    assertThat(wire.server().getAllServeEvents())
        .allMatch(event -> event.getRequest().getUrl().equals(ISSUE));
    settings = Map.of();
    eventually(() -> started.states().all().isEmpty());
  }

  @Test
  void whatIsNamedAnewIsAskedForSoon() throws Exception {
    named.clear();
    says("open", "2026-01-01T00:00:00Z");
    Trackers started = start();
    named.add("Shop/Cart#5");
    wire.says(
        get(urlEqualTo("/api/v3/repos/Shop/Cart/issues/5")),
        json(200, issue("open", "2026-01-01T00:00:00Z")));
    eventually(() -> started.states().of("Shop/Cart#5").isPresent());
  }

  @Test
  void aTrackerThatIsBrokenCostsNothingButFreshness() throws Exception {
    says("open", "2026-01-01T00:00:00Z");
    Trackers started = start();
    eventually(() -> progress(started) == Progress.OPEN);
    for (var answer :
        List.of(
            aResponse().withStatus(500),
            aResponse().withStatus(403),
            json(200, "{\"number\": 5}"),
            json(200, "<html>"),
            aResponse().withStatus(404))) {
      wire.says(any(anyUrl()), answer);
      wire.server().resetRequests();
      eventually(() -> wire.server().getAllServeEvents().size() > 2);
      assertThat(progress(started)).isEqualTo(Progress.OPEN);
    }
    assertThat(started.states().of("shop/cart#5").orElseThrow().title()).isEqualTo("Limit retries");
  }

  @Test
  void aTrackerThatWantsQuietIsLeftAlone() throws Exception {
    wire.says(any(anyUrl()), aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    start();
    eventually(() -> !wire.server().getAllServeEvents().isEmpty());
    Thread.sleep(400);
    assertThat(wire.server().getAllServeEvents()).hasSize(1);
  }

  @Test
  void whatIsKnownIsThereAtTheNextStartAlthoughTheTrackerIsDown() throws Exception {
    says("open", "2026-01-01T00:00:00Z");
    Trackers started = start();
    eventually(() -> progress(started) == Progress.OPEN);
    started.close();
    wire.says(any(anyUrl()), aResponse().withStatus(503));
    assertThat(progress(start())).isEqualTo(Progress.OPEN);
  }

  @Test
  void itEndsSoonWhileATrackerHangs() throws Exception {
    wire.says(any(anyUrl()), json(200, "{}").withFixedDelay(60_000));
    Trackers started = start();
    Thread.sleep(500);
    long begun = System.nanoTime();
    started.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
  }

  private Hook hook(Trackers started, String name, String body, String secret) throws Exception {
    byte[] bytes = body.getBytes(UTF_8);
    return started.hear(
        name,
        Map.of("X-Hub-Signature-256", "sha256=" + WireTracker.hmac(secret, bytes))::get,
        bytes);
  }

  private String payload(String project, String state, String updated) {
    return """
    {"action": "edited", "issue": %s,
     "repository": {"full_name": "%s", "html_url": "%s/%s"}}
    """
        .formatted(issue(state, updated), project, wire.address(), project);
  }

  @Test
  void aWebhookIsKnownAtOnceByEachSpellingOfItsKey() throws Exception {
    wire.says(any(anyUrl()), aResponse().withStatus(503));
    named.add("Shop/Cart#5");
    Trackers started = start();
    Object before = started.states().state();
    String closed = payload("shop/cart", "closed", "2026-01-02T00:00:00Z");
    assertThat(hook(started, "github", closed, WireTracker.SECRET)).isEqualTo(Hook.TAKEN);
    assertThat(progress(started)).isEqualTo(Progress.CLOSED);
    assertThat(started.states().of("Shop/Cart#5")).isPresent();
    assertThat(started.states().state()).isNotSameAs(before);
    String older = payload("shop/cart", "open", "2026-01-01T00:00:00Z");
    assertThat(hook(started, "github", older, WireTracker.SECRET)).isEqualTo(Hook.TAKEN);
    assertThat(progress(started)).isEqualTo(Progress.CLOSED);
  }

  @Test
  void noWebhookIsBelievedThatIsNotSignedOrConcernsAnotherProject() throws Exception {
    wire.says(any(anyUrl()), aResponse().withStatus(503));
    named.addAll(List.of("other/repo#5", "shop/till#9"));
    Trackers started = start();
    String closed = payload("shop/cart", "closed", "2026-01-02T00:00:00Z");
    assertThat(hook(started, "github", closed, "another-secret-of-16")).isEqualTo(Hook.REFUSED);
    assertThat(started.hear("github", _ -> null, closed.getBytes(UTF_8))).isEqualTo(Hook.REFUSED);
    assertThat(hook(started, "gitlab", closed, WireTracker.SECRET)).isEqualTo(Hook.UNKNOWN);
    assertThat(hook(started, "github", "{", WireTracker.SECRET)).isEqualTo(Hook.UNREADABLE);
    String other = payload("other/repo", "closed", "2026-01-02T00:00:00Z");
    assertThat(hook(started, "github", other, WireTracker.SECRET)).isEqualTo(Hook.TAKEN);
    String unnamed = payload("shop/till", "closed", "2026-01-02T00:00:00Z");
    assertThat(hook(started, "github", unnamed, WireTracker.SECRET)).isEqualTo(Hook.TAKEN);
    assertThat(started.states().all()).isEmpty();
  }

  @Test
  void anIssueIsOpenedWhereTheSettingsAllowItAndKnownAtOnce() throws Exception {
    wire.says(any(anyUrl()), aResponse().withStatus(503));
    wire.says(post(urlEqualTo("/api/v3/repos/shop/till/issues")), json(201, "{\"number\": 12}"));
    Trackers started = start();
    assertThat(started.places())
        .containsExactly(new Place("github", "shop/cart"), new Place("github", "shop/till"));
    Improvement opened = started.open("github", "shop/till", "Limit retries", "Because.");
    assertThat(opened.id()).isEqualTo("shop/till#12");
    assertThat(opened.url()).isEqualTo(wire.address() + "/shop/till/issues/12");
    assertThat(opened.progress()).isEqualTo(Progress.OPEN);
    assertThat(started.states().of("shop/till#12")).contains(opened);
    for (String project : List.of("other/repo", "../../x", "shop/cart?x", "PAY")) {
      assertThatThrownBy(() -> started.open("github", project, "t", "b"))
          .as(project)
          .isInstanceOf(ForgeException.class);
    }
    assertThatThrownBy(() -> started.open("jira", "PAY", "t", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutTrackersNothingIsKnown() {
    try (Trackers none = Trackers.none()) {
      assertThat(none.places()).isEmpty();
      assertThat(none.states().all()).isEmpty();
      assertThat(none.takesHooks("github")).isFalse();
    }
  }
}
