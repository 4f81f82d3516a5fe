package dev.afterword.markdown;

import dev.afterword.yaml.FrontMatterReader.Language;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a file's front matter ends and its text begins.
 *
 * @param language null when there is no front matter
 * @param frontMatter the text between the fences
 * @param frontMatterLine its first line in the file, from 1
 * @param body what follows
 * @param bodyLine the line of the file on which the body begins, from 1
 * @param unclosed the line of a fence that is never closed, 0 when there is none
 */
record Fences(
    @Nullable Language language,
    String frontMatter,
    int frontMatterLine,
    String body,
    int bodyLine,
    int unclosed) {

  /** A horizontal rule may open a document too: front matter begins with a key. */
  private static final Pattern KEY_LINE =
      Pattern.compile("\\s*(\\{.*|[\"']?[\\p{L}_$][^:\\n]{0,80}[\"']?\\s*:(\\s.*)?)");

  private static final Pattern TOML_LINE = Pattern.compile("\\s*(\\[.*|[\\w.\"'-]+\\s*=.*)");

  static Fences of(String text) {
    int start = firstLineWithContent(text);
    String fence = line(text, start).stripTrailing();
    boolean toml = fence.equals("+++");
    if (!toml && !fence.equals("---")) {
      return none(text, 0);
    }
    int inside = Math.min(text.length(), start + line(text, start).length() + 1);
    int close = close(text, inside, toml);
    String between = text.substring(inside, close < 0 ? text.length() : close);
    if (!looksLikeFrontMatter(between, toml ? TOML_LINE : KEY_LINE)) {
      return none(text, 0);
    }
    if (close < 0) {
      return none(text, lineNumber(text, start));
    }
    int body = Math.min(text.length(), close + line(text, close).length() + 1);
    return new Fences(
        toml ? Language.TOML : Language.YAML,
        between,
        lineNumber(text, inside),
        text.substring(body),
        lineNumber(text, body),
        0);
  }

  private static Fences none(String text, int unclosed) {
    return new Fences(null, "", 0, text, 1, unclosed);
  }

  private static boolean looksLikeFrontMatter(String between, Pattern keyLine) {
    return between
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .map(line -> keyLine.matcher(line).matches())
        .orElse(!between.contains("# ") || between.isBlank());
  }

  private static int close(String text, int from, boolean toml) {
    for (int at = from; at < text.length(); at += line(text, at).length() + 1) {
      String line = line(text, at).stripTrailing();
      if (toml ? line.equals("+++") : line.equals("---") || line.equals("...")) {
        return at;
      }
    }
    return -1;
  }

  private static int firstLineWithContent(String text) {
    int at = 0;
    while (at < text.length() && line(text, at).isBlank()) {
      at += line(text, at).length() + 1;
    }
    return Math.min(at, text.length());
  }

  private static String line(String text, int from) {
    int end = text.indexOf('\n', from);
    return text.substring(from, end < 0 ? text.length() : end);
  }

  private static int lineNumber(String text, int offset) {
    return 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
  }
}
