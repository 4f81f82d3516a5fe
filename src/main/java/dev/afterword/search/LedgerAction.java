package dev.afterword.search;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action item as the ledger has it.
 *
 * @param action as the document writes it; its state is what the document says
 * @param document that promises it
 * @param standing the state that counts
 * @param improvements that it leads to, those of its own words first
 * @param teams whose it is
 * @param added when it was written, null when that is not known
 * @param settled when the document began to say that it is done or dropped, null when it does not
 * @param overdue whether it was due and is not settled
 */
public record LedgerAction(
    ActionItem action,
    DocumentSummary document,
    Standing standing,
    List<Improvement> improvements,
    List<String> teams,
    @Nullable Instant added,
    @Nullable Instant settled,
    boolean overdue) {
  public LedgerAction {
    improvements = List.copyOf(improvements);
    teams = List.copyOf(teams);
  }

  /** Its id among all: {@code 2026-10-03-checkout-502s/A1}. */
  public String id() {
    return document.id() + "/" + action.id();
  }
}
