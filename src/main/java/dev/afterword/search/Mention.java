package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import org.jspecify.annotations.Nullable;

/**
 * A document that incidents name: a playbook that they used, an incident that they repeat.
 *
 * @param name its title, or as written when the library does not have it
 * @param document null when the library does not have it
 * @param incidents how many name it
 */
public record Mention(String name, @Nullable DocumentSummary document, int incidents) {}
