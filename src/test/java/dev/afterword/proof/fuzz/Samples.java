package dev.afterword.proof.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the demonstration library. */
final class Samples {
  private Samples() {}

  static List<String> texts() throws IOException {
    Path folder = Path.of(System.getProperty("project.basedir", "."), "sample-postmortems");
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(name -> name.toString().endsWith(".md")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  /** Their front matter with the fence before it; the language is told by the fence. */
  static List<String> frontMatters() throws IOException {
    return texts().stream()
        .filter(text -> text.startsWith("---\n"))
        .map(text -> text.substring(0, Math.max(4, text.indexOf("\n---", 4) + 1)))
        .toList();
  }
}
