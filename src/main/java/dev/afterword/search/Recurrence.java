package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;

/**
 * Two incidents of which the later one repeats the earlier one, or shares a cause and a service
 * with it.
 *
 * @param reason in words, without a full stop: {@code same cause capacity and service checkout}
 */
public record Recurrence(DocumentSummary earlier, DocumentSummary later, String reason) {}
