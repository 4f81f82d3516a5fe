package dev.afterword.proposal;

import java.time.Instant;

/**
 * What somebody said of a proposal.
 *
 * @param commit the one that was looked at
 * @param branch of the proposal
 * @param path of the document; empty when it is said of the proposal as a whole
 * @param quote the paragraph that it is about, as it reads; empty for the document as a whole
 * @param text plain text
 * @param name of who said it
 * @param email of who said it
 */
public record Comment(
    String commit,
    String branch,
    String path,
    String quote,
    String text,
    String name,
    String email,
    Instant when) {}
