/**
 * Proofs that a server which is ended at any moment, or shares its cache folder with another, has
 * an index equal to git again without help.
 */
@NullMarked
package dev.afterword.proof.kill;

import org.jspecify.annotations.NullMarked;
