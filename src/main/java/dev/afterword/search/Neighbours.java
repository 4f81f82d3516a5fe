package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import org.jspecify.annotations.Nullable;

/** The documents that stand beside one in the order of their dates; null at the ends. */
public record Neighbours(@Nullable DocumentSummary previous, @Nullable DocumentSummary next) {}
