/**
 * Takes documents, gives an index; takes a query's text, gives ranked hits with facets and
 * highlights. The only package that uses Lucene; it may use {@code domain} only.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.search;
