/**
 * Throws changed and broken input at everything that reads what people wrote: front matter,
 * Markdown, queries. Every input can be made again from its seed and number.
 */
@NullMarked
package dev.afterword.proof.fuzz;

import org.jspecify.annotations.NullMarked;
