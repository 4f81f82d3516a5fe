package dev.afterword.forge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookTest {
  private static final String SECRET = WireTracker.SECRET;

  private static Tracker tracker(TrackerKind kind, @Nullable String secret) {
    URI web = URI.create("https://tracker.example.org");
    return new Tracker(
        "t",
        kind,
        web,
        kind.api(web),
        null,
        null,
        secret == null ? null : new Token(secret),
        null,
        "Task");
  }

  private static boolean isGenuine(
      TrackerKind kind, @Nullable String secret, String body, String header, String value) {
    return Webhook.isGenuine(
        tracker(kind, secret), Map.of(header, value)::get, body.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "GITHUB, X-Hub-Signature-256, sha256=",
    "JIRA, X-Hub-Signature, sha256=",
    "JIRA_CLOUD, X-Hub-Signature, sha256=",
    "GITEA, X-Gitea-Signature, ''",
    "GITEA, X-Forgejo-Signature, ''"
  })
  void aSignatureFitsOneBodyAndOneSecret(TrackerKind kind, String header, String before)
      throws Exception {
    String right = before + WireTracker.hmac(SECRET, "{}".getBytes(UTF_8));
    assertThat(isGenuine(kind, SECRET, "{}", header, right)).isTrue();
    assertThat(isGenuine(kind, SECRET, "{ }", header, right)).isFalse();
    assertThat(isGenuine(kind, "another-secret-of-16", "{}", header, right)).isFalse();
    assertThat(isGenuine(kind, null, "{}", header, right)).isFalse();
    assertThat(isGenuine(kind, SECRET, "{}", header, "")).isFalse();
    assertThat(isGenuine(kind, SECRET, "{}", header, before)).isFalse();
    assertThat(isGenuine(kind, SECRET, "{}", header, right.substring(0, right.length() - 1)))
        .isFalse();
    assertThat(isGenuine(kind, SECRET, "{}", header, SECRET)).isFalse();
    assertThat(isGenuine(kind, SECRET, "{}", "X-Other", right)).isFalse();
  }

  @Test
  void githubsOlderSignatureIsNotTaken() throws Exception {
    String right = "sha256=" + WireTracker.hmac(SECRET, "{}".getBytes(UTF_8));
    assertThat(isGenuine(TrackerKind.GITHUB, SECRET, "{}", "X-Hub-Signature", right)).isFalse();
  }

  @Test
  void gitlabSendsItsSecret() {
    assertThat(isGenuine(TrackerKind.GITLAB, SECRET, "{}", "X-Gitlab-Token", SECRET)).isTrue();
    assertThat(isGenuine(TrackerKind.GITLAB, SECRET, "{}", "X-Gitlab-Token", SECRET + "x"))
        .isFalse();
    assertThat(isGenuine(TrackerKind.GITLAB, null, "{}", "X-Gitlab-Token", "null")).isFalse();
  }

  private static String read(TrackerKind kind, String body) throws IOException {
    return Webhook.read(tracker(kind, SECRET), body.getBytes(UTF_8))
        .map(told -> told.key().text() + ": " + WireTracker.line(told))
        .orElse("nothing");
  }

  private static String github(String action, String what) {
    return """
    {"action": "%s", %s,
     "repository": {"full_name": "shop/cart", "html_url": "https://tracker.example.org/shop/cart"}}
    """
        .formatted(action, what);
  }

  private static final String ISSUE =
      """
      "issue": {"number": 5, "title": "T", "state": "closed", "state_reason": "completed",
        "closed_at": "2026-03-01T10:00:00Z",
        "repository_url": "https://api.tracker.example.org/repos/shop/cart"}
      """;

  @ParameterizedTest
  @EnumSource(
      value = TrackerKind.class,
      names = {"GITHUB", "GITEA"})
  void repositoriesTellOfIssuesAndPullRequests(TrackerKind kind) throws Exception {
    assertThat(read(kind, github("closed", ISSUE)))
        .isEqualTo("shop/cart#5: closed, T, /shop/cart/issues/5, 2026-03-01T10:00:00Z");
    assertThat(read(kind, github("deleted", ISSUE))).isEqualTo("shop/cart#5: absent");
    assertThat(read(kind, github("transferred", ISSUE))).isEqualTo("nothing");
    assertThat(read(kind, github("deleted", ISSUE + ", \"comment\": {}"))).isEqualTo("nothing");
    assertThat(
            read(
                kind,
                github(
                    "closed",
                    """
                    "pull_request": {"number": 6, "title": "P", "state": "closed", "merged": true,
                      "merged_at": "2026-03-01T10:00:00Z", "closed_at": "2026-03-01T10:00:00Z"}
                    """)))
        .isEqualTo("shop/cart#6: closed, P, /shop/cart/issues/6, 2026-03-01T10:00:00Z");
    assertThat(
            read(
                kind,
                github(
                    "closed",
                    """
                    "pull_request": {"number": 6, "title": "P", "state": "closed", "merged": false,
                      "merged_at": null, "closed_at": "2026-03-01T10:00:00Z"}
                    """)))
        .startsWith("shop/cart#6: dropped");
    assertThat(read(kind, github("created", "\"zen\": \"Keep it logically awesome.\"")))
        .isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "https://tracker.example.org.evil.example/shop/cart",
    "https://evil.example/https://tracker.example.org/shop/cart",
    "http://tracker.example.org/shop/cart",
    "https://tracker.example.org@evil.example/shop/cart",
    "''"
  })
  void ofAnotherHostNothingIsBelieved(String address) throws Exception {
    assertThat(
            read(
                TrackerKind.GITHUB,
                github("closed", ISSUE).replace("https://tracker.example.org/shop/cart", address)))
        .isEqualTo("nothing");
  }

  private static String gitlab(String kind, String attributes) {
    return """
    {"object_kind": "%s",
     "project": {"path_with_namespace": "a/b/c", "web_url": "https://tracker.example.org/a/b/c"},
     "object_attributes": {"iid": 4, "title": "T", "updated_at": "2026-03-01 10:00:00 UTC", %s}}
    """
        .formatted(kind, attributes);
  }

  @Test
  void gitlabTellsOfIssuesAndMergeRequests() throws Exception {
    assertThat(
            read(
                TrackerKind.GITLAB,
                gitlab(
                    "issue", "\"state\": \"closed\", \"closed_at\": \"2026-03-01 10:00:00 UTC\"")))
        .isEqualTo("a/b/c#4: closed, T, /a/b/c/-/issues/4, 2026-03-01T10:00:00Z");
    assertThat(
            read(
                TrackerKind.GITLAB,
                gitlab("issue", "\"state\": \"opened\", \"labels\": [{\"title\": \"Doing\"}]")))
        .isEqualTo("a/b/c#4: in progress, T, /a/b/c/-/issues/4, null");
    assertThat(read(TrackerKind.GITLAB, gitlab("merge_request", "\"state\": \"merged\"")))
        .isEqualTo("a/b/c!4: closed, T, /a/b/c/-/merge_requests/4, null");
    assertThat(read(TrackerKind.GITLAB, gitlab("note", "\"state\": \"merged\"")))
        .isEqualTo("nothing");
  }

  private static String jira(String event, String self) {
    return """
    {"webhookEvent": "%s", "issue": {"id": "9", "key": "PAY-7", "self": "%s", "fields": {
      "summary": "T", "status": {"name": "Done", "statusCategory": {"key": "done"}},
      "resolution": {"name": "Done"}, "resolutiondate": "2026-03-01T10:00:00.000+0000"}}}
    """
        .formatted(event, self);
  }

  @Test
  void jiraTellsOfIssues() throws Exception {
    String self = "https://tracker.example.org/rest/api/2/issue/9";
    assertThat(read(TrackerKind.JIRA, jira("jira:issue_updated", self)))
        .isEqualTo("PAY-7: closed, T, /browse/PAY-7, 2026-03-01T10:00:00Z");
    assertThat(read(TrackerKind.JIRA, jira("jira:issue_deleted", self))).isEqualTo("PAY-7: absent");
    assertThat(read(TrackerKind.JIRA, jira("comment_created", self))).isEqualTo("nothing");
    assertThat(read(TrackerKind.JIRA, jira("jira:issue_updated", "https://evil.example/9")))
        .isEqualTo("nothing");
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void whateverIsSentIsNoSurprise(TrackerKind kind) throws Exception {
    for (String body : new String[] {"{}", "[]", "null", "7", "\"\"", "{\"issue\": 7}"}) {
      assertThat(read(kind, body)).isEqualTo("nothing");
    }
    for (String body : new String[] {"", "{", "payload=%7B%7D", "[".repeat(100_000)}) {
      assertThatThrownBy(() -> read(kind, body)).isInstanceOf(IOException.class);
    }
  }
}
