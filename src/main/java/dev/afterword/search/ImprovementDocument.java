package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that stands for an improvement.
 *
 * @param status as its front matter says it, null when it does not
 * @param addresses the action items that it says it addresses, {@code document id/A1}
 * @param settled when it began to say that it is over, null when it does not, or that is not known
 */
public record ImprovementDocument(
    DocumentSummary document,
    @Nullable String status,
    List<String> addresses,
    @Nullable Instant settled) {
  public ImprovementDocument {
    addresses = List.copyOf(addresses);
  }
}
