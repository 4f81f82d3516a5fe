package dev.afterword.git;

import java.util.List;
import java.util.Locale;

/**
 * What of a library is read.
 *
 * @param extensions file name endings of documents, such as {@code .md}, in any case
 * @param entries the most tree entries, or files of a folder, that are looked at; what lies beyond
 *     is left out with a problem
 * @param depth the most folders within one another
 */
public record SnapshotRules(List<String> extensions, int entries, int depth) {

  public static final SnapshotRules DEFAULT =
      new SnapshotRules(List.of(".md", ".markdown", ".md.erb"), 500_000, 64);

  public SnapshotRules {
    extensions = extensions.stream().map(ending -> ending.toLowerCase(Locale.ROOT)).toList();
    if (entries < 1) {
      throw new IllegalArgumentException("entries: " + entries + " (expected 1 or more)");
    }
    if (depth < 1) {
      throw new IllegalArgumentException("depth: " + depth + " (expected 1 or more)");
    }
  }

  /** The same rules for other file name endings. */
  public SnapshotRules withExtensions(List<String> others) {
    return new SnapshotRules(others, entries, depth);
  }

  /** Whether a file of that name is a document. */
  boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return extensions.stream()
        .anyMatch(ending -> lower.length() > ending.length() && lower.endsWith(ending));
  }

  /** Whether documents below a folder of that name are left out. */
  boolean isHiddenFolder(String name) {
    return name.startsWith(".");
  }
}
