package dev.afterword.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields that a query may name. */
enum QueryField {
  KIND(Type.FACET),
  SEVERITY(Type.FACET),
  SERVICE(Type.FACET),
  TEAM(Type.FACET),
  TAG(Type.FACET),
  CAUSE(Type.FACET),
  STATUS(Type.FACET),
  YEAR(Type.FACET),
  ID(Type.KEYWORD),
  PATH(Type.KEYWORD),
  CITES(Type.KEYWORD),
  DETECTED_BY(Type.KEYWORD),
  IMPACT(Type.LENGTH),
  DETECT(Type.LENGTH),
  ACKNOWLEDGE(Type.LENGTH),
  MITIGATE(Type.LENGTH),
  RESOLVE(Type.LENGTH),
  PUBLISH(Type.LENGTH),
  STARTED(Type.DATE),
  DATE(Type.DATE),
  TITLE(Type.WORDS),
  WHY(Type.STATEMENT),
  FACTOR(Type.STATEMENT),
  ACTION(Type.STATEMENT);

  /** How the field's values are matched. */
  enum Type {
    /** Whole values in any case. */
    FACET,
    /** Whole values as they are. */
    KEYWORD,
    /** Days, months and years, also as ranges. */
    DATE,
    /** How long something took, also as ranges. */
    LENGTH,
    /** Words; this filters, too. */
    WORDS,
    /** Words of one node of the 5 Whys, one factor, one action item; this filters, too. */
    STATEMENT
  }

  private final Type type;

  QueryField(Type type) {
    this.type = type;
  }

  Type type() {
    return type;
  }

  /** The name in queries and (for facets, keywords, words and statements) in the index. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<QueryField> of(String label) {
    return Arrays.stream(values())
        .filter(field -> field.label().equalsIgnoreCase(label))
        .findFirst();
  }
}
