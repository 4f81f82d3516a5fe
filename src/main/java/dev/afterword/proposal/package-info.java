/**
 * Takes branches and pull requests; gives proposals: their documents as they would be, what would
 * make them better, and what they change. Takes what people write, say and decide in the page;
 * gives commits, notes and merges, and tells the library's forge what was found. Uses {@code git},
 * {@code forge}, {@code ingest}, {@code lint}, {@code markdown}, {@code search} and {@code author}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.proposal;
