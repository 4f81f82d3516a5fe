/** How soon those who follow a meeting are at its item, and what that costs those who search. */
@NullMarked
package dev.afterword.proof.meeting;

import org.jspecify.annotations.NullMarked;
