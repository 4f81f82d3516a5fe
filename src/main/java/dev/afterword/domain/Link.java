package dev.afterword.domain;

/**
 * A link as written in a document: its text and its target, which may be relative and is not to be
 * trusted.
 */
public record Link(String text, String target) {}
