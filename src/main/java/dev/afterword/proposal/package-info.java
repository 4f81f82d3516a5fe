/**
 * Takes branches and pull requests; gives proposals: their documents as they would be, what would
 * make them better, and what they change. Uses {@code git}, {@code ingest}, {@code lint}, {@code
 * markdown} and {@code search}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.proposal;
