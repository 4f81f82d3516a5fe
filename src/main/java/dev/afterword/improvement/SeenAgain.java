package dev.afterword.improvement;

import dev.afterword.domain.DocumentSummary;

/**
 * An incident that began after something had been done about one that it is like. It says no more
 * than that.
 *
 * @param incident the later one
 * @param reason what makes it like the earlier one, without a full stop: {@code same cause capacity
 *     and service checkout}
 * @param done the last that was done about the earlier one before this one began
 */
public record SeenAgain(
    DocumentSummary incident, String reason, DocumentSummary earlier, Done done) {}
