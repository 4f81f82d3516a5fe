package dev.afterword.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.yaml.FrontMatterReader.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public collections of hostile YAML: a value or a problem each, soon, and never an error. */
final class HostileYamlTest {
  private static final Path YAML =
      Path.of(System.getProperty("afterword.shared", "../shared"), "hostile", "yaml");
  private static final long MILLIS_EACH = 200;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private final FrontMatterReader reader = new FrontMatterReader(ReadingLimits.DEFAULT);

  @BeforeAll
  static void warmUp() {
    FrontMatterReader reader = new FrontMatterReader(ReadingLimits.DEFAULT);
    for (int i = 0; i < 20; i++) {
      reader.read(Language.YAML, "a: [1, {b: 2}]\nb: \"x\"\n".repeat(50), 1);
      reader.read(Language.TOML, "a = [1, {b = 2}]\n", 1);
    }
  }

  @Test
  void everyCaseOfTheYamlTestSuiteGivesAValueOrAProblem() throws IOException {
    for (JsonNode one : json("yaml_test_suite.json")) {
      byte[] text = Base64.getDecoder().decode(one.get("yaml_b64").asString());
      holds(one.get("id").asString(), new String(text, StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyBombGivesAValueOrAProblem() throws IOException {
    for (JsonNode one : json("front_matter_bombs.json")) {
      holds(one.get("name").asString(), one.get("yaml").asString());
    }
  }

  @Test
  void whatFuzzersFoundGivesAValueOrAProblem() throws IOException {
    assumeTrue(Files.isDirectory(YAML), "no shared hostile input");
    try (var files = Files.list(YAML.resolve("snakeyaml_fuzzer"))) {
      for (Path file : files.toList()) {
        holds(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
  }

  @Test
  void ownBombsGiveAValueOrAProblem() {
    List<String> bombs = new ArrayList<>();
    for (String part :
        List.of(
            "[",
            "{",
            "- ",
            "? ",
            "a: ",
            "&a ",
            "!x ",
            "a:\n",
            "\"",
            "'",
            "|\n",
            "*a ",
            "<<: *a\n",
            "{a: ",
            "[a, ",
            "%YAML ",
            "a: &a\n b: *a\n",
            "---\n",
            "\t",
            "key: : :\n",
            "- - -\n",
            "#\n")) {
      bombs.add(part.repeat(64_000 / part.length()));
      bombs.add("a: " + part.repeat(60_000 / part.length()));
      bombs.add(part.repeat(3_000 / part.length()) + "\nb: 1\n");
    }
    StringBuilder stairs = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      stairs.append(" ".repeat(i)).append("a:\n");
    }
    bombs.add(stairs.toString());
    for (String bomb : bombs) {
      holds(bomb.substring(0, 20), bomb);
      tomlHolds(bomb);
    }
  }

  @Test
  void anEscapeOfNoCharacterCostsItsValueOnly() {
    for (String escape : List.of("\\UFFFFFFFF", "\\U00110000", "\\xZZ", "\\uD800")) {
      String yaml = "title: \"a" + escape + "\"\nteams: [edge]\n";
      FrontMatter read = reader.read(Language.YAML, yaml, 1);
      assertThat(read.values()).as(escape).containsKeys("title", "teams");
    }
  }

  private void tomlHolds(String text) {
    long start = THREAD.getCurrentThreadCpuTime();
    assertThat(reader.read(Language.TOML, text, 1)).isNotNull();
    long cut =
        text.length() < 8_000
            ? 0
            : reader.read(Language.TOML, text.substring(0, 8_000), 1).problems().size();
    long millis = (THREAD.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertThat(millis)
        .as("TOML %s (%d problems) took %d ms", text.substring(0, 5), cut, millis)
        .isLessThanOrEqualTo(1_000);
  }

  private void holds(String name, String text) {
    long start = THREAD.getCurrentThreadCpuTime();
    FrontMatter read = reader.read(Language.YAML, text, 1);
    long characters =
        read.values().values().stream().map(MetadataValue::asText).mapToLong(String::length).sum();
    long millis = (THREAD.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertThat(millis).as("%s took %d ms", name, millis).isLessThanOrEqualTo(MILLIS_EACH);
    assertThat(characters).as(name).isLessThan(2_000_000);
  }

  private static JsonNode json(String file) throws IOException {
    assumeTrue(Files.exists(YAML.resolve(file)), "no shared hostile input");
    return JsonMapper.shared().readTree(Files.readString(YAML.resolve(file)));
  }
}
