package dev.afterword.forge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.afterword.forge.WireTracker.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers written from the trackers' published descriptions of their interfaces. */
class TrackerAnswersTest {
  private static final String DONE = "2026-03-01T10:00:00Z";

  private final WireTracker wire = new WireTracker();

  @AfterEach
  void stop() {
    wire.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"state\": \"open\" | open | null",
        "\"state\": \"open\", \"labels\": [{\"name\": \"In Progress\"}] | in progress | null",
        "\"state\": \"open\", \"pull_request\": {\"merged_at\": null} | in progress | null",
        "\"state\": \"closed\", \"state_reason\": \"completed\" | closed | 2026-03-01T10:00:00Z",
        "\"state\": \"closed\", \"state_reason\": null | closed | 2026-03-01T10:00:00Z",
        "\"state\": \"closed\", \"state_reason\": \"not_planned\" | dropped | 2026-03-01T10:00:00Z",
        "\"state\": \"closed\", \"state_reason\": \"duplicate\" | dropped | 2026-03-01T10:00:00Z",
        "\"state\": \"closed\", \"pull_request\": {\"merged_at\": null} | dropped |"
            + " 2026-03-01T10:00:00Z",
        "\"state\": \"closed\", \"pull_request\": {\"merged_at\": \"2026-02-28T10:00:00Z\"} |"
            + " closed | 2026-02-28T10:00:00Z",
        "\"state\": \"closed\", \"pull_request\": {\"merged\": true, \"merged_at\": null} | closed"
            + " | 2026-03-01T10:00:00Z"
      })
  void githubAndGiteaTellStatesAndReasons(String state, String progress, String closed)
      throws Exception {
    String body =
        "{\"number\": 5, \"title\": \"Limit\\u0000 retries\\n\", \"closed_at\": \"%s\", %s}"
            .formatted(DONE, state);
    for (TrackerKind kind : new TrackerKind[] {TrackerKind.GITHUB, TrackerKind.GITEA}) {
      Tracker tracker = wire.tracker(kind);
      wire.says(
          get(urlEqualTo(tracker.api().getPath() + "/repos/shop/cart/issues/5")), json(200, body));
      assertThat(WireTracker.line(wire.ask(tracker, "shop/cart#5").get("shop/cart#5")))
          .isEqualTo(progress + ", Limit retries, /shop/cart/issues/5, " + closed);
    }
  }

  @Test
  void anUnchangedIssueCostsNoMoreThanAQuestion() throws Exception {
    String path = "/api/v3/repos/shop/cart/issues/5";
    wire.says(
        get(urlEqualTo(path)).withHeader("If-None-Match", absent()),
        json(200, "{\"number\": 5, \"title\": \"T\", \"state\": \"open\"}")
            .withHeader("ETag", "W/\"abc\""));
    wire.says(
        get(urlEqualTo(path)).withHeader("If-None-Match", equalTo("W/\"abc\"")),
        aResponse().withStatus(304));
    try (TrackerClient client = new TrackerClient(wire.tracker(TrackerKind.GITHUB))) {
      var keys = WireTracker.heard(Instant.now(), "shop/cart#5");
      Map<String, Told> first = wire.ask(client, keys);
      assertThat(wire.ask(client, keys)).isEqualTo(first).hasSize(1);
    }
    wire.server().verify(2, getRequestedFor(urlEqualTo(path)));
  }

  @Test
  void manyIssuesAreAskedForByWhatHasChanged() throws Exception {
    wire.says(
        get(urlPathEqualTo("/api/v3/repos/shop/cart/issues")),
        json(200, "[{\"number\": 3, \"title\": \"T\", \"state\": \"closed\"}]"));
    wire.says(
        get(urlEqualTo("/api/v3/repos/shop/cart/issues/9")),
        json(200, "{\"number\": 9, \"title\": \"New\", \"state\": \"open\"}"));
    try (TrackerClient client = new TrackerClient(wire.tracker(TrackerKind.GITHUB))) {
      var keys =
          new ArrayList<>(
              WireTracker.heard(
                  Instant.parse("2026-03-01T10:20:00Z"),
                  "shop/cart#1",
                  "shop/cart#2",
                  "Shop/Cart#3",
                  "shop/cart#3",
                  "shop/cart#4"));
      keys.add(WireTracker.wanted("shop/cart#9"));
      Map<String, Told> told = wire.ask(client, keys);
      assertThat(told).hasSize(6);
      assertThat(told.get("shop/cart#1")).isInstanceOf(Told.Same.class);
      assertThat(WireTracker.line(told.get("Shop/Cart#3"))).startsWith("closed");
      assertThat(WireTracker.line(told.get("shop/cart#3"))).startsWith("closed");
      assertThat(WireTracker.line(told.get("shop/cart#9"))).startsWith("open, New");
    }
    assertThat(wire.server().getAllServeEvents()).hasSize(2);
    wire.server()
        .verify(
            getRequestedFor(urlPathEqualTo("/api/v3/repos/shop/cart/issues"))
                .withQueryParam("since", equalTo("2026-03-01T10:00:00Z"))
                .withQueryParam("state", equalTo("all")));
  }

  @Test
  void whatIsNotThereIsToldOnlyWhenItsRepositoryIsSeen() throws Exception {
    wire.says(get(urlEqualTo("/api/v3/repos/shop/cart")), json(200, "{\"id\": 1}"));
    wire.says(
        get(urlEqualTo("/api/v3/repos/shop/cart/issues/6")),
        json(410, "{\"message\": \"This issue was deleted\"}"));
    assertThat(wire.ask(wire.tracker(TrackerKind.GITHUB), "shop/cart#5", "shop/cart#6").values())
        .hasSize(2)
        .hasOnlyElementsOfType(Told.Absent.class);
    assertThat(wire.ask(wire.tracker(TrackerKind.GITHUB), "shop/hidden#5")).isEmpty();
    assertThat(wire.failures()).hasSize(1);
    assertThat(wire.failures().getFirst()).hasMessageContaining("404");
  }

  @Test
  void anIssueThatWasTransferredIsKnownByItsOldKeyAndLeadsToItsNewPlace() throws Exception {
    wire.says(
        get(urlEqualTo("/api/v3/repos/shop/cart/issues/5")),
        aResponse()
            .withStatus(301)
            .withHeader("Location", wire.address() + "/api/v3/repositories/77/issues/12"));
    wire.says(
        get(urlEqualTo("/api/v3/repositories/77/issues/12")),
        json(
            200,
            """
            {"number": 12, "title": "T", "state": "open",
             "repository_url": "https://api.github.com/repos/shop/till"}
            """));
    assertThat(
            WireTracker.line(
                wire.ask(wire.tracker(TrackerKind.GITHUB), "shop/cart#5").get("shop/cart#5")))
        .isEqualTo("open, T, /shop/till/issues/12, null");
    assertThat(wire.ask(wire.tracker(TrackerKind.GITHUB, "shop/cart"), "shop/cart#5").values())
        .hasOnlyElementsOfType(Told.Absent.class)
        .hasSize(1);
  }

  @Test
  void absurdAnswersTellNothing() throws Exception {
    for (String body :
        new String[] {
          "{}",
          "[]",
          "null",
          "{\"number\": 7, \"title\": \"T\", \"state\": \"open\"}",
          "{\"number\": 5, \"title\": 7, \"state\": \"open\"}",
          "{\"number\": 5, \"title\": \"\\n\", \"state\": \"open\"}",
          "{\"number\": 5, \"title\": \"T\", \"state\": \"half open\"}",
          "{\"number\": \"5\", \"title\": \"T\", \"state\": \"open\"}",
          "{\"number\": 99999999999, \"title\": \"T\", \"state\": \"open\"}"
        }) {
      wire.says(get(urlMatching("/api/v3/.*")), json(200, body));
      assertThat(wire.ask(wire.tracker(TrackerKind.GITHUB), "shop/cart#5")).as(body).isEmpty();
    }
    wire.says(
        get(urlMatching("/api/v3/.*")),
        json(
            200,
            """
            {"number": 5, "title": "%s", "state": "closed", "closed_at": "9999-01-01T00:00:00Z"}
            """
                .formatted("x".repeat(100_000))));
    Told told = wire.ask(wire.tracker(TrackerKind.GITHUB), "shop/cart#5").get("shop/cart#5");
    assertThat(WireTracker.line(told))
        .isEqualTo("closed, " + "x".repeat(299) + "…, /shop/cart/issues/5, null");
  }

  @ParameterizedTest
  @CsvSource({
    "new, , Open, open, null",
    "indeterminate, , Review, in progress, null",
    "done, Done, Done, closed, 2026-03-01T10:00:00Z",
    "done, Won't Do, Done, dropped, 2026-03-01T10:00:00Z",
    "done, Duplicate, Closed, dropped, 2026-03-01T10:00:00Z",
    "done, , Cancelled, dropped, 2026-03-01T10:00:00Z",
    "undefined, , Odd, open, null"
  })
  void jiraTellsCategoriesAndResolutions(
      String category, String resolution, String status, String progress, String closed)
      throws Exception {
    String answer =
        """
        {"startAt": 0, "maxResults": 100, "total": 1, "issues": [
          {"id": "1", "key": "PAY-7", "fields": {
            "summary": "Limit retries",
            "status": {"name": "%s", "statusCategory": {"id": 2, "key": "%s"}},
            "resolution": %s,
            "resolutiondate": "2026-03-01T11:00:00.000+0100",
            "updated": "2026-03-01T11:00:00.000+0100"}}]}
        """
            .formatted(
                status,
                category,
                resolution == null ? "null" : "{\"name\": \"" + resolution + "\"}");
    wire.says(post(urlEqualTo("/rest/api/2/search")), json(200, answer));
    wire.says(post(urlEqualTo("/rest/api/3/search/jql")), json(200, answer));
    for (TrackerKind kind : new TrackerKind[] {TrackerKind.JIRA, TrackerKind.JIRA_CLOUD}) {
      assertThat(WireTracker.line(wire.ask(wire.tracker(kind), "PAY-7").get("PAY-7")))
          .isEqualTo(progress + ", Limit retries, /browse/PAY-7, " + closed);
    }
    wire.server()
        .verify(
            postRequestedFor(urlEqualTo("/rest/api/2/search"))
                .withHeader("Authorization", equalTo("Bearer " + WireTracker.TOKEN))
                .withRequestBody(matchingJsonPath("$.jql", equalTo("key in (\"PAY-7\")")))
                .withRequestBody(matchingJsonPath("$.fields[0]", equalTo("summary"))));
    wire.server()
        .verify(
            postRequestedFor(urlEqualTo("/rest/api/3/search/jql"))
                .withBasicAuth(new BasicCredentials("bot@example.org", WireTracker.TOKEN)));
  }

  private static String issue(String key) {
    return """
    {"key": "%s", "fields": {"summary": "T",
     "status": {"name": "Open", "statusCategory": {"key": "new"}}}}
    """
        .formatted(key);
  }

  @Test
  void jiraRefusesABatchForOneKeyAndTheOthersAreToldAllTheSame() throws Exception {
    wire.says(
        post(urlEqualTo("/rest/api/2/search"))
            .withRequestBody(matchingJsonPath("$.jql", containing("PAY-9"))),
        json(
            400,
            """
            {"errorMessages": ["An issue with key 'PAY-9' does not exist for field 'key'."],
             "errors": {}}
            """));
    wire.says(
        post(urlEqualTo("/rest/api/2/search"))
            .withRequestBody(
                equalToJson("{\"jql\": \"key in (\\\"PAY-1\\\", \\\"PAY-8\\\")\"}", true, true)),
        json(200, "{\"startAt\": 0, \"total\": 1, \"issues\": [" + issue("PAY-1") + "]}"));
    wire.says(get(urlPathEqualTo("/rest/api/2/issue/PAY-8")), json(200, issue("PLAT-3")));
    wire.says(
        get(urlPathEqualTo("/rest/api/2/issue/PAY-9")),
        json(404, "{\"errorMessages\": [\"Issue Does Not Exist\"]}"));
    wire.says(get(urlEqualTo("/rest/api/2/project/PAY")), json(200, "{\"key\": \"PAY\"}"));
    Map<String, Told> told = wire.ask(wire.tracker(TrackerKind.JIRA), "PAY-1", "PAY-8", "PAY-9");
    assertThat(WireTracker.line(told.get("PAY-1"))).isEqualTo("open, T, /browse/PAY-1, null");
    assertThat(WireTracker.line(told.get("PAY-8"))).isEqualTo("open, T, /browse/PLAT-3, null");
    assertThat(told.get("PAY-9")).isInstanceOf(Told.Absent.class);
    assertThat(wire.failures()).isEmpty();
  }

  @Test
  void jiraCloudIsAskedForFurtherPages() throws Exception {
    wire.says(
        post(urlEqualTo("/rest/api/3/search/jql"))
            .withRequestBody(matchingJsonPath("$.nextPageToken", absent())),
        json(200, "{\"nextPageToken\": \"abc\", \"issues\": [" + issue("PAY-1") + "]}"));
    wire.says(
        post(urlEqualTo("/rest/api/3/search/jql"))
            .withRequestBody(matchingJsonPath("$.nextPageToken", equalTo("abc"))),
        json(200, "{\"isLast\": true, \"issues\": [" + issue("PAY-2") + "]}"));
    assertThat(wire.ask(wire.tracker(TrackerKind.JIRA_CLOUD), "PAY-1", "PAY-2")).hasSize(2);
  }

  @Test
  void aJiraProjectThatIsNotSeenLosesNothing() throws Exception {
    wire.says(
        post(urlEqualTo("/rest/api/2/search")),
        json(200, "{\"startAt\": 0, \"total\": 0, \"issues\": []}"));
    assertThat(wire.ask(wire.tracker(TrackerKind.JIRA), "PAY-1")).isEmpty();
    assertThat(wire.failures()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/b/c#4 | issues | \"state\": \"opened\" | open | null | /a/b/c/-/issues/4",
        "a/b/c#4 | issues | \"state\": \"opened\", \"labels\": [\"Doing\"] | in progress | null |"
            + " /a/b/c/-/issues/4",
        "a/b/c#4 | issues | \"state\": \"closed\" | closed | 2026-03-01T10:00:00Z |"
            + " /a/b/c/-/issues/4",
        "a/b/c#4 | issues | \"state\": \"closed\", \"_links\": {\"closed_as_duplicate_of\":"
            + " \"https://x\"} | dropped | 2026-03-01T10:00:00Z | /a/b/c/-/issues/4",
        "a/b/c!4 | merge_requests | \"state\": \"opened\" | in progress | null |"
            + " /a/b/c/-/merge_requests/4",
        "a/b/c!4 | merge_requests | \"state\": \"merged\", \"merged_at\":"
            + " \"2026-02-01T10:00:00.123Z\" | closed | 2026-02-01T10:00:00.123Z |"
            + " /a/b/c/-/merge_requests/4",
        "a/b/c!4 | merge_requests | \"state\": \"closed\" | dropped | 2026-03-01T10:00:00Z |"
            + " /a/b/c/-/merge_requests/4"
      })
  void gitlabTellsIssuesAndMergeRequests(
      String key, String resource, String state, String progress, String closed, String path)
      throws Exception {
    wire.says(
        get(urlPathEqualTo("/api/v4/projects/a%2Fb%2Fc/" + resource))
            .withQueryParam("iids[]", equalTo("4")),
        json(
            200,
            "[{\"iid\": 4, \"title\": \"T\", \"closed_at\": \"%s\", \"references\": {\"full\":"
                    .formatted(DONE)
                + " \""
                + key
                + "\"}, "
                + state
                + "}]"));
    assertThat(WireTracker.line(wire.ask(wire.tracker(TrackerKind.GITLAB), key).get(key)))
        .isEqualTo(progress + ", T, " + path + ", " + closed);
    wire.server()
        .verify(
            getRequestedFor(urlPathEqualTo("/api/v4/projects/a%2Fb%2Fc/" + resource))
                .withHeader("PRIVATE-TOKEN", equalTo(WireTracker.TOKEN)));
  }

  @Test
  void gitlabIsAskedAloneForWhatItsListLacks() throws Exception {
    wire.says(get(urlPathEqualTo("/api/v4/projects/a%2Fb/issues")), json(200, "[]"));
    wire.says(
        get(urlPathEqualTo("/api/v4/projects/a%2Fb/issues/4")),
        json(200, "{\"iid\": 4, \"title\": \"T\", \"state\": \"opened\"}"));
    Map<String, Told> told = wire.ask(wire.tracker(TrackerKind.GITLAB), "a/b#4", "a/b#5");
    assertThat(WireTracker.line(told.get("a/b#4"))).startsWith("open");
    assertThat(told.get("a/b#5")).isInstanceOf(Told.Absent.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GITEA, shop/cart, /api/v1/repos/shop/cart/issues, $.body, {\"number\": 3}, shop/cart#3",
    "GITLAB, shop/cart, /api/v4/projects/shop%2Fcart/issues, $.description, {\"iid\": 3},"
        + " shop/cart#3",
    "JIRA, PAY, /rest/api/2/issue, $.fields.description, '{\"id\": \"1\", \"key\": \"PAY-3\"}',"
        + " PAY-3",
    "JIRA_CLOUD, PAY, /rest/api/2/issue, $.fields.description, '{\"id\": \"1\", \"key\":"
        + " \"PAY-3\"}', PAY-3"
  })
  void eachTrackerOpensIssues(
      TrackerKind kind, String project, String path, String body, String answer, String key)
      throws Exception {
    wire.says(post(urlPathEqualTo(path)), json(201, answer));
    try (TrackerClient client = new TrackerClient(wire.tracker(kind))) {
      assertThat(client.open(project, "A\ntitle", "The text").key().text()).isEqualTo(key);
    }
    wire.server()
        .verify(
            1,
            postRequestedFor(urlPathEqualTo(path))
                .withRequestBody(matchingJsonPath(body, equalTo("The text"))));
    assertThat(wire.server().getAllServeEvents().getFirst().getRequest().getBodyAsString())
        .contains("A title");
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void anIssueIsOpenedOnceOrNotAtAll(TrackerKind kind) {
    String project = kind.isJira() ? "PAY" : "shop/cart";
    for (int code : new int[] {500, 503, 429, 302, 307}) {
      wire.server().resetAll();
      wire.says(
          post(urlMatching(".*")),
          aResponse().withStatus(code).withHeader("Location", "/elsewhere"));
      try (TrackerClient client = new TrackerClient(wire.tracker(kind), WireTracker.SHORT)) {
        assertThatThrownBy(() -> client.open(project, "t", "b"))
            .isInstanceOf(ForgeException.class)
            .hasMessageContaining(String.valueOf(code));
      }
      assertThat(wire.server().getAllServeEvents()).hasSize(1);
    }
  }

  @Test
  void noProjectIsAskedAboutThatTheOperatorDoesNotAllow() throws Exception {
    assertThat(
            wire.ask(
                wire.tracker(TrackerKind.GITHUB, "shop/*"), "other/cart#5", "PAY-3", "shop/a!4"))
        .isEmpty();
    try (TrackerClient client = new TrackerClient(wire.tracker(TrackerKind.JIRA, "PAY"))) {
      assertThatThrownBy(() -> client.open("PLAT", "t", "b")).isInstanceOf(ForgeException.class);
    }
    assertThat(wire.server().getAllServeEvents()).isEmpty();
  }
}
