/**
 * What docs/performance.md reports: each command prints its figures and the bars they are held to.
 */
@NullMarked
package dev.afterword.proof.speed;

import org.jspecify.annotations.NullMarked;
