package dev.afterword.proposal;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Status;
import dev.afterword.git.ProposedBranch.Change;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that a proposal changes.
 *
 * @param id under which it would be found, of a removed one under which it is
 * @param title as it would be; of a removed one as it is
 * @param findings by line; of a removed document none, of one with very many the first
 */
public record ProposedDocument(
    Change change,
    String id,
    String title,
    Kind kind,
    @Nullable Status status,
    List<Finding> findings) {
  public ProposedDocument {
    findings = List.copyOf(findings);
  }

  public String path() {
    return change.path();
  }

  /** How many of its findings have that level. */
  public long count(Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
