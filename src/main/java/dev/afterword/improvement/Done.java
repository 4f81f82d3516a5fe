package dev.afterword.improvement;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Statement;
import dev.afterword.search.LedgerAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done so that an incident does not come back.
 *
 * @param id of an improvement, or of an action item that led to none, within its document
 * @param anchor where the action item stands in its document's page; empty for an improvement
 * @param title in plain text, untrusted
 * @param document that promised the action item; null for an improvement
 * @param at when it was closed or settled
 */
public record Done(
    String id, String anchor, String title, @Nullable DocumentSummary document, Instant at) {
  static Done of(Improvement improvement, Instant closed) {
    return new Done(improvement.id(), "", improvement.title(), null, closed);
  }

  static Done of(LedgerAction action, Instant settled) {
    return new Done(
        action.action().id(),
        Statement.anchor(action.action()),
        action.action().text(),
        action.document(),
        settled);
  }
}
