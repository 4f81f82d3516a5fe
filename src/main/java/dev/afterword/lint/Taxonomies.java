package dev.afterword.lint;

import dev.afterword.domain.Document;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The front matter's values that a library has a list of. */
enum Taxonomies {
  CAUSE("causes") {
    @Override
    List<String> values(Document document) {
      return document.causes();
    }

    @Override
    Map<String, String> known(Taxonomy taxonomy) {
      return taxonomy.causes();
    }
  },
  SERVICE("services") {
    @Override
    List<String> values(Document document) {
      return document.services();
    }

    @Override
    Map<String, String> known(Taxonomy taxonomy) {
      return taxonomy.services();
    }
  };

  private final String key;

  Taxonomies(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  abstract List<String> values(Document document);

  /** What the library knows; empty when it keeps no list. */
  abstract Map<String, String> known(Taxonomy taxonomy);

  /** The one known name that differs from a value in case, blanks and hyphens only. */
  static Optional<String> meant(String value, Set<String> known) {
    List<String> same =
        known.stream()
            .filter(name -> !name.equals(value) && normal(name).equals(normal(value)))
            .toList();
    return same.size() == 1 && !known.contains(value)
        ? Optional.of(same.getFirst())
        : Optional.empty();
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }
}
