package dev.afterword.proof.pathology;

import dev.afterword.proof.SharedInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Markdown made to be slow or deep, in any size. */
public final class MarkdownShapes {
  /** Of those that are described without one: four times this is what must be shown in time. */
  private static final int SIZE = 64 << 10;

  /** Four times this is the largest file that is read as Markdown. */
  private static final int MOST = 256 << 10;

  private static final List<String> REPEATED =
      List.of(
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
          "</p>\n\n");

  private MarkdownShapes() {}

  /**
   * One kind of text.
   *
   * @param size how many characters it is described with
   * @param text the text in about so many characters
   */
  public record Shape(String name, int size, IntFunction<String> text) {
    /** The text at a share of its size. */
    String at(double share) {
      return text.apply((int) (size * share));
    }
  }

  /** The shared collection's; none when it is absent. */
  public static List<Shape> shared() throws IOException {
    List<Shape> shapes = new ArrayList<>();
    for (JsonNode shape : SharedInput.list("markdown/pathological.json")) {
      String name = shape.get("name").asString();
      shapes.add(new Shape(name, Math.min(size(shape), MOST), size -> text(shape, size)));
    }
    return shapes;
  }

  public static List<Shape> own() {
    Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
    for (String part : REPEATED) {
      shapes.put(part, size -> part.repeat(Math.max(1, size / part.length())));
    }
    shapes.put("footnotes", size -> numbered("[^%d]: see [^%d]\n\n", size) + "[^1]");
    shapes.put(
        "definitions",
        size -> numbered("[r%d]: /u%d\n", size * 2 / 3) + numbered("[r%d][r%d] ", size / 3));
    shapes.put(
        "one definition used often",
        size -> "[a]: /" + "u".repeat(size / 2) + "\n\n" + "[a] ".repeat(size / 8));
    shapes.put(
        "one definition in one action item",
        size ->
            "[a]: /"
                + "u".repeat(size / 2)
                + "\n\n## Action items\n\n- "
                + "[a] ".repeat(size / 8));
    shapes.put("lists in steps", MarkdownShapes::steps);
    shapes.put("wide table", size -> row("a", size / 6) + row("-", size / 6) + row("b", size / 6));
    shapes.put(
        "header wide, rows short",
        size -> row("a", size / 8) + row("-", size / 8) + row("b", 1).repeat(size / 8));
    return shapes.entrySet().stream()
        .map(shape -> new Shape(shape.getKey(), SIZE, shape.getValue()))
        .toList();
  }

  private static String row(String cell, int cells) {
    return ("|" + cell).repeat(cells) + "|\n";
  }

  private static int size(JsonNode shape) {
    if (shape.has("parts")) {
      int size = 0;
      for (JsonNode part : shape.get("parts")) {
        size += part.get(0).asString().length() * part.get(1).asInt();
      }
      return size;
    }
    if (shape.has("rising")) {
      int upTo = shape.get("upto").asInt();
      return upTo * upTo / 2;
    }
    if (shape.has("table")) {
      return 2 * shape.get("table").get(0).asInt() * shape.get("table").get(1).asInt();
    }
    return shape.get("refdefs").asInt() * "[r10000]: /u10001\n".length();
  }

  /** What is repeated once stays so; the rest is repeated in proportion to the size. */
  private static String text(JsonNode shape, int size) {
    StringBuilder text = new StringBuilder();
    if (shape.has("parts")) {
      double share = size / (double) size(shape);
      for (JsonNode part : shape.get("parts")) {
        int times = part.get(1).asInt();
        text.append(part.get(0).asString().repeat(times == 1 ? 1 : (int) (times * share)));
      }
    } else if (shape.has("rising")) {
      for (int i = 1; text.length() + i < size; i++) {
        text.append(shape.get("rising").asString().repeat(i)).append(shape.get("sep").asString());
      }
    } else if (shape.has("table")) {
      int side = (int) Math.sqrt(size / 2.0);
      text.append(row("a", side)).append(row("-", side)).append(row("b", side).repeat(side));
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
    for (int i = 0; text.length() + 2 * i + 4 <= size; i++) {
      text.append("  ".repeat(i)).append("- a\n");
    }
    return text.toString();
  }
}
