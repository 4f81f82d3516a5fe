/** Input made to be slow: how the time to read it grows with its size. */
@NullMarked
package dev.afterword.proof.pathology;

import org.jspecify.annotations.NullMarked;
