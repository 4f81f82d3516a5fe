package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionType;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documents of a folder, each marked as reviewed and given one action item more. */
final class ReviewedDocuments {
  private static final List<String> REVIEWERS = List.of("payments", "Team of two");

  private static final NewActionItem PLAIN =
      new NewActionItem("Alert on *saturation* of the pool", null, null, null, null);
  private static final NewActionItem FULL =
      new NewActionItem(
          "Page on saturation", "payments", "P1", ActionType.DETECT, LocalDate.of(2026, 12, 1));

  private final Taxonomy taxonomy = Taxonomy.DEFAULT;
  private final ReadingLimits limits = ReadingLimits.DEFAULT;
  private final ActionAdder adder = new ActionAdder(taxonomy, limits);
  private final MetadataEditor metadata = new MetadataEditor(taxonomy, limits);
  private final DocumentReader reader = new DocumentReader(taxonomy, limits);
  private final Map<String, Integer> counts = new TreeMap<>();

  /** How many were changed, refused, and why. */
  Map<String, Integer> counts() {
    return counts;
  }

  int count(String what) {
    return counts.getOrDefault(what, 0);
  }

  private void count(String what, String why) {
    counts.merge(what, 1, Integer::sum);
    if (!why.isEmpty()) {
      counts.merge(what + ": " + why, 1, Integer::sum);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(md|markdown|erb)"))
          .sorted()
          .toList();
    }
  }

  ReviewedDocuments all(Path folder) throws IOException {
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      byte[] bytes = Files.readAllBytes(file);
      reviewed(path, bytes);
      added(path, bytes, PLAIN);
      added(path, bytes, FULL);
    }
    counts.forEach((what, count) -> System.out.printf("%-60s %d%n", what, count));
    return this;
  }

  void reviewed(String path, byte[] bytes) {
    switch (metadata.reviewed(path, bytes, REVIEWERS)) {
      case DocumentEdited.Changed(byte[] changed) -> {
        count("reviewed: changed", "");
        checkReviewed(path, changed);
        checkForm(path, bytes, changed);
      }
      case DocumentEdited.Refused(String why) ->
          count("reviewed: refused", why.replace(path, "…").replaceAll("line \\d+", "line"));
      case DocumentEdited.Same _, DocumentEdited.Added _ -> throw new AssertionError(path);
    }
  }

  void added(String path, byte[] bytes, NewActionItem item) {
    String what = item.owner() == null ? "plain" : "full";
    switch (adder.add(path, bytes, item)) {
      case DocumentEdited.Added(byte[] changed, var _, String _) -> {
        count("added, " + what, "");
        checkOthers(path, bytes, changed);
        checkForm(path, bytes, changed);
      }
      case DocumentEdited.Refused(String why) -> {
        count("not added, " + what, why.replace(path, "…"));
      }
      case DocumentEdited.Same _, DocumentEdited.Changed _ -> throw new AssertionError(path);
    }
  }

  /** All that was there is there still, line by line and in order. */
  private static void checkOthers(String path, byte[] before, byte[] after) {
    List<String> newer = new String(after, UTF_8).lines().toList();
    int at = 0;
    for (String line : new String(before, UTF_8).lines().toList()) {
      while (at < newer.size() && !newer.get(at).equals(line)) {
        at++;
      }
      assertThat(at).as(path + ": " + line).isLessThan(newer.size());
      at++;
    }
  }

  private void checkReviewed(String path, byte[] changed) {
    ParsedFile file = ParsedFile.of(new SourceFile(path, changed, null), limits);
    assertThat(reader.read(file).status()).as(path).isIn(Status.REVIEWED, Status.CLOSED);
    assertThat(reader.metadata(file).list("reviewers"))
        .as(path)
        .endsWith("payments", "Team of two");
    assertThat(metadata.reviewed(path, changed, REVIEWERS))
        .as(path)
        .isInstanceOf(DocumentEdited.Same.class);
  }

  /** What had the canonical form has it still. */
  private void checkForm(String path, byte[] before, byte[] after) {
    Formatter formatter = new Formatter(taxonomy, limits);
    if (formatter.format(path, before) instanceof Formatted.Same
        && !(formatter.format(path, after) instanceof Formatted.Same)) {
      count("no longer canonical", path);
    }
  }
}
