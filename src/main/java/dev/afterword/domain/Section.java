package dev.afterword.domain;

/**
 * A stretch of a document under one heading, without its sub-sections.
 *
 * @param heading in plain text; empty for what stands before the first heading
 * @param level 1 to 6, 0 for what stands before the first heading
 * @param line the line of the heading in the file, from 1
 * @param anchor the id by which a page links to it, unique within the document
 * @param text the content in plain text, as it is searched
 */
public record Section(
    String heading, int level, SectionRole role, int line, String anchor, String text) {}
