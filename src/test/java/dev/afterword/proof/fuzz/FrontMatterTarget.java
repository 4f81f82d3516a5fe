package dev.afterword.proof.fuzz;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.proof.SharedInput;
import dev.afterword.yaml.FrontMatter;
import dev.afterword.yaml.FrontMatterReader;
import dev.afterword.yaml.FrontMatterReader.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Front matter in YAML, and in TOML when the first line says so. */
final class FrontMatterTarget implements Target {
  private static final String TOML_FENCE = "+++";
  private static final int LONGEST = 8 << 10;

  private static final List<String> TOML =
      List.of(
          "+++\ntitle = \"Checkout: 502\"\nservices = [\"checkout\", 'cart']\nstarted ="
              + " 2026-01-14T10:00:00Z\n[impact]\nusers = 12_400\nshare = 0.3e-2\n",
          "+++\na.b.c = {x = 1, y = [1, [2, {z = true}]]}\n[[role]]\nname = \"\"\"two\nlines\"\"\"\n"
              + "[[role]]\nname = '''raw'''\nwhen = 07:32:00\nday = 1979-05-27\nhex = 0xDEAD\n");

  private static final List<String> TOKENS =
      List.of(
          "title: ",
          "id: ",
          "severity: SEV1\n",
          "started: 2026-01-14T10:00:00+01:00\n",
          "tags: [",
          "services:\n",
          "visibility: ",
          "  ",
          "\n",
          "\r\n",
          "\t",
          "[",
          "]",
          "{",
          "}",
          ", ",
          ": ",
          "- ",
          "? ",
          "|",
          ">",
          "|-2\n",
          "\"",
          "'",
          "'''",
          "\"\"\"",
          "#",
          "&a ",
          "*a",
          "<<: *a\n",
          "!!set ",
          "!<tag:x>",
          "%TAG ! x\n",
          "---\n",
          "...\n",
          "+++\n",
          "=",
          "[[a]]\n",
          "[a.b]\n",
          "0x",
          "1_0",
          "\\u0000",
          "\\UFFFFFFFF",
          "\uFEFF",
          "\u0000",
          "\u0085",
          "\u2028",
          "é",
          "😀",
          "\uFFFE",
          "a: &b [*b]\n",
          "~",
          "null",
          "no",
          "14:02",
          "0123");

  private final FrontMatterReader reader = new FrontMatterReader(ReadingLimits.DEFAULT);
  private final Seeds seeds;

  FrontMatterTarget() throws IOException {
    List<String> tokens = new ArrayList<>(bytes(TOKENS));
    tokens.addAll(Dictionary.shared("yaml", "json", "utf8"));
    List<List<String>> texts =
        List.of(bytes(Samples.frontMatters()), bytes(TOML), bytes(suite()), bytes(bombs()));
    seeds = Seeds.of(texts, tokens, LONGEST);
  }

  private static List<String> suite() throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : SharedInput.list("yaml/yaml_test_suite.json")) {
      byte[] yaml = Base64.getDecoder().decode(one.get("yaml_b64").asString());
      texts.add("---\n" + new String(yaml, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static List<String> bombs() throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : SharedInput.list("yaml/front_matter_bombs.json")) {
      String yaml = one.get("yaml").asString();
      texts.add("---\n" + yaml.substring(0, Math.min(LONGEST, yaml.length())));
    }
    return texts;
  }

  private static List<String> bytes(List<String> texts) {
    return texts.stream().map(Seeds::bytes).toList();
  }

  @Override
  public String name() {
    return "front-matter";
  }

  @Override
  public Seeds seeds() {
    return seeds;
  }

  @Override
  public void read(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    int lineEnd = text.indexOf('\n');
    Language language = text.startsWith(TOML_FENCE) ? Language.TOML : Language.YAML;
    FrontMatter read = reader.read(language, text.substring(lineEnd + 1), 2);
    for (MetadataValue value : read.values().values()) {
      if (value.asText().length() > 1 << 20) {
        throw new IllegalStateException("a value of more characters than are allowed in all");
      }
    }
  }
}
