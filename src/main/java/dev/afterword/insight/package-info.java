/**
 * Figures over many documents: takes the index and what is known of improvements, gives figures,
 * each with how many it is of, what was left out, its definition in words, and the documents behind
 * every mark. Reads no document. The only package that uses Commons Statistics and Commons RNG.
 */
@NullMarked
package dev.afterword.insight;

import org.jspecify.annotations.NullMarked;
