package dev.afterword.lint;

/**
 * What is told of a rule.
 *
 * @param id stable, {@code blame/person}
 * @param level unless the library sets another
 * @param why it matters
 * @param example a text that it finds
 * @param better the same text as it could be
 * @param source where the advice comes from
 */
public record Rule(
    String id, Level level, String why, String example, String better, Source source) {}
