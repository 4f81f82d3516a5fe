package dev.afterword.domain;

import java.time.Duration;

/**
 * How much of a document is read. Past a limit a document is listed, found by what could be read,
 * and shown as plain text with the problem.
 *
 * @param fileBytes the largest file that is read as Markdown
 * @param nesting the deepest nesting of Markdown blocks and inlines, YAML and TOML
 * @param yamlAliases the most aliases in one front matter
 * @param frontMatterBytes the largest front matter that is read
 * @param entries the most timeline entries, action items, whys or causes that are read of one
 *     document, each
 * @param parsing the time that parsing or rendering one document may take
 */
public record ReadingLimits(
    int fileBytes,
    int nesting,
    int yamlAliases,
    int frontMatterBytes,
    int entries,
    Duration parsing) {

  public static final ReadingLimits DEFAULT =
      new ReadingLimits(1 << 20, 50, 50, 64 << 10, 2_000, Duration.ofSeconds(1));
}
