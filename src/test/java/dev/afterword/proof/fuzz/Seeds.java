package dev.afterword.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What inputs of one kind are made of. Texts are byte strings: each character is one byte of UTF-8,
 * so that an input may be cut anywhere.
 *
 * @param starts makes a text to begin with
 * @param tokens what means something in such a text
 * @param longest of an input, in bytes
 */
record Seeds(Function<RandomGenerator, String> starts, List<String> tokens, int longest) {
  Seeds {
    tokens = List.copyOf(tokens);
  }

  /** Begins with a text of any of the groups; each group is as likely, empty ones are skipped. */
  static Seeds of(List<List<String>> groups, List<String> tokens, int longest) {
    List<List<String>> filled = groups.stream().filter(group -> !group.isEmpty()).toList();
    return new Seeds(
        random -> {
          List<String> group = filled.get(random.nextInt(filled.size()));
          return group.get(random.nextInt(group.size()));
        },
        tokens,
        longest);
  }

  String start(RandomGenerator random) {
    return starts.apply(random);
  }

  String token(RandomGenerator random) {
    return tokens.get(random.nextInt(tokens.size()));
  }

  /** The text as a byte string. */
  static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
