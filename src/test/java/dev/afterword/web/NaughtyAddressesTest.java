package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
  private static final int EACH = 7;
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
      for (int i = 0; i < lines.size(); i += EACH) {
        String target = lines.get(i).replace("{FILE}", "etc/passwd").replace(" ", "%20");
        String answer =
            served.raw(
                "GET /raw/" + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(Integer.parseInt(answer.substring(9, 12))).as(target).isIn(400, 404, 414);
        assertThat(answer).as(target).doesNotContain("root:");
      }
    }
  }

  private static void isCalm(String target) throws Exception {
    long before = CPU.getProcessCpuTime();
    assertThat(served.status(target)).as(target).isIn(CALM);
    assertThat(CPU.getProcessCpuTime() - before).as(target).isLessThan(ONE_SECOND);
  }

  private static List<String> strings() throws Exception {
    JsonNode all =
        JsonMapper.builder().build().readTree(Files.readString(hostile.resolve("text/blns.json")));
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
