package dev.afterword.yaml;

import dev.afterword.domain.ReadingLimits;

/**
 * Reads front matter within limits: any text gives a value or a problem, never an exception. A
 * front matter that is not valid as a whole is read key by key, so that one bad value costs no
 * other. Thread-safe.
 */
public final class FrontMatterReader {

  /** The language a front matter is written in. */
  public enum Language {
    YAML,
    TOML
  }

  private final ReadingLimits limits;

  public FrontMatterReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a front matter.
   *
   * @param text without its fences, lines ended by {@code \n}
   * @param firstLine the line of the file on which the text begins, from 1
   */
  public FrontMatter read(Language language, String text, int firstLine) {
    Collected into = new Collected(firstLine);
    String bounded = bounded(text, into);
    switch (language) {
      case YAML -> new YamlText(limits, into).read(bounded);
      case TOML -> new TomlText(limits, into).read(bounded);
    }
    return into.toFrontMatter();
  }

  private String bounded(String text, Collected into) {
    if (text.length() <= limits.frontMatterBytes()) {
      return text;
    }
    into.problem(
        0,
        0,
        "front-matter/too-large",
        "front matter of %d characters (expected at most %d): the rest is not read",
        text.length(),
        limits.frontMatterBytes());
    int lineEnd = text.lastIndexOf('\n', limits.frontMatterBytes());
    return text.substring(0, Math.max(lineEnd, 0));
  }
}
