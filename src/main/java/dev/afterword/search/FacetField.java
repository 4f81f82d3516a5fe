package dev.afterword.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields by which results are counted and narrowed. */
public enum FacetField {
  KIND,
  SEVERITY,
  SERVICE,
  TEAM,
  TAG,
  CAUSE,
  STATUS,
  YEAR;

  /** The name in queries, addresses and JSON: {@code service}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What values are compared by, and how the index has them to be found by: in lower case. */
  public static String key(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  public static Optional<FacetField> of(String label) {
    return Arrays.stream(values())
        .filter(field -> field.label().equalsIgnoreCase(label))
        .findFirst();
  }
}
