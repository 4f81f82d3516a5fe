package dev.afterword.proof.xss;

import dev.afterword.proof.SharedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A text that runs in a page which believes it.
 *
 * @param number its place among all payloads, from 0
 * @param fires whether it was seen to run in Chromium when written raw into a page
 */
record Payload(int number, String text, boolean fires) {
  /**
   * The payloads of the shared collections, each once.
   *
   * @param every 1 for all of them, n for one in n
   * @param first which of the first n begins
   */
  static List<Payload> all(int every, int first) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (Path file : SharedInput.files("xss", ".txt")) {
      String text = SharedInput.text(file);
      if (file.toString().endsWith(".svg.txt")) {
        texts.add(text);
      } else {
        text.lines().forEach(texts::add);
      }
    }
    for (String list : List.of("dompurify_expect", "markdown_vectors")) {
      addAll(texts, "xss/" + list + ".json");
    }
    addAll(texts, "xss/cc-by-sa/owasp_xss_filter_evasion.json");
    addAll(texts, "text/blns.json");
    texts.removeIf(String::isBlank);
    Set<String> firing =
        SharedInput.list("xss/control_fires_in_chromium156.json").stream()
            .map(one -> one.get("sha256").asString())
            .collect(Collectors.toSet());
    List<String> ordered = List.copyOf(texts);
    return IntStream.range(0, ordered.size())
        .filter(number -> number % every == first)
        .mapToObj(number -> of(number, ordered.get(number), firing))
        .toList();
  }

  private static Payload of(int number, String text, Set<String> firing) {
    return new Payload(
        number, text, firing.contains(hash(text)) || firing.contains(hash(text.strip())));
  }

  private static void addAll(Set<String> texts, String list) throws IOException {
    for (JsonNode one : SharedInput.list(list)) {
      texts.add(one.isString() ? one.asString() : one.get("payload").asString());
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
