package dev.afterword.proof.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a Jira would send when an issue of a generated library is closed.
 *
 * @param second of its time: later ones are newer
 */
record SentHook(String key, int second) {
  private static final String SECRET = "a-secret-of-sixteen-and-more";

  /** A tracker that can be asked nothing: what is known comes by webhooks alone. */
  static final Map<String, String> TRACKER =
      Map.of(
          "AFTERWORD_TRACKERS", "jira",
          "AFTERWORD_TRACKER_JIRA_URL", "http://127.0.0.1:1",
          "AFTERWORD_TRACKER_JIRA_SECRET", SECRET);

  void send(HttpClient client, URI server) throws Exception {
    byte[] body = body().getBytes(UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("hooks/jira"))
            .header("X-Hub-Signature", "sha256=" + hmac(body))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException("a webhook was answered " + answer.statusCode());
    }
  }

  private String body() {
    return """
    {"webhookEvent": "jira:issue_updated", "issue": {"key": "%s",
      "self": "http://127.0.0.1:1/rest/api/2/issue/%d",
      "fields": {"summary": "Closed", "updated": "2026-11-22T10:%02d:%02d.000+0000",
        "status": {"name": "Done", "statusCategory": {"key": "done"}}}}}
    """
        .formatted(key, 1 + second, second / 60, second % 60);
  }

  private static String hmac(byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
