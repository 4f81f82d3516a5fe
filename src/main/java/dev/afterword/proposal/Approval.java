package dev.afterword.proposal;

import java.time.Instant;

/**
 * That somebody finds a proposal fit to be merged.
 *
 * @param commit the one that was looked at: what is pushed later is not approved by it
 * @param branch of the proposal
 */
public record Approval(String commit, String branch, String name, String email, Instant when) {}
