package dev.afterword.web;

import dev.afterword.search.CatalogName;
import dev.afterword.search.FacetField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names as the settings write them.
 *
 * @param written by their lower case, in the order of the settings
 */
record SettledNames(Map<String, String> written) {

  SettledNames {
    written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
  }

  /** Of one that is written in several ways the first. */
  static SettledNames of(Collection<String> names) {
    Map<String, String> written = new LinkedHashMap<>();
    names.forEach(name -> written.putIfAbsent(FacetField.key(name), name));
    return new SettledNames(written);
  }

  /** As the settings write it; empty when they do not name it. */
  Optional<String> of(String name) {
    return Optional.ofNullable(written.get(FacetField.key(name)));
  }

  /** Those of the documents, as the settings write them, then those that only the settings name. */
  List<CatalogName> over(List<CatalogName> documents) {
    List<CatalogName> all = new ArrayList<>();
    Map<String, String> left = new LinkedHashMap<>(written);
    for (CatalogName one : documents) {
      left.remove(FacetField.key(one.name()));
      all.add(
          new CatalogName(
              of(one.name()).orElse(one.name()),
              one.documents(),
              one.incidents(),
              one.openActions()));
    }
    left.values().forEach(name -> all.add(new CatalogName(name, 0, 0, 0)));
    return all;
  }
}
