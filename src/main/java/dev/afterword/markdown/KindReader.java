package dev.afterword.markdown;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Taxonomy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kind: of the front matter, else a page for README and index, else by folder, else postmortem.
 */
final class KindReader {
  private static final Set<String> PAGES = Set.of("readme", "index", "_index");

  private final Map<String, Kind> folders;

  KindReader(Taxonomy taxonomy) {
    this.folders = taxonomy.folders();
  }

  Kind read(String path, Metadata metadata, List<Problem> problems) {
    Optional<Metadata.Field> field =
        metadata.field("kind").filter(there -> there.source() == Metadata.Source.FRONT_MATTER);
    Optional<Kind> declared = field.flatMap(there -> Kind.of(there.text()));
    if (field.isPresent() && declared.isEmpty()) {
      String known =
          Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining(", "));
      problems.add(Unreadable.value(field.get(), "one of " + known));
    }
    return declared.orElseGet(() -> byPath(path));
  }

  private Kind byPath(String path) {
    if (PAGES.contains(Paths.stem(path).toLowerCase(Locale.ROOT))) {
      return Kind.PAGE;
    }
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      Kind kind = folders.get(path.substring(0, end));
      if (kind != null) {
        return kind;
      }
    }
    return Kind.POSTMORTEM;
  }
}
