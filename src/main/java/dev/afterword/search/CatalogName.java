package dev.afterword.search;

/**
 * A value of a facet: a service, a team, a cause, a tag.
 *
 * @param name as most documents write it
 * @param openActions action items of its documents that are not settled
 */
public record CatalogName(String name, long documents, long incidents, long openActions) {}
