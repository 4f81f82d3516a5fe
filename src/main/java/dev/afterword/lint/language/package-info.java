/**
 * Takes plain text and what it is for, gives findings about language that blames people, each with
 * its place, a reason and a suggestion. Advice, not a gate: software as a subject, plans, and
 * quotations are left alone. Pure: it uses only the JDK, and its word lists stand beside it.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.lint.language;
