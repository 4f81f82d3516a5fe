package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.domain.TimelineEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the reader on real public postmortems, as the corpus's own script does. */
class CorpusMeasureTest {
  private final Path corpus =
      Path.of(System.getProperty("afterword.shared", "../shared"), "corpus");
  private final DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
  private final List<String> misses = new ArrayList<>();

  @BeforeEach
  void needTheCorpus() {
    assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": nothing to measure");
  }

  @Test
  void findsWhatACarefulReaderFinds() throws IOException {
    Tally title = new Tally();
    Tally date = new Tally();
    Tally timeline = new Tally();
    Tally ends = new Tally();
    for (JsonNode truth : truth()) {
      String path = truth.get("path").asString();
      Document document = read(path);
      check(
          title,
          normal(document.title()).equals(normal(truth.get("title").asString())),
          path,
          document.title());
      if (!truth.get("date").isNull()) {
        check(date, dates(truth).contains(day(document)), path, day(document) + " " + dates(truth));
      }
      List<TimelineEntry> entries = document.timeline();
      JsonNode counts = truth.get("timeline");
      check(timeline, counted(entries.size(), counts), path, entries.size() + " of " + counts);
      if (counts.hasNonNull("first") && counts.hasNonNull("last")) {
        List<String> times =
            entries.stream().map(CorpusMeasureTest::time).filter(Objects::nonNull).toList();
        boolean right =
            !times.isEmpty()
                && times.getFirst().equals(counts.get("first").asString())
                && times.getLast().equals(counts.get("last").asString());
        check(ends, right, path, times + " " + counts);
      }
    }
    misses.forEach(System.out::println);
    System.out.printf(
        Locale.ROOT, "title %s, date %s, timeline %s, ends %s%n", title, date, timeline, ends);
    assertThat(title.share()).isGreaterThanOrEqualTo(0.95);
    assertThat(date.share()).isGreaterThanOrEqualTo(0.90);
    assertThat(timeline.share()).isGreaterThanOrEqualTo(0.85);
    assertThat(ends.share()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void readsEveryFile() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(corpus.resolve("documents"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Document document = read(corpus.resolve("documents").relativize(file).toString());
        lines.add(line(document));
      }
    }
    assertThat(lines).hasSizeGreaterThan(600);
    String report = System.getProperty("corpus.report");
    if (report != null) {
      Files.write(Path.of(report), lines);
    }
  }

  private static String line(Document document) {
    List<TimelineEntry> entries = document.timeline();
    String first =
        entries.isEmpty() ? "" : time(entries.getFirst()) + " " + entries.getFirst().text();
    String last = entries.isEmpty() ? "" : time(entries.getLast()) + " " + entries.getLast().text();
    return String.join(
        "\t",
        document.path(),
        document.title(),
        day(document) + " " + document.dateOrigin(),
        String.valueOf(document.severity()),
        "n=" + entries.size(),
        first.substring(0, Math.min(40, first.length())),
        last.substring(0, Math.min(40, last.length())),
        String.valueOf(document.milestones()),
        document.frontMatter().keySet().toString(),
        document.problems().toString());
  }

  private Document read(String path) throws IOException {
    byte[] bytes = Files.readAllBytes(corpus.resolve("documents").resolve(path));
    ParsedFile input =
        Inputs.of(path, new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    return reader.read(input);
  }

  private List<JsonNode> truth() throws IOException {
    JsonMapper mapper = new JsonMapper();
    return Files.readAllLines(corpus.resolve("truth.jsonl")).stream()
        .filter(line -> !line.isBlank())
        .map(mapper::readTree)
        .filter(truth -> !truth.get("notes").asString().contains("AMBIGUOUS"))
        .filter(truth -> truth.get("path").asString().matches(".*\\.(md|markdown|erb)"))
        .toList();
  }

  private void check(Tally tally, boolean right, String path, @Nullable String found) {
    tally.add(right);
    if (!right) {
      misses.add("  " + path + ": " + found);
    }
  }

  private static boolean counted(int found, JsonNode counts) {
    int timed = counts.get("count").asInt();
    int all = counts.has("count_all") ? counts.get("count_all").asInt() : timed;
    return Stream.of(timed, all).anyMatch(n -> Math.abs(found - n) <= Math.max(1, n * 0.1));
  }

  private static List<String> dates(JsonNode truth) {
    List<String> dates = new ArrayList<>(List.of(truth.get("date").asString()));
    if (truth.hasNonNull("date_alt")) {
      JsonNode other = truth.get("date_alt");
      if (other.isArray()) {
        other.forEach(each -> dates.add(each.asString()));
      } else {
        dates.add(other.asString());
      }
    }
    return dates;
  }

  private static String day(Document document) {
    return document.date() == null ? "" : document.date().date().toString();
  }

  private static @Nullable String time(TimelineEntry entry) {
    return entry.localTime();
  }

  private static String normal(String text) {
    return text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** How many of how many were right. */
  private static final class Tally {
    private int right;
    private int all;

    private void add(boolean correct) {
      right += correct ? 1 : 0;
      all++;
    }

    private double share() {
      return (double) right / all;
    }

    @Override
    public String toString() {
      return "%d/%d = %.2f".formatted(right, all, share());
    }
  }
}
