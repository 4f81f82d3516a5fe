package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents made to be slow or deep: shown soon, as Markdown or as plain text. */
final class HostileMarkdownTest {
  private static final Path MARKDOWN =
      Path.of(System.getProperty("afterword.shared", "../shared"), "hostile", "markdown");

  /** The full size takes a minute: {@code -Dafterword.full=true}. */
  private static final int LARGEST = Boolean.getBoolean("afterword.full") ? 256 << 10 : 64 << 10;

  /** The limit of parsing, that of rendering, and what a busy machine adds. */
  private static final long MILLIS_EACH = 3_000;

  @BeforeAll
  static void warmUp() {
    for (int i = 0; i < 50; i++) {
      Rendering.html(
          "# A\n\n*b* [c](d) `e`\n\n| f | g |\n|---|---|\n| h | i |\n\n- [ ] j\n".repeat(20));
    }
  }

  @Test
  void everyPathologicalShapeIsShownInTime() throws IOException {
    assumeTrue(Files.exists(MARKDOWN), "no shared hostile input");
    Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
    for (JsonNode shape :
        JsonMapper.shared().readTree(Files.readString(MARKDOWN.resolve("pathological.json")))) {
      shapes.put(shape.get("name").asString(), size -> text(shape, size));
    }
    assertShownInTime(shapes);
  }

  @Test
  void ownShapesAreShownInTime() {
    Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
    for (String part :
        new String[] {
          "> ",
          "[",
          "*a ",
          "<",
          "`",
          "- ",
          "1. ",
          "![",
          "](",
          "[a](",
          "**",
          "__a",
          "~~a ",
          "<a ",
          "<!--",
          "<![CDATA[",
          "<?x",
          "&",
          "\\",
          "|",
          "| a ",
          "|-",
          "a\n",
          "# a\n",
          "# a #",
          "[^a]: b\n",
          "[^a] ",
          "[a]: b\n",
          "[a] ",
          ": a\n\n",
          "a\n: b\n",
          "```\n",
          "~~~ ",
          "- a\n  ",
          "    ",
          "\t",
          "- a\n",
          "http://a.b ",
          "a@b.c ",
          "a@",
          "www.",
          "<details>\n\n",
          "<b>",
          "</b>",
          "*",
          "_",
          "[[a]] ",
          "!",
          "(",
          "()",
          "\"",
          "[x](<",
          "<a href=\"x",
          "==\n",
          "---\n",
          "a\n===\n",
          "- [ ] a\n",
          "\uD800",
          "\u0000",
          "{{",
          "<https://a",
          "`a",
          "``a`",
          "a  \n",
          "*a_ ",
          "[a][b] ",
          "&#1;",
          "&amp;",
          "<table><tr><td>",
          "<p",
          "</p>\n\n"
        }) {
      shapes.put(part, size -> part.repeat(Math.max(1, size / part.length())));
    }
    shapes.put("footnotes", size -> numbered("[^%d]: see [^%d]\n\n", size) + "[^1]");
    shapes.put(
        "definitions", size -> numbered("[r%d]: /u%d\n", size) + numbered("[r%d][r%d] ", size / 4));
    shapes.put(
        "one definition used often",
        size -> "[a]: /" + "u".repeat(size / 2) + "\n\n" + "[a] ".repeat(size / 8));
    shapes.put("lists in steps", HostileMarkdownTest::steps);
    shapes.put(
        "wide table",
        size ->
            "|a".repeat(size / 6)
                + "|\n"
                + "|-".repeat(size / 6)
                + "|\n"
                + "|b".repeat(size / 6)
                + "|\n");
    shapes.put(
        "header wide, rows short",
        size ->
            "|a".repeat(size / 8)
                + "|\n"
                + "|-".repeat(size / 8)
                + "|\n"
                + "|b|\n".repeat(size / 8));
    assertShownInTime(shapes);
  }

  private static void assertShownInTime(Map<String, IntFunction<String>> shapes) {
    StringBuilder offences = new StringBuilder();
    shapes.forEach((name, shape) -> {
      long small = millis(name, shape.apply(LARGEST / 4), offences);
      long large = leastMillis(name, shape.apply(LARGEST), 8 * Math.max(small, 60), offences);
      if (large > MILLIS_EACH || large > 8 * Math.max(small, 60)) {
        offences.append("%s: %d ms, then %d ms%n".formatted(name.strip(), small, large));
      }
    });
    assertThat(offences.toString()).isEmpty();
  }

  /** Tried again when it is too long: compiling and other tests' remains only ever add to it. */
  private static long leastMillis(String name, String text, long most, StringBuilder offences) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3 && least > Math.min(most, MILLIS_EACH); i++) {
      least = Math.min(least, millis(name, text, offences));
    }
    return least;
  }

  /**
   * Of the process, since files are parsed on threads of their own; other processes do not count.
   */
  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long millis(String name, String text, StringBuilder offences) {
    long start = cpuNanos();
    String html = Rendering.html(text);
    long millis = (cpuNanos() - start) / 1_000_000;
    String offence = AllowedHtml.offence(html);
    if (!offence.isEmpty()) {
      offences.append(name).append(": ").append(offence).append('\n');
    }
    return millis;
  }

  /** The shape as it is described, cut or shrunk in proportion to a size. */
  private static String text(JsonNode shape, int size) {
    StringBuilder text = new StringBuilder();
    if (shape.has("parts")) {
      long whole = 0;
      for (JsonNode part : shape.get("parts")) {
        whole += (long) part.get(0).asString().length() * part.get(1).asInt();
      }
      for (JsonNode part : shape.get("parts")) {
        long times = Math.max(1, part.get(1).asInt() * (long) size / Math.max(whole, 1));
        text.append(part.get(0).asString().repeat((int) Math.min(times, part.get(1).asInt())));
      }
    } else if (shape.has("rising")) {
      for (int i = 1; text.length() + i < size; i++) {
        text.append(shape.get("rising").asString().repeat(i)).append(shape.get("sep").asString());
      }
    } else if (shape.has("table")) {
      int side = (int) Math.sqrt(size / 2.0);
      text.append("|a".repeat(side)).append("|\n").append("|-".repeat(side)).append("|\n");
      text.append(("|b".repeat(side) + "|\n").repeat(side));
    } else {
      text.append(numbered("[r%d]: /u%d\n", size));
    }
    return text.toString();
  }

  private static String numbered(String format, int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < size; i++) {
      text.append(format.formatted(i, i + 1));
    }
    return text.toString();
  }

  private static String steps(int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < size; i++) {
      text.append("  ".repeat(i)).append("- a\n");
    }
    return text.toString();
  }
}
