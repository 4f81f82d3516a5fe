package dev.afterword.proof.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * An input that is kept to be read again, a line of JSON in a file.
 *
 * @param why what came of it
 * @param base64 its bytes
 */
record Kept(String target, long number, String why, String base64) {
  static Kept of(String target, long number, String why, byte[] input) {
    return new Kept(target, number, why, Base64.getEncoder().encodeToString(input));
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  static void write(List<Kept> all, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, all.stream().map(JsonMapper.shared()::writeValueAsString).toList());
  }

  static List<Kept> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> JsonMapper.shared().readValue(line, Kept.class))
        .toList();
  }
}
