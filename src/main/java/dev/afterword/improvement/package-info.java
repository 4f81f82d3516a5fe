/**
 * Action items and what becomes of them: takes the index and what trackers say, gives the ledger of
 * actions and the improvements that they lead to. Uses forge for the trackers.
 */
@NullMarked
package dev.afterword.improvement;

import org.jspecify.annotations.NullMarked;
