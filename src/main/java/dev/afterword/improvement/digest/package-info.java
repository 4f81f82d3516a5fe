/**
 * Reminders: takes the ledger, gives a digest of what waits for somebody, team by team, and sends
 * it to the operator's destinations. Uses forge to send.
 */
@NullMarked
package dev.afterword.improvement.digest;

import org.jspecify.annotations.NullMarked;
