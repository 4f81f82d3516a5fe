package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text that has broken other programs, as queries, ids and paths: answered or refused, never an
 * error.
 */
class NaughtyAddressesTest {
  private static final Set<Integer> CALM = Set.of(200, 301, 303, 400, 404, 414);
  private static final List<String> ROUTES =
      List.of("/raw/", "/postmortems/", "/difference/", "/api/v1/documents/", "/tags/");

  /** An address of another host: browsers take a backslash for a slash. */
  private static final Pattern AWAY = Pattern.compile("(?i)\nLocation: *+(?!/(?![/\\\\]))");

  private static final JsonMapper JSON = new JsonMapper();
  private static final long ONE_SECOND = 1_000_000_000;
  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static Path hostile;
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path temporary) throws Exception {
    String property = System.getProperty("afterword.shared", "");
    Path shared =
        property.isBlank() || property.startsWith("$") ? Path.of("../shared") : Path.of(property);
    hostile = shared.resolve("hostile");
    Assumptions.assumeTrue(Files.isDirectory(hostile), "there is no ../shared/hostile");
    Path folder = temporary.resolve("library");
    ServedLibrary.write(folder, "a.md", "# Alpha\n\nPool of connections.\n");
    served = new ServedLibrary(folder, temporary.resolve("cache")).update();
    for (String page : List.of("/search?q=pool", "/api/v1/search?q=pool", "/none")) {
      served.get(page);
    }
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      served.close();
    }
  }

  @Test
  void everyNaughtyStringIsAQuery() throws Exception {
    for (String text : strings()) {
      String encoded = encode(text);
      isCalm("/search?q=" + encoded);
      isCalm("/api/v1/search?q=" + encoded + "&service=" + encoded);
    }
  }

  @Test
  void everyNaughtyStringIsAnAddress() throws Exception {
    for (String text : strings()) {
      String encoded = encode(text);
      isCalm("/postmortems/" + encoded);
      isCalm("/api/v1/documents/" + encoded);
      isCalm("/raw/" + encoded);
    }
  }

  @Test
  void noPatternOfTraversalFindsAFile() throws Exception {
    for (String name : List.of("patt_deep_traversal.txt", "patt_traversal_exotic_encoding.txt")) {
      List<String> lines = Files.readAllLines(hostile.resolve("path").resolve(name));
      for (int i = 0; i < lines.size(); i++) {
        String target =
            ROUTES.get(i % ROUTES.size())
                + lines.get(i).replace("{FILE}", "etc/passwd").replace(" ", "%20");
        String answer = request(target);
        assertThat(Integer.parseInt(answer.substring(9, 12))).as(target).isIn(400, 404, 414);
        assertThat(answer).as(target).doesNotContain("root:");
      }
    }
  }

  @Test
  void noRedirectLeavesTheSite() throws Exception {
    for (String line : Files.readAllLines(hostile.resolve("url/patt_open_redirect.txt"))) {
      String encoded = encode(line);
      for (String target : List.of(line.startsWith("/") ? line : "/" + line, "/" + encoded)) {
        String answer = request(target.replace(" ", "%20"));
        assertThat(Integer.parseInt(answer.substring(9, 12))).as(target).isIn(CALM);
        assertThat(answer).as(target).doesNotContainPattern(AWAY);
      }
      String answer =
          served.raw(
              "POST /theme HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                  + ("theme=dark&back=" + encoded).length()
                  + "\r\n\r\ntheme=dark&back="
                  + encoded);
      assertThat(answer).as(line).contains(" 303 ").doesNotContainPattern(AWAY);
    }
  }

  @Test
  void everyTemplateIsOnlyText() throws Exception {
    for (String line : Files.readAllLines(hostile.resolve("text/patt_ssti.txt"))) {
      HttpResponse<String> page = served.get("/search?q=" + encode(line));
      assertThat(page.statusCode()).as(line).isEqualTo(200);
      assertThat(page.body()).as(line).contains("value=\"" + escaped(line) + "\"");
    }
  }

  @Test
  void noTargetOfForgedRequestsIsAskedForAnything() throws Exception {
    for (JsonNode target :
        JSON.readTree(Files.readString(hostile.resolve("url/ssrf_targets.json")))) {
      String encoded = encode(target.asString());
      isCalm("/postmortems/" + encoded);
      isCalm("/raw/" + encoded);
      isCalm("/search?q=" + encoded);
    }
  }

  @Test
  void everyByteSequenceIsCalmInAnAddress() throws Exception {
    for (byte[] bytes : byteSequences()) {
      StringBuilder encoded = new StringBuilder();
      for (byte one : bytes) {
        encoded.append("%%%02x".formatted(one & 0xff));
      }
      for (String route : ROUTES) {
        isCalm(route + encoded);
      }
      isCalm("/search?q=" + encoded);
      isCalm("/api/v1/search?q=" + encoded + "&tag=" + encoded);
    }
  }

  @Test
  void everyByteSequenceIsADocumentThatIsListedAndShown(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("library");
    List<byte[]> sequences = byteSequences();
    for (int i = 0; i < sequences.size(); i++) {
      ServedLibrary.write(folder, "bytes-" + i + ".md", sequences.get(i));
    }
    try (ServedLibrary bytes = new ServedLibrary(folder, temporary.resolve("cache")).update()) {
      JsonNode list = JSON.readTree(bytes.get("/api/v1/documents").body());
      assertThat(list.get("total").asInt()).isEqualTo(sequences.size());
      for (int i = 0; i < sequences.size(); i++) {
        assertThat(bytes.status("/postmortems/bytes-" + i)).as("bytes %d", i).isEqualTo(200);
        assertThat(bytes.status("/api/v1/documents/bytes-" + i)).as("bytes %d", i).isEqualTo(200);
        assertThat(bytes.status("/raw/bytes-" + i + ".md")).as("bytes %d", i).isIn(200, 415);
      }
    }
  }

  private static List<byte[]> byteSequences() throws Exception {
    List<byte[]> sequences = new ArrayList<>();
    JsonNode all = JSON.readTree(Files.readString(hostile.resolve("text/invalid_bytes.json")));
    all.forEach(one -> sequences.add(Base64.getDecoder().decode(one.get("b64").asString())));
    return sequences;
  }

  private static String request(String target) throws Exception {
    return served.raw(
        "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static void isCalm(String target) throws Exception {
    long before = CPU.getProcessCpuTime();
    assertThat(served.status(target)).as(target).isIn(CALM);
    assertThat(CPU.getProcessCpuTime() - before).as(target).isLessThan(ONE_SECOND);
  }

  private static List<String> strings() throws Exception {
    JsonNode all = JSON.readTree(Files.readString(hostile.resolve("text/blns.json")));
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 2) {
      sample.add(all.get(i).asString());
    }
    return sample;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
