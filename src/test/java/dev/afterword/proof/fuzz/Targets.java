package dev.afterword.proof.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All targets, their indexes in a temporary folder. */
record Targets(List<Target> all, Path folder) implements AutoCloseable {
  private static final List<String> NAMES = List.of("front-matter", "markdown", "query");

  /**
   * Opens them.
   *
   * @param only the name of the only one to open, null for all
   */
  static Targets open(@Nullable String only) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    List<Target> all = new ArrayList<>();
    for (String name : only == null ? NAMES : List.of(only)) {
      all.add(
          switch (name) {
            case "front-matter" -> new FrontMatterTarget();
            case "markdown" -> new MarkdownTarget(folder.resolve(name));
            case "query" -> new QueryTarget(folder.resolve(name));
            default ->
                throw new IllegalArgumentException(
                    "target: \"%s\" (expected one of %s)".formatted(name, NAMES));
          });
    }
    return new Targets(List.copyOf(all), folder);
  }

  Target of(String name) {
    return all.stream().filter(target -> target.name().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public void close() throws IOException {
    for (Target target : all) {
      target.close();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
