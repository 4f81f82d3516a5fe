package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of what a careful reader finds in public postmortems is found, measured in the same way
 * as the corpus' own script. {@code -Dafterword.list=part-of-path} prints what was found.
 */
final class ActionsMeasureTest {
  private static final Path SHARED = Path.of(System.getProperty("afterword.shared", "../shared"));
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern NO_WORD =
      Pattern.compile("[\\W_]+", Pattern.UNICODE_CHARACTER_CLASS);

  private final ActionItemReader actions =
      new ActionItemReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
  private final FiveWhysReader whys = new FiveWhysReader(ReadingLimits.DEFAULT);

  @Test
  void actionItemsAreFoundAsACarefulReaderFindsThem() throws IOException {
    int hits = 0;
    int missed = 0;
    int wrong = 0;
    for (JsonNode truth : truth()) {
      List<String> got = new ArrayList<>();
      for (ActionItem item : actions.read(outline(document(truth)), new ArrayList<>())) {
        got.add(normal(item.text()));
      }
      int hit = 0;
      for (JsonNode wanted : truth.get("action_items")) {
        String begin = beginning(wanted.asString());
        boolean found = got.stream().anyMatch(text -> !begin.isEmpty() && text.contains(begin));
        hit += found ? 1 : 0;
        if (!found) {
          System.out.println("missed " + truth.get("path") + ": " + wanted + " of " + got);
        }
      }
      int want = truth.get("action_items").size();
      if (got.size() > hit) {
        System.out.println("wrong " + truth.get("path") + ": " + got);
      }
      hits += hit;
      missed += want - hit;
      wrong += Math.max(0, got.size() - hit);
    }
    double f1 = 2.0 * hits / (2.0 * hits + missed + wrong);
    System.out.printf(
        Locale.ROOT, "actions F1 %.3f (%d hit, %d missed, %d wrong)%n", f1, hits, missed, wrong);
    assertThat(f1).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void fiveWhysAreFoundWhereTheyAreAndNotClaimedElsewhere() throws IOException {
    int present = 0;
    int found = 0;
    int claimed = 0;
    int others = 0;
    for (JsonNode truth : truth()) {
      FiveWhys read = whys.read(outline(document(truth)), new ArrayList<>());
      if (truth.get("five_whys").get("present").asBoolean()) {
        present++;
        found += read == null ? 0 : 1;
      } else {
        others++;
        claimed += read == null ? 0 : 1;
      }
    }
    System.out.printf("whys %d of %d, claimed %d of %d%n", found, present, claimed, others);
    assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(present * 0.8));
    assertThat(claimed).isLessThanOrEqualTo(others / 50);
  }

  @Test
  void everyDocumentIsReadQuickly() throws IOException {
    String wanted = System.getProperty("afterword.list");
    var fishbones = new FishboneReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
    long spent = 0;
    int count = 0;
    List<Path> paths;
    try (var files = Files.walk(corpus())) {
      paths = files.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path path : paths) {
      Outline outline = outline(path);
      long begin = cpuTime();
      var items = actions.read(outline, new ArrayList<>());
      var tree = whys.read(outline, new ArrayList<>());
      var bones = fishbones.read(outline, "effect", tree, new ArrayList<>());
      spent += cpuTime() - begin;
      count++;
      if (wanted != null && path.toString().contains(wanted)) {
        System.out.println("== " + corpus().relativize(path));
        items.forEach(item -> System.out.println("   " + item));
        if (tree != null) {
          System.out.println("   whys " + tree);
        }
        if (bones != null) {
          System.out.println("   fishbone " + bones);
        }
      }
    }
    System.out.printf("%d documents, %d µs each%n", count, spent / 1000 / Math.max(1, count));
    assertThat(spent / Math.max(1, count)).isLessThan(20_000_000L);
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Path corpus() {
    Path corpus = SHARED.resolve("corpus/documents");
    assumeTrue(Files.isDirectory(corpus), "no public postmortems at " + corpus);
    return corpus;
  }

  private static Path document(JsonNode truth) {
    return corpus().resolve(truth.get("path").asString());
  }

  private static List<JsonNode> truth() throws IOException {
    Path truth = corpus().resolveSibling("truth.jsonl");
    JsonMapper json = new JsonMapper();
    return Files.readAllLines(truth).stream()
        .filter(line -> !line.isBlank())
        .map(json::readTree)
        .filter(node -> !node.path("notes").asString("").contains("AMBIGUOUS"))
        .filter(node -> node.get("path").asString().matches(".*\\.(md|markdown|erb)"))
        .toList();
  }

  private static Outline outline(Path path) throws IOException {
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    for (String fence : List.of("---\n", "+++\n")) {
      int end = text.startsWith(fence) ? text.indexOf("\n" + fence, 4) : -1;
      text = end < 0 ? text : text.substring(end + 5);
    }
    return Outline.of(Flexmark.parse(text), new Headings(Map.of()));
  }

  private static String normal(String text) {
    String shown = LINK.matcher(text).replaceAll("$1");
    return NO_WORD.matcher(shown).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static String beginning(String text) {
    String normal = normal(text);
    return normal.substring(0, Math.min(25, normal.length()));
  }
}
