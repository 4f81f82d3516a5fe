package dev.afterword.proof.fuzz;

import dev.afterword.proof.SharedInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads fuzzing dictionaries: lines of {@code name="value"} with {@code \\xNN} for a byte. */
final class Dictionary {
  private static final Pattern ENTRY = Pattern.compile("[^#\"]*\"(?<value>.*)\"\\s*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|(.))");

  private Dictionary() {}

  /** The entries of the shared dictionaries of those names, as byte strings. */
  static List<String> shared(String... names) throws IOException {
    List<String> tokens = new ArrayList<>();
    for (String name : names) {
      for (Path file : SharedInput.files("fuzz/dict", "/" + name + ".dict")) {
        SharedInput.text(file)
            .lines()
            .forEach(line -> {
              Matcher entry = ENTRY.matcher(line);
              if (entry.matches() && !entry.group("value").isEmpty()) {
                tokens.add(Seeds.bytes(unescaped(entry.group("value"))));
              }
            });
      }
    }
    return tokens;
  }

  private static String unescaped(String value) {
    return ESCAPE
        .matcher(value)
        .replaceAll(escape ->
            Matcher.quoteReplacement(
                escape.group(1) == null
                    ? escape.group(2)
                    : Character.toString(Integer.parseInt(escape.group(1), 16))));
  }
}
