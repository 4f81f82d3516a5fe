package dev.afterword.improvement;

import dev.afterword.domain.DocumentSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done so that an incident does not come back.
 *
 * @param id of an improvement, or of an action item that led to none, within its document
 * @param title in plain text, untrusted
 * @param document that promised the action item; null for an improvement
 * @param at when it was closed or settled
 */
public record Done(String id, String title, @Nullable DocumentSummary document, Instant at) {}
