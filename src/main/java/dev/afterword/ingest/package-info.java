/**
 * Keeps the index equal to git: takes what changed in the library, gives it to the reader and the
 * index. One writer thread; readers see the index's immutable snapshots. It may use {@code domain},
 * {@code git}, {@code yaml}, {@code markdown}, {@code search} and {@code config}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.ingest;
