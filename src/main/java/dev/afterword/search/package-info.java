/**
 * Takes documents and commits, gives an index; takes a query's text, gives ranked hits with facets
 * and highlights. The only package that uses Lucene; it may use {@code domain} only.
 *
 * <p>Writing: {@code IndexUpdate} turns documents ({@code DocumentFields}) and commits ({@code
 * ChangeFields}) into Lucene documents of one {@code IndexStore}. Searching: {@code QueryLexer} →
 * {@code QueryParser} → {@code QueryTree} → {@code QueryPlanner} → {@code Searching}, with {@code
 * FacetCollector} and {@code Snippets}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.search;
