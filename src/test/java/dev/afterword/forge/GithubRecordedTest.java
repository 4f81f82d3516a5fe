package dev.afterword.forge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.afterword.domain.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GitHub answered when its answers were recorded, from {@code .ci/fixtures}. */
class GithubRecordedTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path RECORDED =
      Path.of("target/octokit-fixtures/package/scenarios/api.github.com");
  private static final String ORG = "octokit-fixture-org";

  private final WireTracker wire = new WireTracker();
  private final Tracker github = wire.tracker(TrackerKind.GITHUB);

  @BeforeEach
  void haveAnswers() {
    assumeThat(RECORDED).as("GitHub's recorded answers: .ci/fixtures brings them").isDirectory();
  }

  @AfterEach
  void stop() {
    wire.close();
  }

  private static List<JsonNode> recorded(String scenario) throws Exception {
    Path file = RECORDED.resolve(scenario).resolve("normalized-fixture.json");
    List<JsonNode> all = new ArrayList<>();
    JSON.readTree(Files.readAllBytes(file)).forEach(all::add);
    return all;
  }

  /** As it was, but for the host in its headers. */
  private ResponseDefinitionBuilder as(JsonNode exchange) {
    ResponseDefinitionBuilder answer = aResponse().withStatus(exchange.path("status").intValue());
    JsonNode headers =
        exchange.has("responseHeaders")
            ? exchange.path("responseHeaders")
            : exchange.path("headers");
    headers.properties().stream()
        .filter(
            one -> !one.getKey().matches("(?i)content-length|transfer-encoding|content-encoding"))
        .forEach(one ->
            answer.withHeader(
                one.getKey(),
                one.getValue()
                    .asString()
                    .replace("https://api.github.com", wire.address() + "/api/v3")));
    JsonNode body = exchange.path("response");
    return answer.withBody(body.isString() ? body.stringValue() : body.toString());
  }

  @Test
  void allIssuesOfARepositoryAreReadPageByPage() throws Exception {
    List<JsonNode> pages = recorded("paginate-issues");
    for (int page = 1; page <= pages.size(); page++) {
      wire.says(
          get(urlPathEqualTo("/api/v3/repos/" + ORG + "/paginate-issues/issues"))
              .withQueryParam("page", equalTo(String.valueOf(page))),
          as(pages.get(page - 1)));
    }
    List<String> keys = new ArrayList<>();
    for (int number = 1; number <= 13; number++) {
      keys.add(ORG + "/paginate-issues#" + number);
    }
    Map<String, Told> told;
    try (TrackerClient client = new TrackerClient(github, WireTracker.SHORT)) {
      told =
          wire.ask(
              client,
              WireTracker.heard(
                  Instant.parse("2017-01-01T00:00:00Z"), keys.toArray(String[]::new)));
    }
    assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(WireTracker.line(told.get(keys.get(12))))
        .isEqualTo("open, Test issue 13, /octokit-fixture-org/paginate-issues/issues/13, null");
    assertThat(wire.server().getAllServeEvents()).hasSize(5);
    wire.server()
        .verify(
            5,
            getRequestedFor(urlPathEqualTo("/api/v3/repos/" + ORG + "/paginate-issues/issues"))
                .withHeader("Authorization", equalTo("Bearer " + WireTracker.TOKEN))
                .withQueryParam("since", equalTo("2016-12-31T23:00:00Z")));
  }

  @Test
  void anIssueIsOpenedAndItsKeyRead() throws Exception {
    JsonNode created = recorded("add-labels-to-issue").getFirst();
    wire.says(post(urlEqualTo("/api/v3" + created.path("path").stringValue())), as(created));
    try (TrackerClient client = new TrackerClient(github, WireTracker.SHORT)) {
      Told.Issue opened =
          client.open(ORG + "/add-labels-to-issue", "Issue without a label", "In *words*");
      assertThat(opened.key().text()).isEqualTo(ORG + "/add-labels-to-issue#1");
      assertThat(opened.progress()).isEqualTo(Progress.OPEN);
      assertThat(opened.url())
          .hasToString(wire.address() + "/octokit-fixture-org/add-labels-to-issue/issues/1");
    }
    wire.server()
        .verify(
            1,
            postRequestedFor(urlEqualTo("/api/v3" + created.path("path").stringValue()))
                .withRequestBody(matchingJsonPath("$.title", equalTo("Issue without a label")))
                .withRequestBody(matchingJsonPath("$.body", equalTo("In *words*"))));
  }

  @Test
  void aRepositoryThatWasRenamedIsFollowedToItsNewPlace() throws Exception {
    List<JsonNode> exchanges = recorded("rename-repository");
    JsonNode moved = exchanges.get(1);
    String path = "/api/v3" + moved.path("path").stringValue();
    wire.says(get(urlEqualTo(path)), as(moved));
    wire.says(get(urlEqualTo("/api/v3/repositories/1000")), as(exchanges.get(2)));
    Map<String, Told> told = wire.ask(github, ORG + "/rename-repository#7");
    assertThat(told)
        .hasSize(1)
        .containsValue(new Told.Absent(new IssueKey(ORG + "/rename-repository", '#', 7)));
    wire.server().verify(1, getRequestedFor(urlEqualTo("/api/v3/repositories/1000")));
  }

  @Test
  void whatGithubRefusesIsToldInItsWords() throws Exception {
    JsonNode refused = recorded("errors").getFirst();
    wire.says(post(urlEqualTo("/api/v3/repos/" + ORG + "/errors/issues")), as(refused));
    try (TrackerClient client = new TrackerClient(github, WireTracker.SHORT)) {
      assertThatThrownBy(() -> client.open(ORG + "/errors", "t", "b"))
          .isInstanceOf(ForgeException.class)
          .hasMessageContaining("422 Validation Failed");
    }
  }
}
