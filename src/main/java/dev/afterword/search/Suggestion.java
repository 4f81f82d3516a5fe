package dev.afterword.search;

/** A way to go on with a query that is being typed. */
public sealed interface Suggestion {

  /** A field's name; {@code query} is what the text becomes: {@code pool service:}. */
  record Field(String name, String query) implements Suggestion {}

  /**
   * A value of a facet.
   *
   * @param query what the text becomes, with a blank at its end: {@code pool service:checkout }
   * @param count how many documents have it
   */
  record Value(FacetField field, String value, String query, long count) implements Suggestion {}

  /** A document that has all the words in its title, the last one perhaps only begun. */
  record Title(String id, String title) implements Suggestion {}
}
