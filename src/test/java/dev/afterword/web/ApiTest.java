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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON API over the demonstration library is as {@code openapi.yaml} says. */
class ApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path cache) throws Exception {
    served = new ServedLibrary(Path.of("sample-postmortems").toAbsolutePath(), cache).update();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/status, Status",
    "/search?q=pool, SearchResult",
    "/search?q=pool+service:checkout&severity=SEV1&severity=SEV2&from=2025-01&to=2026&sort=date&page=1&size=100, SearchResult",
    "/search?q=conection+pol, SearchResult",
    "/search, SearchResult",
    "/suggest?q=che, Suggestions",
    "/suggest?q=pool+service:&size=20, Suggestions",
    "/suggest, Suggestions",
    "/documents, Documents",
    "/documents?page=2&size=10, Documents",
    "/documents?page=4294967&size=500, Documents",
    "/similar/2025-02-11-checkout-pool-exhausted, SimilarDocuments",
    "/proposals, Proposals",
    "/actions, Actions",
    "/actions?q=pool&state=open&state=in-progress&team=payments&overdue=false&page=1&size=500, Actions",
    "/actions?overdue=true&group=owner&size=2, Actions",
    "/actions?age=366%2B&age=366+&improvement=PLAT-612, Actions",
    "/improvements, Improvements",
    "/improvements?q=budget&state=open&size=1, Improvements",
    "/insights, Insights",
    "/insights?range=all, Insights",
    "/insights?from=2025-07&compare=before&kind=postmortem, Insights",
    "/insights?from=1990&to=1990-12&team=payments&service=checkout&cause=change&severity=SEV1, Insights",
    "/insights?from=2026&to=2026&compare-from=2025&compare-to=2025-12-31, Insights"
  })
  void anAnswerHasTheShapeThatIsDescribed(String address, String schema) throws Exception {
    HttpResponse<String> answer = served.get("/api/v1" + address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(new Schemas().faults(schema, JSON.readTree(answer.body()))).isEmpty();
  }

  @Test
  void everyDocumentHasTheShapeThatIsDescribed() throws Exception {
    JsonNode all = JSON.readTree(served.get("/api/v1/documents?size=500").body()).get("documents");
    assertThat(all.size()).isGreaterThan(30);
    for (JsonNode one : all) {
      String id = one.get("id").asString();
      HttpResponse<String> answer = served.get("/api/v1/documents/" + id);
      assertThat(answer.statusCode()).as(id).isEqualTo(200);
      assertThat(new Schemas().faults("Document", JSON.readTree(answer.body()))).as(id).isEmpty();
      assertThat(served.get("/postmortems/" + id).statusCode()).as(id).isEqualTo(200);
    }
  }

  @Test
  void theDescriptionIsServedAndNoPathIsWithoutATest() throws Exception {
    assertThat(served.get("/api/v1/openapi.yaml").body()).startsWith("openapi: 3.1.0");
    assertThat(new Schemas().paths())
        .containsExactlyInAnyOrder(
            "/status",
            "/search",
            "/suggest",
            "/documents",
            "/documents/{id}",
            "/similar/{id}",
            "/similar",
            "/actions",
            "/improvements",
            "/insights",
            "/proposals");
  }

  @ParameterizedTest
  @CsvSource({
    "404, /documents/no-such-document",
    "404, /similar/no-such-document",
    "404, /no-such-route",
    "400, /search?page=0",
    "400, /search?page=-1",
    "400, /search?page=99999999999",
    "400, /search?page=x",
    "400, /search?size=101",
    "400, /search?size=0",
    "400, /search?from=yesterday",
    "400, /search?from=2026-13",
    "400, /search?to=2026-02-30",
    "400, /search?from=%2B999999999-12-31",
    "400, /search?to=0000",
    "400, /search?sort=size",
    "400, /suggest?size=21",
    "400, /documents?size=501",
    "400, /documents?page=0",
    "400, /actions?state=finished",
    "400, /actions?due=tomorrow",
    "400, /actions?needs=love",
    "400, /actions?age=5",
    "400, /actions?type=magic",
    "400, /actions?group=service",
    "400, /actions?overdue=1",
    "400, /actions?size=501",
    "400, /actions?page=x",
    "400, /improvements?state=verify",
    "400, /improvements?size=0",
    "400, /insights?from=yesterday",
    "400, /insights?to=%2B999999999-12-31",
    "400, /insights?to=-999999-01",
    "400, /insights?from=0000&compare=before",
    "400, /insights?from=0001&to=9999&compare=before",
    "400, /insights?from=2026-02&to=2026-01",
    "400, /insights?kind=playbook",
    "400, /insights?range=forever",
    "400, /insights?compare=after",
    "400, /insights?range=all&compare-from=2025&compare-to=2025",
    "400, /insights?from=2026&compare-to=2026-03"
  })
  void anErrorIsAProblemThatNamesTheValue(int status, String address) throws Exception {
    HttpResponse<String> answer = served.get("/api/v1" + address);
    isProblem(answer, status);
  }

  @Test
  void aQueryThatIsTooLongIsRefused() throws Exception {
    isProblem(served.get("/api/v1/search?q=" + "x".repeat(1001)), 414);
    isProblem(served.get("/api/v1/suggest?q=" + "x".repeat(1001)), 414);
    isProblem(served.get("/api/v1/actions?q=" + "x".repeat(1001)), 414);
    isProblem(served.get("/api/v1/actions?owner=" + "x".repeat(1001)), 414);
    assertThat(served.get("/improvements?q=" + "x".repeat(1001)).statusCode()).isEqualTo(414);
    assertThat(served.get("/search?q=" + "x".repeat(1001)).statusCode()).isEqualTo(414);
    assertThat(served.get("/api/v1/search?q=" + "x".repeat(1000)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void otherMethodsAreRefused(String method) throws Exception {
    for (String address : new String[] {"/api/v1/status", "/api/v1/search", "/search", "/"}) {
      assertThat(served.send(method, address, "").statusCode()).as(address).isIn(404, 405);
    }
    isProblem(served.send(method, "/api/v1/status", ""), served.send(method, "/", "").statusCode());
  }

  @Test
  void pagesFollowOneAnotherAndTheLastOneIsEmpty() throws Exception {
    JsonNode first = JSON.readTree(served.get("/api/v1/documents?size=10").body());
    JsonNode second = JSON.readTree(served.get("/api/v1/documents?size=10&page=2").body());
    assertThat(first.get("documents")).hasSize(10);
    assertThat(first.get("documents").get(9).get("path").asString())
        .isLessThan(second.get("documents").get(0).get("path").asString());
    JsonNode beyond = JSON.readTree(served.get("/api/v1/search?page=21474836&size=100").body());
    assertThat(beyond.get("hits")).isEmpty();
    assertThat(beyond.get("total")).isEqualTo(first.get("total"));
  }

  private static void isProblem(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(new Schemas().faults("ProblemDetails", problem)).isEmpty();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asString()).isNotBlank();
  }
}
