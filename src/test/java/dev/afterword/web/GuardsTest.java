package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask, what every answer says to the browser, and what stands around the pages. */
class GuardsTest {
  private static final String OK = "HTTP/1.1 200";
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("library");
    ServedLibrary.write(folder, "a.md", "# Alpha\n");
    served = new ServedLibrary(folder, temporary.resolve("cache")).update();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=alpha",
        "/postmortems/a",
        "/postmortems/none",
        "/documents",
        "/problems",
        "/help",
        "/feed.atom",
        "/api/v1/status",
        "/api/v1/documents/none",
        "/raw/a.md",
        "/raw/none",
        "/assets/none",
        "/health/live",
        "/health/ready",
        "/metrics",
        "/none",
        "/search?page=x"
      })
  void everyAnswerBindsTheBrowser(String address) throws Exception {
    var headers = served.get(address).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Server")).isEmpty();
    assertThat(headers.firstValue("Content-Type")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/raw/%2e%2e%2fa", "/a//b", "/%c0%ae", "/%00", "/x;y/..;/z"})
  void requestsThatTheServerItselfRefusesAreBoundToo(String target) throws Exception {
    String answer =
        served.raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.substring(9, 12)).isIn("400", "404");
    assertThat(answer.toLowerCase(Locale.ROOT))
        .contains("x-content-type-options: nosniff", "content-security-policy: default-src 'none'")
        .doesNotContain("jetty", "exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1",
        "127.0.0.1:80",
        "[::1]:8470",
        "LOCALHOST:1",
        "wiki.example.org"
      })
  void ownNamesAreAnswered(String host) throws Exception {
    assertThat(asking(host)).startsWith(OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example.org",
        "localhost.evil.example.org",
        "127.0.0.1.evil.example.org",
        "evil.example.org:80",
        "0.0.0.0",
        "169.254.169.254",
        "localhost@evil.example.org",
        "",
        "wiki.example.org.evil.test"
      })
  void foreignNamesAreMisdirected(String host) throws Exception {
    assertThat(asking(host).substring(9, 12)).isIn("421", "400");
    assertThat(asking(host)).doesNotContain("Alpha");
  }

  @Test
  void aForeignNameGetsAProblemWithStatus421() throws Exception {
    String answer =
        served.raw(
            "GET /api/v1/status HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 421")
        .contains("application/problem+json")
        .contains("evil.example.org");
  }

  @Test
  void withoutAHostNothingIsAnswered() throws Exception {
    assertThat(served.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").substring(9, 12))
        .isIn("400", "421");
    assertThat(served.raw("GET / HTTP/1.0\r\n\r\n").substring(9, 12)).isIn("400", "421");
    assertThat(
            served
                .raw(
                    "GET http://evil.example.org/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .substring(9, 12))
        .isIn("400", "421");
  }

  private static String asking(String host) throws Exception {
    return served.raw("GET /documents HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void theThemeIsKeptInACookieAndLeadsBack() throws Exception {
    HttpResponse<String> answer = theme("theme=dark&back=%2Fsearch%3Fq%3Dpool");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(it -> assertThat(it).endsWith("/search?q=pool"));
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("theme=dark")
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(served.get("/", "Cookie", "theme=dark").body()).contains("dark");
    assertThat(served.get("/", "Cookie", "theme=%22%3E%3Cscript%3E").statusCode()).isEqualTo(200);
    assertThat(theme("theme=pink").statusCode()).isEqualTo(400);
    assertThat(theme("").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.org",
        "//evil.example.org",
        "/\\evil.example.org",
        "\\\\evil.example.org",
        "/%09/evil.example.org",
        "javascript:alert(1)",
        "/%0d%0aLocation:%20https://evil.example.org",
        "evil.example.org",
        "/%5Cevil.example.org",
        "%2F%2Fevil.example.org",
        "/%0A/evil.example.org",
        "%20//evil.example.org"
      })
  void noChoiceOfThemeLeadsToAnotherSite(String back) throws Exception {
    HttpResponse<String> answer = theme("theme=dark&back=" + back);
    String location = answer.headers().firstValue("Location").orElse("/");
    assertThat(served.address("/").resolve(location).getHost()).isEqualTo("127.0.0.1");
    assertThat(location).doesNotContain("\\").doesNotStartWith("//");
  }

  private static HttpResponse<String> theme(String form) throws Exception {
    return served.send("POST", "/theme", form, "Content-Type", "application/x-www-form-urlencoded");
  }

  @Test
  void assetsAreKeptForEverAndCompressed() throws Exception {
    Matcher asset = Pattern.compile("/assets/[^\"]+").matcher(served.get("/").body());
    List<String> addresses = asset.results().map(it -> it.group()).distinct().toList();
    assertThat(addresses).isNotEmpty();
    for (String address : addresses) {
      HttpResponse<byte[]> plain = served.bytes(address);
      assertThat(plain.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      HttpResponse<byte[]> packed = served.bytes(address, "Accept-Encoding", "gzip");
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
        assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
      }
    }
    assertThat(served.get("/assets/..%2f..%2fa.md").statusCode()).isIn(400, 404);
  }

  @Test
  void readinessComesWithTheFirstIndex(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("library");
    ServedLibrary.write(folder, "a.md", "# Alpha\n");
    try (ServedLibrary fresh = new ServedLibrary(folder, temporary.resolve("cache"))) {
      assertThat(fresh.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(fresh.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(fresh.get("/").statusCode()).isEqualTo(200);
      fresh.update();
      assertThat(fresh.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void metricsCountDocumentsAndRequests() throws Exception {
    served.get("/none");
    String metrics = served.get("/metrics").body();
    assertThat(metrics)
        .containsPattern("(?m)^afterword_documents 1")
        .contains("afterword_requests_total{status=\"404\"}");
  }
}
