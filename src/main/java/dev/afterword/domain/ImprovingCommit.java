package dev.afterword.domain;

import java.time.Instant;
import java.util.List;

/**
 * A commit that says which action items it improves.
 *
 * @param id the full commit id
 * @param subject the first line of its message; untrusted text
 * @param time when it was committed
 * @param actions what its {@code Improves} trailers name, {@code document id/A1}; untrusted text
 */
public record ImprovingCommit(String id, String subject, Instant time, List<String> actions) {
  public ImprovingCommit {
    actions = List.copyOf(actions);
  }
}
