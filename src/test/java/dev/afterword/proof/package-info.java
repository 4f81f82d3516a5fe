/**
 * Proofs that Afterword holds: speed on large libraries, hostile input, faults. Each is a command
 * ({@link dev.afterword.proof.Proof}) that prints figures; a short form of it is a test.
 */
@NullMarked
package dev.afterword.proof;

import org.jspecify.annotations.NullMarked;
