/** Proof that a server under steady load, with commits arriving, does not grow or slow down. */
@NullMarked
package dev.afterword.proof.soak;

import org.jspecify.annotations.NullMarked;
