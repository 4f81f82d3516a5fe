package dev.afterword.forge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a tracker sends by itself. It is genuine when it is signed, or comes with the tracker's
 * secret; nothing is read of one that is not.
 */
public final class Webhook {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ALGORITHM = "HmacSHA256";

  private Webhook() {}

  /**
   * Whether that tracker sent it; false for a tracker without a secret.
   *
   * @param headers the value of a header by its name, null without one
   */
  public static boolean isGenuine(
      Tracker tracker, Function<String, @Nullable String> headers, byte[] body) {
    Token secret = tracker.secret();
    if (secret == null) {
      return false;
    }
    return switch (tracker.kind()) {
      case GITLAB -> isEqual(secret.value(), headers.apply("X-Gitlab-Token"));
      case GITHUB -> isEqual("sha256=" + hmac(secret, body), headers.apply("X-Hub-Signature-256"));
      case JIRA, JIRA_CLOUD ->
          isEqual("sha256=" + hmac(secret, body), headers.apply("X-Hub-Signature"));
      case GITEA -> {
        String own = headers.apply("X-Gitea-Signature");
        yield isEqual(hmac(secret, body), own == null ? headers.apply("X-Forgejo-Signature") : own);
      }
    };
  }

  /** In a time that does not tell how much of it is right. */
  private static boolean isEqual(String expected, @Nullable String given) {
    return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static String hmac(Token secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.value().getBytes(US_ASCII), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /**
   * What it tells of an issue or pull request of that tracker; empty for what happens otherwise,
   * and for what is not to be believed.
   *
   * @param body of one that is genuine
   * @throws IOException when that is no JSON
   */
  public static Optional<Told> read(Tracker tracker, byte[] body) throws IOException {
    JsonNode json = json(body);
    return switch (tracker.kind()) {
      case GITHUB, GITEA -> ofRepository(tracker, json);
      case GITLAB -> ofGitlab(tracker, json);
      case JIRA, JIRA_CLOUD -> ofJira(tracker, json);
    };
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      JsonNode json = JSON.readTree(body);
      if (!json.isMissingNode()) {
        return json;
      }
    } catch (JacksonException e) {
      // Told below.
    }
    throw new IOException("no JSON");
  }

  /** A comment comes with its issue, but is deleted alone. */
  private static Optional<Told> ofRepository(Tracker tracker, JsonNode json) {
    JsonNode repository = json.path("repository");
    JsonNode issue = json.path("issue").isObject() ? json.path("issue") : json.path("pull_request");
    String project = Fields.text(repository.path("full_name"));
    int number = Fields.number(issue.path("number"));
    if (json.has("comment")
        || json.has("review")
        || number == 0
        || !isOf(tracker, project, Fields.text(repository.path("html_url")))) {
      return Optional.empty();
    }
    IssueKey key = new IssueKey(project, '#', number);
    return switch (Fields.text(json.path("action"))) {
      case "deleted" -> Optional.of(new Told.Absent(key));
      // Where it is now is asked for at the next round: the old address leads there.
      case "transferred" -> Optional.empty();
      default -> new RepositoryIssue(issue).told(tracker, key);
    };
  }

  private static Optional<Told> ofGitlab(Tracker tracker, JsonNode json) {
    JsonNode project = json.path("project");
    JsonNode attributes = json.path("object_attributes");
    String path = Fields.text(project.path("path_with_namespace"));
    int number = Fields.number(attributes.path("iid"));
    String kind = Fields.text(json.path("object_kind"));
    if (number == 0
        || !(kind.equals("issue") || kind.equals("merge_request"))
        || !isOf(tracker, path, Fields.text(project.path("web_url")))) {
      return Optional.empty();
    }
    IssueKey key = new IssueKey(path, kind.equals("issue") ? '#' : '!', number);
    return GitlabIssues.told(tracker, key, key, attributes);
  }

  private static Optional<Told> ofJira(Tracker tracker, JsonNode json) {
    JiraIssue issue = new JiraIssue(json.path("issue"));
    Optional<IssueKey> key =
        issue
            .key()
            .filter(one -> isOf(tracker, one.project(), Fields.text(issue.json().path("self"))));
    return switch (Fields.text(json.path("webhookEvent")).toLowerCase(Locale.ROOT)) {
      case "jira:issue_created", "jira:issue_updated" ->
          key.flatMap(one -> issue.told(tracker, one));
      case "jira:issue_deleted" -> key.map(Told.Absent::new);
      default -> Optional.empty();
    };
  }

  private static boolean isOf(Tracker tracker, String project, String address) {
    return tracker.allows(project) && tracker.isAt(address);
  }
}
