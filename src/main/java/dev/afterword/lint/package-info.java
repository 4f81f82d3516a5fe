/**
 * Takes a document's file and what the library wants to hear, gives findings: what would make the
 * document better, where, why, and what to write instead. One class per check. Pure; it may use
 * {@code domain}, {@code markdown}, {@code yaml} (front matter as it was read) and {@code
 * lint.language}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.lint;
