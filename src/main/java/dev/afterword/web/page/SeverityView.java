package dev.afterword.web.page;

import dev.afterword.domain.Severity;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A severity as a badge.
 *
 * @param rank 1 for the library's worst to 4 for the mildest, 0 for one that the library does not
 *     name; chooses shape and colour
 * @param meaning from the library's taxonomy, empty when it has none
 */
public record SeverityView(String label, int rank, String meaning) {

  static @Nullable SeverityView of(@Nullable Severity severity, Taxonomy taxonomy) {
    if (severity == null) {
      return null;
    }
    int index = List.copyOf(taxonomy.severities().keySet()).indexOf(severity.label());
    String meaning = taxonomy.severities().getOrDefault(severity.label(), "");
    return new SeverityView(severity.label(), Math.min(index + 1, 4), meaning);
  }
}
