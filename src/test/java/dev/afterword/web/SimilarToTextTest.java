package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An alert's text in, past incidents out. */
class SimilarToTextTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ALERT =
      "FIRING CheckoutErrors: HikariPool-1 - Connection is not available, connection pool exhausted";
  private static final String POOL = "2025-02-11-checkout-pool-exhausted";
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path cache) throws Exception {
    served = new ServedLibrary(Path.of("sample-postmortems").toAbsolutePath(), cache).update();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static HttpResponse<String> post(String type, String body, String... more)
      throws Exception {
    String address = "/api/v1/similar" + (more.length > 0 ? more[0] : "");
    return served.send("POST", address, body, "Content-Type", type);
  }

  private static String json(String text) {
    return JSON.writeValueAsString(JSON.createObjectNode().put("text", text));
  }

  private static JsonNode found(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode all = JSON.readTree(answer.body());
    assertThat(new Schemas().faults("SimilarDocuments", all)).isEmpty();
    return all.get("similar");
  }

  @Test
  void anAlertFindsThePastIncidentAsJsonAndAsText() throws Exception {
    for (JsonNode found :
        new JsonNode[] {
          found(post("application/json", json(ALERT))),
          found(post("text/plain; charset=utf-8", ALERT))
        }) {
      assertThat(found.get(0).get("id").asString()).isEqualTo(POOL);
      assertThat(found.get(0).get("reasons").toString())
          .contains("same service: checkout", "shared terms: ");
    }
  }

  @Test
  void whatWasDoneToMitigateStandsWithTheIncident() throws Exception {
    JsonNode first = found(post("text/plain", ALERT)).get(0);
    JsonNode timeline =
        JSON.readTree(served.get("/api/v1/documents/" + POOL).body()).get("timeline");
    assertThat(first.get("steps"))
        .isNotEmpty()
        .allSatisfy(step -> {
          JsonNode entry = timeline.get(step.get("number").asInt() - 1);
          assertThat(step.get("text")).isEqualTo(entry.get("text"));
          assertThat(step.get("phase").asString()).isEqualTo("mitigate");
        });
  }

  @Test
  void asManyAreGivenAsAreWanted() throws Exception {
    assertThat(found(post("text/plain", ALERT, "?size=1"))).hasSize(1);
    String body =
        JSON.writeValueAsString(JSON.createObjectNode().put("text", ALERT).put("size", 2));
    assertThat(found(post("application/json", body))).hasSize(2);
  }

  @Test
  void whatResemblesNothingFindsNothing() throws Exception {
    assertThat(found(post("text/plain", "zanzibar quokka"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "415 | application/x-www-form-urlencoded | a=b",
        "400 | application/json | {",
        "400 | application/json | []",
        "400 | application/json | {}",
        "400 | application/json | {\"text\": 7}",
        "400 | application/json | {\"text\": \" \"}",
        "400 | application/json | {\"text\": \"a\", \"size\": 0}",
        "400 | application/json | {\"text\": \"a\", \"size\": 21}",
        "400 | application/json | {\"text\": \"a\", \"size\": \"5\"}",
        "400 | application/json | {\"text\": \"a\", \"size\": 1.5}",
        "400 | text/plain | ' '"
      })
  void whatCannotBeReadIsAProblemThatSaysWhatIsExpected(int status, String type, String body)
      throws Exception {
    isProblem(post(type, body), status);
  }

  private static void isProblem(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(new Schemas().faults("ProblemDetails", problem)).isEmpty();
    assertThat(problem.get("detail").asString()).contains("expected");
  }

  @Test
  void theLongestTextIsAnsweredAndALongerOneIsRefused() throws Exception {
    String longest = (ALERT + "\n").repeat(1000).substring(0, 65_536);
    assertThat(found(post("text/plain", longest))).isNotEmpty();
    isProblem(post("text/plain", longest + "x"), 413);
    isProblem(post("application/json", json(longest)), 413);
    isProblem(post("application/json", "[".repeat(65_536)), 400);
  }

  @Test
  void aPageOfAnotherSiteIsRefused() throws Exception {
    HttpResponse<String> answer =
        served.send(
            "POST",
            "/api/v1/similar",
            ALERT,
            "Content-Type",
            "text/plain",
            "Origin",
            "https://evil.example.org");
    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
