package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** A library whose titles, names and files are written by an enemy. */
class HostileLibraryTest {
  private static final String SCRIPT =
      "\"'><script>alert(1)</script><img src=x onerror=alert(1)>]]>&amp;";
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13
  };
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("library");
    String yaml = SCRIPT.replace("\"", "\\\"");
    ServedLibrary.write(
        folder,
        "evil.md",
        "---\ntitle: \""
            + yaml
            + "\\u0007\\uFFFF\\x1b[31m\"\nservices: [\""
            + yaml
            + "\"]\nteams: [\""
            + yaml
            + "\"]\ntags: [\""
            + yaml
            + "\"]\nseverity: \""
            + yaml
            + "\"\n---\n\n## "
            + SCRIPT
            + "\n\nneedle "
            + SCRIPT
            + "\n");
    ServedLibrary.write(folder, "surrogate.md", "---\ntitle: \"half \\ud800 a pair\"\n---\ntext\n");
    ServedLibrary.write(folder, "<img src=x onerror=alert(2)>&\"'.md", "# Name\n");
    ServedLibrary.write(folder, "deep folder/100% sure + more;x=y?z#a.md", "# Odd\n");
    ServedLibrary.write(folder, "slashed.md", "---\nid: team a/2026/pool\n---\n# Slashed\n");
    ServedLibrary.write(folder, "dots.md", "---\nid: ../../etc/passwd\n---\n# Dots\n");
    ServedLibrary.write(folder, "double.md", "---\nid: a//b\n---\n# Double\n");
    ServedLibrary.write(folder, "good.png", PNG);
    ServedLibrary.write(folder, "fake.png", "<script>alert(1)</script>");
    ServedLibrary.write(folder, "binary.png", new byte[] {0, 1, 2, 3});
    ServedLibrary.write(folder, "drawing.svg", "<svg onload='alert(1)'/>");
    ServedLibrary.write(folder, "page.html", "<script>alert(1)</script>");
    ServedLibrary.write(folder, ".env", "SECRET=1");
    ServedLibrary.write(folder, ".hidden/secret.txt", "secret");
    ServedLibrary.write(folder, ".git-like/config", "secret");
    ServedLibrary.write(temporary, "outside.txt", "outside");
    Files.createSymbolicLink(folder.resolve("link.txt"), temporary.resolve("outside.txt"));
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
        "/search",
        "/search?q=needle",
        "/search?q=%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/search?service=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/documents",
        "/problems",
        "/postmortems/evil",
        "/postmortems/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/help"
      })
  void nothingOfItRunsInAPage(String address) throws Exception {
    String body = served.get(address).body();
    assertThat(body).doesNotContain("<script>alert", "<img src=x", "onerror=alert(1)>\"");
  }

  @Test
  void theFeedIsWellFormedAndKeepsTheText() throws Exception {
    HttpResponse<String> feed = served.get("/feed.atom");
    assertThat(feed.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    var parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(feed.body())));
    assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
    assertThat(feed.body()).contains("&lt;script&gt;");
    assertThat(parsed.getElementsByTagName("entry").getLength()).isEqualTo(7);
  }

  @Test
  void everyDocumentIsReachedByItsIdInPageAndApi() throws Exception {
    var all =
        JsonMapper.builder()
            .build()
            .readTree(served.get("/api/v1/documents").body())
            .get("documents");
    assertThat(all).hasSize(7);
    for (var one : all) {
      String id = one.get("id").asString();
      for (String encoded : new String[] {encode(id), encode(id).replace("%2F", "/")}) {
        assertThat(served.get("/api/v1/documents/" + encoded).statusCode())
            .as(encoded)
            .isEqualTo(200);
        assertThat(served.get("/postmortems/" + encoded).statusCode()).as(encoded).isEqualTo(200);
      }
    }
  }

  @Test
  void linksOfTheListLeadToEveryDocument() throws Exception {
    String list = served.get("/documents").body();
    var links =
        java.util.regex.Pattern.compile("href=\"(/postmortems/[^\"#]+)\"")
            .matcher(list)
            .results()
            .map(it -> it.group(1).replace("&#39;", "'").replace("&amp;", "&"))
            .distinct()
            .toList();
    assertThat(links).hasSize(7);
    for (String link : links) {
      assertThat(served.status(link)).as(link).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "good.png, 200, image/png",
    "fake.png, 200, text/plain;charset=utf-8",
    "binary.png, 415, ''",
    "drawing.svg, 200, text/plain;charset=utf-8",
    "page.html, 200, text/plain;charset=utf-8",
    "evil.md, 200, text/plain;charset=utf-8"
  })
  void rawFilesAreImagesOrText(String path, int status, String type) throws Exception {
    HttpResponse<String> answer = served.get("/raw/" + path);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 200) {
      assertThat(answer.headers().firstValue("Content-Type")).contains(type);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("sandbox");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.txt",
        "%2e%2e/outside.txt",
        "%2e%2e%2foutside.txt",
        "..%2foutside.txt",
        "..%5coutside.txt",
        "%252e%252e%252foutside.txt",
        "..%c0%afoutside.txt",
        "%c0%ae%c0%ae/outside.txt",
        "x/../../outside.txt",
        "....//outside.txt",
        "..;/outside.txt",
        "/etc/passwd",
        "//etc/passwd",
        "%2fetc%2fpasswd",
        "link.txt",
        ".hidden/secret.txt",
        ".git-like/config",
        ".git/config",
        ".env",
        "deep%20folder",
        "deep%20folder/",
        ".",
        "%00",
        "good.png%00.txt",
        "C:/windows/win.ini",
        "file:///etc/passwd"
      })
  void noAddressLeadsOutOfTheLibrary(String path) throws Exception {
    String answer =
        served.raw(
            "GET /raw/" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.substring(9, 12)).isIn("400", "404");
    assertThat(answer).doesNotContain("outside\n", "root:", "SECRET");
  }

  @Test
  void aHeadHasNoBody() throws Exception {
    HttpResponse<String> answer = served.send("HEAD", "/postmortems/evil", "");
    assertThat(answer.statusCode()).isIn(200, 404, 405);
    assertThat(answer.body()).isEmpty();
  }

  private static String encode(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
