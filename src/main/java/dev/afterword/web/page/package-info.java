/**
 * Takes what the index and the documents say, gives HTML: one record per page with everything that
 * its template needs already prepared, the addresses of the site, and its style and script. The
 * only package that uses Pebble; it may use {@code domain}, {@code search} (its results), {@code
 * markdown} (its safe HTML) and {@code diagram} (its drawings).
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.web.page;
