package dev.afterword.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shared collections of hostile input: data beside the project that may be absent. */
public final class SharedInput {
  private SharedInput() {}

  /** The folder of the collections, whether it is there or not. */
  public static Path folder() {
    String set = System.getProperty("afterword.shared", "");
    Path shared = set.isBlank() || set.startsWith("$") ? Path.of("..", "shared") : Path.of(set);
    return shared.resolve("hostile");
  }

  public static boolean isThere() {
    return Files.isDirectory(folder());
  }

  /** The files below a folder whose names end so, in order; none when it is absent. */
  public static List<Path> files(String below, String ending) throws IOException {
    Path from = folder().resolve(below);
    if (!Files.isDirectory(from)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(from)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  /** The text of a file; bytes that are no UTF-8 become U+FFFD. */
  public static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** The entries of a JSON list; none when the file is absent. */
  public static List<JsonNode> list(String file) throws IOException {
    Path path = folder().resolve(file);
    if (!Files.exists(path)) {
      return List.of();
    }
    return JsonMapper.shared().readTree(Files.readString(path)).valueStream().toList();
  }
}
