package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import org.jspecify.annotations.Nullable;

/**
 * A playbook that incidents say they used.
 *
 * @param name its title, or its id as written when the library does not have it
 * @param document null when the library does not have it
 * @param incidents how many say so
 */
public record PlaybookUse(String name, @Nullable DocumentSummary document, int incidents) {}
