/**
 * Meetings in which incidents are read together: takes the index, gives what there is to talk
 * about, the agenda, and what was said as minutes. Uses markdown to write into documents.
 */
@NullMarked
package dev.afterword.review;

import org.jspecify.annotations.NullMarked;
