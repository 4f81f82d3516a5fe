package dev.afterword.proposal;

import dev.afterword.git.ProposedBranch;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import java.util.List;
import java.util.Optional;

/**
 * A branch or pull request, read.
 *
 * @param title of its only new or only document, else the subject of its first commit
 * @param documents that may be shown, by path
 * @param withheld how many of its documents are not for everyone: they are not shown in any form
 * @param unread how many of its documents were not read because there are too many, or because they
 *     take too long; all of them when it was not read yet
 */
public record Proposal(
    ProposedBranch branch,
    String title,
    ProposalStatus status,
    List<ProposedDocument> documents,
    int withheld,
    int unread) {
  public Proposal {
    documents = List.copyOf(documents);
  }

  /** The branch's short name, slashes kept. */
  public String id() {
    return branch.name();
  }

  /** Of all documents, by path and line. */
  public List<Finding> findings() {
    return documents.stream().flatMap(document -> document.findings().stream()).toList();
  }

  /** How many findings of that level there are. */
  public long count(Level level) {
    return documents.stream().mapToLong(document -> document.count(level)).sum();
  }

  public boolean hasFindings() {
    return documents.stream().anyMatch(document -> !document.findings().isEmpty());
  }

  /** Whether there is nothing of it that everybody may see. */
  boolean isWithheld() {
    return documents.isEmpty() && withheld > 0 && unread == 0;
  }

  /** Whether nothing of it was looked at yet. */
  boolean isUnread() {
    return documents.isEmpty() && withheld == 0 && unread > 0;
  }

  /** The document that it changes at that path. */
  public Optional<ProposedDocument> document(String path) {
    return documents.stream().filter(document -> document.path().equals(path)).findFirst();
  }
}
