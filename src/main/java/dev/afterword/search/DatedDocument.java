package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document and when it came about.
 *
 * @param added when it was first committed, null when that is not known
 * @param published when it first said that it is reviewed or closed, null when it does not or that
 *     is not known
 */
public record DatedDocument(
    DocumentSummary document, @Nullable Instant added, @Nullable Instant published) {}
