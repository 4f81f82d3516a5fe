package dev.afterword.proof.pathology;

import dev.afterword.proof.SharedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Front matter made to be slow, deep or wrong; the shared collections are none when absent. */
public final class FrontMatterInputs {
  private static final List<String> REPEATED =
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
          "#\n");

  private static final int TOML = 8_000;

  private FrontMatterInputs() {}

  /** A text and what it is called. */
  public record Input(String name, String text) {}

  /** The public YAML test suite. */
  public static List<Input> suite() throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (JsonNode one : SharedInput.list("yaml/yaml_test_suite.json")) {
      byte[] text = Base64.getDecoder().decode(one.get("yaml_b64").asString());
      inputs.add(new Input(one.get("id").asString(), new String(text, StandardCharsets.UTF_8)));
    }
    return inputs;
  }

  public static List<Input> bombs() throws IOException {
    return SharedInput.list("yaml/front_matter_bombs.json").stream()
        .map(one -> new Input(one.get("name").asString(), one.get("yaml").asString()))
        .toList();
  }

  /** What fuzzers have found in a parser of YAML. */
  public static List<Input> fuzzed() throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Path file : SharedInput.files("yaml/snakeyaml_fuzzer", "")) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      inputs.add(new Input(file.getFileName().toString(), text));
    }
    return inputs;
  }

  /** One piece again and again, as the whole, as a value and before a good line; and stairs. */
  public static List<Input> own() {
    List<Input> inputs = new ArrayList<>();
    for (String part : REPEATED) {
      String name = part.strip();
      inputs.add(new Input(name, part.repeat(64_000 / part.length())));
      inputs.add(new Input("a: " + name, "a: " + part.repeat(60_000 / part.length())));
      String few = part.repeat(3_000 / part.length());
      inputs.add(new Input("few " + name, few + "\nb: 1\n"));
    }
    StringBuilder stairs = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      stairs.append(" ".repeat(i)).append("a:\n");
    }
    inputs.add(new Input("stairs", stairs.toString()));
    return inputs;
  }

  /** The same, cut so that all of it is within what is read of TOML. */
  public static List<Input> ownToml() {
    return own().stream()
        .map(input ->
            new Input(
                input.name() + ", " + TOML,
                input.text().substring(0, Math.min(TOML, input.text().length()))))
        .toList();
  }
}
