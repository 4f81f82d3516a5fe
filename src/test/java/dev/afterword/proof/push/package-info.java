/**
 * Proves that no push and no page's commit is lost, however many come at once and whenever it dies.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.proof.push;
